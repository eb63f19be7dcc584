import {
  buildRelease,
  RULES,
  type LinearSolver,
  type Questionnaire,
  type Registry,
  type ResponseRow,
  type UnitKey,
} from '#survey';
import { releaseInputOf, sealRelease, withEarlier, type EditionRows, type SealedRelease } from '#functions';
import { publishedAt } from './demo/demoEditions.ts';

/** So many of the latest past editions publish every figure; the others only scores, or the first start takes long. */
export const EDITIONS_WITH_ALL_FIGURES = 1;

export interface DemoReleaseTask {
  readonly edition: number;
  readonly questionnaire: Questionnaire;
  readonly registry: Registry;
  /** What was accepted: the row of every unit, with its submission. */
  readonly rows: readonly {
    readonly unit: UnitKey;
    readonly submission: string;
    readonly hash: string;
    readonly row: ResponseRow;
  }[];
  readonly hasAllFigures: boolean;
  readonly earlier: readonly EditionRows[];
  readonly solve: LinearSolver;
}

/** The first release (Veröffentlichungsstand) of a past edition, by the rules that hold for real ones. */
export function demoRelease({
  hasAllFigures,
  edition,
  earlier,
  solve,
  ...source
}: DemoReleaseTask): SealedRelease {
  const input = releaseInputOf({
    ...source,
    edition,
    number: 1,
    publishedAt: publishedAt(edition),
    rules: RULES,
    synthetic: true,
  });
  const measures = input.measures.filter(({ kind }) => hasAllFigures || kind === 'score');
  const now = { edition, questionnaire: source.questionnaire, rows: source.rows };
  const whole = withEarlier({ ...input, measures }, source.registry, now, earlier);
  return sealRelease(buildRelease(whole, solve));
}
