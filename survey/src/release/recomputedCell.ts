import { choiceValues, levelValues, reachedValues } from './countCells.ts';
import type { Figure, PublishedCell } from './figure.ts';
import { COVERAGE_DECIMALS } from './figureContent.ts';
import { meanValues } from './meanCells.ts';
import { POINTS } from './measuresOf.ts';
import { ratioOfTotals } from './ratioCells.ts';
import { reliabilityOf } from './reliability.ts';
import { rounded } from './rounding.ts';
import type { ReliabilityRules } from './rules.ts';

/** Values of a cell by their path, such as `interval.lower`. */
export type Values = ReadonlyMap<string, unknown>;

/**
 * What a published cell must say, from nothing but the sums of its strata and the rules; the strata themselves have to
 * be consistent, see `stratumFault`.
 *
 * @returns `undefined` where these strata give no estimate, or so few respondents none to be shown
 */
export function recomputedCell(
  figure: Figure,
  { strata: positions }: PublishedCell,
  reliability: ReliabilityRules,
): Values | undefined {
  const values = estimated(figure, positions);
  const strata = at<{ readonly n: number; readonly size: number }>(figure.strata, positions);
  const n = strata.reduce((sum, stratum) => sum + stratum.n, 0);
  const N = strata.reduce((sum, { size }) => sum + size, 0);
  const solidity = reliabilityOf(n, N, reliability);
  if (values === undefined || solidity === 'fewRespondents' || solidity === 'lowResponse') return undefined;
  const coverage = { units: rounded(n / N, COVERAGE_DECIMALS) };
  return valuesIn({ n, N, coverage, limited: solidity === 'limited', ...values });
}

function estimated(figure: Figure, positions: readonly number[]): object | undefined {
  switch (figure.kind) {
    case 'score':
      return meanValues(at(figure.strata, positions), POINTS);
    case 'number':
      return meanValues(at(figure.strata, positions), figure);
    case 'level': {
      const strata = at(figure.strata, positions);
      if (strata.every(({ counts }) => counts.length === figure.options.length)) return levelValues(strata);
      return strata.every(({ counts }) => counts.length === 2) ? reachedValues(strata) : undefined;
    }
    case 'choice':
      return choiceValues(at(figure.strata, positions));
    case 'ratio': {
      const ratio = ratioOfTotals(at(figure.strata, positions), figure);
      return ratio === undefined ? undefined : { ratio };
    }
  }
}

/** The strata at some positions; one that is named twice counts twice, one that does not exist not at all. */
function at<T>(strata: readonly T[], positions: readonly number[]): readonly T[] {
  return positions.flatMap((position) => strata[position] ?? []);
}

/** Everything in a value that is no object itself, by its path. */
export function valuesIn(value: unknown, path = ''): Values {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...valuesIn(inner, path === '' ? key : `${path}.${key}`),
    ]),
  );
}
