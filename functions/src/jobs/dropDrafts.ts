import { draftsGoAt, type Edition, type UnitKey } from '#survey';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';

type Needs = Pick<
  Dependencies,
  'editions' | 'responses' | 'sections' | 'submissions' | 'audit' | 'now' | 'log'
>;

/** So many units are looked at at once. */
const AT_ONCE = 16;

/**
 * Removes the drafts of units that never sent anything, 90 days after the edition was over (Löschung von Entwürfen). What
 * was sent stays with its sections, also where it was not approved. Called on a schedule; called again it goes on where it
 * stopped.
 */
export async function dropDrafts(needs: Needs): Promise<void> {
  for (const edition of await needs.editions.all()) {
    const at = new Date(draftsGoAt(Date.parse(edition.graceUntil)));
    const isOver = edition.state === 'closed' || edition.state === 'released';
    if (isOver && needs.now() >= at) await dropDraftsOf(needs, { year: edition.year, at: at.toISOString() });
  }
}

/** What is removed, and since when it should be: the same entry of the trail however often the job comes by. */
interface Due {
  readonly year: Edition['year'];
  readonly at: string;
}

async function dropDraftsOf(needs: Needs, due: Due): Promise<void> {
  const { year } = due;
  const stands = await needs.responses.standsOf(year);
  const silent = stands.filter(({ state, submittedAt }) => state === 'closed' && submittedAt === undefined);
  let dropped = 0;
  for (let from = 0; from < silent.length; from += AT_ONCE) {
    const group = silent.slice(from, from + AT_ONCE);
    const counts = await Promise.all(group.map(({ unit }) => dropDraft(needs, due, unit)));
    dropped += counts.filter((count) => count > 0).length;
  }
  if (dropped > 0) needs.log({ event: 'drafts-dropped', edition: year, units: dropped });
}

/** @returns how many sections went */
async function dropDraft(needs: Needs, { year: edition, at }: Due, unit: UnitKey): Promise<number> {
  const { sections, submissions, responses } = needs;
  const drafts = await sections.allOf(edition, unit);
  if (drafts.length === 0) return 0;
  const head = await responses.get(edition, unit);
  const isFenced = head?.state === 'closed' && head.accepted === undefined;
  if (!isFenced || (await submissions.listOf(edition, unit)).length > 0) return 0;
  // Before they are gone, so that a crash leaves no gap; it stays one entry.
  await record(needs, {
    id: `${edition}-${unit}-drafts-removed`,
    at,
    kind: 'drafts-removed',
    scope: unit,
    actor: 'system',
    edition,
  });
  for (const { dimension, version } of drafts) await sections.remove({ edition, unit, dimension }, version);
  return drafts.length;
}
