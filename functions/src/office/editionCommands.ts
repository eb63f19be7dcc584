import {
  beginEdition,
  extendDeadline,
  planEdition as plan,
  RULES,
  scheduleEdition,
  type Edition,
  type EditionDates,
} from '#survey';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireHash } from '../questionnaireHash.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import type { AuditEvent, AuditEventKind } from '../store/auditEvent.ts';
import { ASSOCIATION } from '../store/keys.ts';
import { changeEdition, type EditionOutcome } from './changeEdition.ts';
import { recordOnce } from './recordOnce.ts';

type Needs = Pick<Dependencies, 'editions' | 'questionnaires' | 'audit' | 'log' | 'now' | 'config'>;

export interface PlanRequest extends EditionDates {
  readonly year: number;
  readonly questionnaire: string;
}

export type PlanOutcome =
  | { readonly kind: 'planned'; readonly edition: Edition }
  | { readonly kind: 'exists' | 'wrongDates' | 'unknownQuestionnaire' };

/** Plans an edition (Erhebungsrunde). Planned once more just as it is, it is the same edition. */
export async function planEdition(needs: Needs, actor: string, request: PlanRequest): Promise<PlanOutcome> {
  const { editions, questionnaires, config, now } = needs;
  if (!questionnaires.has(request.questionnaire)) return { kind: 'unknownQuestionnaire' };
  const edition = plan({ ...request, synthetic: config.demo });
  if (edition === 'wrongDates') return { kind: edition };
  const event = eventOf('edition-planned', actor, edition, { at: now().toISOString() });
  if ((await editions.add(edition)) === 'added') await record(needs, event);
  else {
    const existing = (await editions.all()).find(({ year }) => year === edition.year);
    if (existing === undefined || !isSamePlan(existing, edition)) return { kind: 'exists' };
    await recordOnce(needs, event);
  }
  return { kind: 'planned', edition };
}

function isSamePlan(one: Edition, other: Edition): boolean {
  return one.state === 'planned' && one.questionnaire === other.questionnaire && haveSameDates(one, other);
}

/** Sets the dates (Zeitplan) of an edition that is still planned. */
export async function rescheduleEdition(
  needs: Needs,
  actor: string,
  year: number,
  dates: EditionDates,
): Promise<EditionOutcome> {
  const outcome = await changeEdition(needs, year, (seen) => {
    const next = scheduleEdition(seen, dates);
    return typeof next !== 'string' && haveSameDates(seen, next) ? seen : next;
  });
  const { opensAt, closesAt, graceUntil } = dates;
  const reference = [opensAt, closesAt, graceUntil].join('_');
  return written(needs, outcome, actor, 'edition-rescheduled', { reference });
}

/** Opens an edition (Eröffnung) and freezes what its answers and figures are made by. Opened is opened, however often. */
export async function openEdition(needs: Needs, actor: string, year: number): Promise<EditionOutcome> {
  const at = needs.now().toISOString();
  const outcome = await changeEdition(needs, year, (seen) => {
    if (seen.state === 'open') return seen;
    const hash = questionnaireHash(questionnaireOf(needs, seen));
    return beginEdition(seen, { at, questionnaireHash: hash, rules: RULES });
  });
  const openedAt = 'edition' in outcome ? outcome.edition.frozen?.at : undefined;
  return written(needs, outcome, actor, 'edition-opened', openedAt === undefined ? {} : { at: openedAt });
}

/** Extends the deadline (Fristverlängerung). Extended to what it already is, nothing changes. */
export async function extendEdition(
  needs: Needs,
  actor: string,
  year: number,
  { closesAt, graceUntil }: Pick<EditionDates, 'closesAt' | 'graceUntil'>,
): Promise<EditionOutcome> {
  const now = needs.now().toISOString();
  const outcome = await changeEdition(needs, year, (seen) => {
    const isDone = seen.state === 'open' && seen.closesAt === closesAt && seen.graceUntil === graceUntil;
    return isDone ? seen : extendDeadline(seen, { closesAt, graceUntil }, now);
  });
  return written(needs, outcome, actor, 'edition-extended', { reference: `${closesAt}_${graceUntil}` });
}

function haveSameDates(one: EditionDates, other: EditionDates): boolean {
  return (
    one.opensAt === other.opensAt && one.closesAt === other.closesAt && one.graceUntil === other.graceUntil
  );
}

/** Writes what was done into the audit trail before it is answered. */
async function written(
  needs: Needs,
  outcome: EditionOutcome,
  actor: string,
  kind: AuditEventKind,
  about: { readonly at?: string; readonly reference?: string },
): Promise<EditionOutcome> {
  if (outcome.kind !== 'changed' && outcome.kind !== 'unchanged') return outcome;
  const event = eventOf(kind, actor, outcome.edition, { at: needs.now().toISOString(), ...about });
  await (outcome.kind === 'changed' ? record(needs, event) : recordOnce(needs, event));
  return outcome;
}

function eventOf(
  kind: AuditEventKind,
  actor: string,
  { year }: Edition,
  { at, reference }: { readonly at: string; readonly reference?: string },
): AuditEvent {
  const id = [kind, year, ...(reference === undefined ? [] : [reference])].join('_');
  return { id, at, kind, scope: ASSOCIATION, actor, edition: year };
}
