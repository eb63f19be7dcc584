import type { Figure } from '#survey';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { ASSOCIATION } from '../store/keys.ts';

/** Writes into the trail that somebody looks at an unreleased figure, the first time of each day. */
export async function recordView(
  dependencies: Pick<Dependencies, 'audit' | 'log' | 'live' | 'now' | 'newSecret'>,
  account: string,
  { edition, id }: Pick<Figure, 'edition' | 'id'>,
): Promise<void> {
  const { live, now, newSecret } = dependencies;
  const at = now().toISOString();
  const day = at.slice(0, 10);
  const key = { edition, figure: id };
  if (await live.hasViewed(key, account, day)) return;
  await record(dependencies, {
    id: newSecret(),
    at,
    kind: 'live-viewed',
    scope: ASSOCIATION,
    actor: account,
    edition,
    reference: id,
  });
  await live.markViewed(key, account, day);
}
