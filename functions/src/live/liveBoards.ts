import { attack, createLiveBoard, type Edition, type LiveBoard } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import type { EditionRow } from '../store/responseStore.ts';
import { liveInput } from './liveInput.ts';

/** The figures of a closed edition and the instant whose state they are. */
export interface OpenedBoard {
  readonly board: LiveBoard;
  readonly asOf: string;
  /** Accepted responses in it. */
  readonly responses: number;
}

/** So many editions are kept in memory; each holds its figures as far as somebody looked. */
const KEPT = 2;

type Needs = Pick<Dependencies, 'registry' | 'questionnaires' | 'responses'>;

/** By the stores they are read from. */
const boards = new WeakMap<Needs['responses'], Map<string, OpenedBoard>>();

/**
 * The board of a closed edition, remembered as long as the edition has the same rows: so many, the newest sent then.
 * Every call reads the rows; only the figures are not made again.
 */
export async function liveBoardOf(dependencies: Needs, edition: Edition): Promise<OpenedBoard> {
  const { responses } = dependencies;
  const known = boards.get(responses) ?? new Map<string, OpenedBoard>();
  boards.set(responses, known);
  const rows = await responses.rowsOf(edition.year);
  const asOf = newest(rows) ?? edition.closesAt;
  const key = [edition.year, rows.length, asOf].join(' ');
  const found = known.get(key) ?? opened(dependencies, edition, rows, asOf);
  known.delete(key);
  known.set(key, found);
  for (const old of [...known.keys()].slice(0, -KEPT)) known.delete(old);
  return found;
}

function opened(
  dependencies: Pick<Dependencies, 'registry' | 'questionnaires'>,
  edition: Edition,
  rows: readonly EditionRow[],
  asOf: string,
): OpenedBoard {
  const input = liveInput(dependencies, edition, rows, asOf);
  return { board: createLiveBoard(input, attack), asOf, responses: input.respondents.length };
}

function newest(rows: readonly EditionRow[]): string | undefined {
  return rows
    .map(({ submittedAt }) => submittedAt)
    .toSorted()
    .at(-1);
}
