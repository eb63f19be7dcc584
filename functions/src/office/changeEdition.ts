import type { Edition, EditionRefusal } from '#survey';
import type { Dependencies } from '../dependencies.ts';

/** What became of a command on an edition; `unchanged` where it was already as wanted. */
export type EditionOutcome =
  | { readonly kind: 'changed' | 'unchanged'; readonly edition: Edition }
  | { readonly kind: 'notFound' | EditionRefusal };

/** What a command makes of an edition; the edition itself where nothing is left to do. */
export type EditionDecision = (edition: Edition) => Edition | EditionRefusal;

/**
 * Changes an edition: what was decided is written if nobody changed it meanwhile, and decided anew otherwise. It is
 * read from the table itself, because what is remembered may be some seconds old.
 */
export async function changeEdition(
  dependencies: Pick<Dependencies, 'editions'>,
  year: number,
  decide: EditionDecision,
): Promise<EditionOutcome> {
  const { editions } = dependencies;
  const seen = (await editions.all()).find((one) => one.year === year);
  if (seen === undefined) return { kind: 'notFound' };
  const edition = decide(seen);
  if (typeof edition === 'string') return { kind: edition };
  if (edition === seen) return { kind: 'unchanged', edition };
  const outcome = await editions.replace(edition, seen);
  // Somebody else was faster, so that one of both got on.
  return outcome === 'replaced' ? { kind: 'changed', edition } : changeEdition(dependencies, year, decide);
}
