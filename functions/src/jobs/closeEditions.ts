import { dueStep, nextState, unitName, type Edition, type UnitKey } from '#survey';
import { mayDo } from '../auth/policy.ts';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { notifyUnit } from '../mail/notifyUnit.ts';
import type { ResponseHead } from '../store/responseStore.ts';

type Needs = Pick<
  Dependencies,
  'editions' | 'responses' | 'registry' | 'members' | 'accounts' | 'audit' | 'mail' | 'now' | 'log'
>;

/** So many heads are closed at once. */
const AT_ONCE = 16;

/**
 * Does what the clock asks of the editions (Schließen zur Frist): at the deadline no response can be sent any more,
 * at the end of the grace period none can be approved. Called on a schedule; called again it goes on where it
 * stopped.
 *
 * The edition is marked first, then every head is fenced by a conditional write, then the edition is over. So a late
 * command of a unit either took effect before its fence or is refused; nothing in between.
 */
export async function closeEditions(needs: Needs): Promise<void> {
  for (const edition of await needs.editions.all()) {
    if (mayDo('edition.close', { role: 'job' }, {}) === 'allowed') await closeEdition(needs, edition);
  }
}

async function closeEdition(needs: Needs, edition: Edition): Promise<void> {
  const now = needs.now().toISOString();
  const step = dueStep(edition, now);
  if (step === 'beginClosing') {
    const closing: Edition = { ...edition, state: 'closing' };
    if ((await needs.editions.replace(closing, edition)) === 'changedMeanwhile') return;
    await closeEdition(needs, closing);
    return;
  }
  if (edition.state !== 'closing') return;
  const isOver = step === 'finishClosing';
  const closed = await fence(needs, edition);
  // Again at every call, so that a crash before it leaves no gap; it stays one entry.
  await record(needs, eventOf(edition, isOver));
  if (isOver) await needs.editions.replace({ ...edition, state: 'closed' }, edition);
  if (closed > 0 || isOver) {
    needs.log({ event: 'edition-step', edition: edition.year, step: isOver ? 'closed' : 'closing', closed });
  }
}

/** The same event however often the job comes by. */
function eventOf({ year, closesAt, graceUntil }: Edition, isOver: boolean) {
  return {
    id: `${year}-${isOver ? 'closed' : 'closing'}`,
    at: isOver ? graceUntil : closesAt,
    kind: isOver ? 'edition-closed' : 'edition-closing',
    scope: 'geschaeftsstelle',
    actor: 'system',
    edition: year,
  } as const;
}

/**
 * Fences every response, also those never begun and those of units that left the register: a head that is closed takes nothing any more. What waits for
 * approval is left until the grace period is over.
 *
 * @returns how many were closed by this call
 */
async function fence(needs: Needs, edition: Edition): Promise<number> {
  const stands = new Map((await needs.responses.standsOf(edition.year)).map((one) => [one.unit, one.state]));
  const units = new Set([...needs.registry.units.map(({ key }) => key), ...stands.keys()]);
  const open = [...units].filter((unit) => stands.get(unit) !== 'closed');
  let closed = 0;
  for (let from = 0; from < open.length; from += AT_ONCE) {
    const group = open.slice(from, from + AT_ONCE);
    const outcomes = await Promise.all(group.map((unit) => closeHead(needs, edition, unit)));
    closed += outcomes.filter((isClosed) => isClosed).length;
  }
  return closed;
}

/** Closes one head whatever happens to it meanwhile. What was still waiting for approval is cut off for good. */
async function closeHead(needs: Needs, edition: Edition, unit: UnitKey): Promise<boolean> {
  const { year, graceUntil } = edition;
  for (;;) {
    const head = await needs.responses.get(year, unit);
    const standing = { state: head?.state ?? ('draft' as const), hasAccepted: head?.accepted !== undefined };
    const isOver = needs.now().toISOString() >= graceUntil;
    if (standing.state === 'inApproval' && !isOver) return false;
    const state = nextState(standing, 'close');
    if (state === undefined) return false;
    const { pending, ...kept } = head ?? { edition: year, unit, mode: 'full' as const };
    const next: ResponseHead = { ...kept, state, rev: (head?.rev ?? 0) + 1 };
    if ((await needs.responses.put(next, head?.rev ?? 0)) === 'changedMeanwhile') continue;
    if (pending !== undefined)
      await cutOff(needs, edition, unit, { reference: pending.id, wasAccepted: standing.hasAccepted });
    return true;
  }
}

/** Writes down and tells the unit that what waited was cut off. */
async function cutOff(
  needs: Needs,
  { year, graceUntil: at }: Edition,
  scope: UnitKey,
  { reference, wasAccepted }: { readonly reference: string; readonly wasAccepted: boolean },
): Promise<void> {
  const id = `${reference}-closed`;
  await record(needs, { id, at, kind: 'response-closed', scope, actor: 'system', edition: year, reference });
  const unit = needs.registry.find(scope);
  const message = {
    kind: 'edition-closed',
    unitName: unit ? unitName(unit) : '',
    edition: year,
    wasAccepted,
  } as const;
  await notifyUnit(needs, { unit: scope, roles: ['editor', 'approver'], message, id });
}
