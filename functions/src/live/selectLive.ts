import type { Edition, Figure, LiveBoard, Selection } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import type { ShownSelections } from '../store/liveStore.ts';
import { named } from './named.ts';

/** So many selections of one figure are ever shown; more would make the attack on the next one slow. */
const MOST = 200;
/** People who ask at the same moment hinder each other; so often it is decided anew. */
const ATTEMPTS = 10;

/**
 * The figures of an own selection (eigene Auswahl), each a single cell. What tells something new is remembered before
 * it is told, for every figure it tells about, so that the next selection is decided with it in sight.
 *
 * @returns `undefined` where one of them is no figure
 */
export async function selectLive(
  { live }: Pick<Dependencies, 'live'>,
  board: LiveBoard,
  { year }: Pick<Edition, 'year'>,
  { chosen, figures }: { readonly chosen: Selection; readonly figures: readonly string[] },
): Promise<readonly Figure[] | undefined> {
  const shown: Figure[] = [];
  for (const id of figures) {
    const figure = await selectOne(id);
    if (figure === undefined) return undefined;
    shown.push(named(figure));
  }
  return shown;

  async function selectOne(id: string, attempt = 1): Promise<Figure | undefined> {
    const seen = new Map<string, ShownSelections>();
    for (const one of board.needs(id)) seen.set(one, await live.selections({ edition: year, figure: one }));
    const found = board.select(id, chosen, (figure) => seen.get(figure)?.shown ?? []);
    if (found === undefined) return undefined;
    if (found.toRemember.some((one) => (seen.get(one)?.shown.length ?? 0) >= MOST)) return found.withheld;
    for (const one of found.toRemember) {
      const { rev, shown: before } = seen.get(one) ?? { rev: 0, shown: [] };
      const next = { rev: rev + 1, shown: [...before, chosen] };
      const outcome = await live.putSelections({ edition: year, figure: one }, next);
      if (outcome === 'saved') continue;
      if (attempt === ATTEMPTS) throw new Error(`Selections of ${one} change too often.`);
      return selectOne(id, attempt + 1);
    }
    return found.figure;
  }
}
