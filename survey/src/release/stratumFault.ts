import type { Figure } from './figure.ts';
import { POINTS } from './measuresOf.ts';

/** Sums of rounded values may be off by so much. */
const ROUNDING = 1e-5;

/**
 * What no respondents could have said: the sums of the first stratum (Schätzschicht) that contradict themselves.
 *
 * @returns its position and why, in German; `undefined` where all is possible
 */
export function stratumFault(figure: Figure): { readonly id: string; readonly reason: string } | undefined {
  const faults = faultsOf(figure);
  const position = faults.findIndex((reason) => reason !== undefined);
  const stratum = figure.strata[position];
  const reason = faults[position];
  return stratum === undefined || reason === undefined ? undefined : { id: stratum.id, reason };
}

function faultsOf(figure: Figure): readonly (string | undefined)[] {
  switch (figure.kind) {
    case 'score':
      return figure.strata.map((stratum) => sizeFault(stratum) ?? momentFault(stratum, POINTS.scale));
    case 'number':
      return figure.strata.map((stratum) => sizeFault(stratum) ?? momentFault(stratum, figure.scale));
    case 'level': {
      const levels = figure.options.length;
      return figure.strata.map((stratum) => sizeFault(stratum) ?? countFault(stratum, [levels, 2], false));
    }
    case 'choice': {
      const { options, multiple } = figure;
      return figure.strata.map(
        (stratum) => sizeFault(stratum) ?? countFault(stratum, [options.length], multiple),
      );
    }
    case 'ratio':
      return figure.strata.map((stratum) => sizeFault(stratum) ?? totalFault(stratum));
  }
}

interface Counted {
  readonly n: number;
  readonly size: number;
}

function sizeFault({ n, size }: Counted): string | undefined {
  return n > size ? `${n} Antworten von ${size} Verwaltungen` : undefined;
}

/** Values on the scale have their mean there and, around it, no larger squares than those at both ends. */
function momentFault(
  { n, sum, sumOfSquares }: Counted & { readonly sum: number; readonly sumOfSquares: number },
  [from, to]: readonly [number, number],
): string | undefined {
  const mean = sum / n;
  if (mean < from - ROUNDING || mean > to + ROUNDING) return `der Mittelwert ${mean} liegt neben der Skala`;
  const largest = n * (to - mean) * (mean - from);
  return sumOfSquares < -ROUNDING || sumOfSquares > largest + ROUNDING
    ? `die Abweichungsquadratsumme ${sumOfSquares} ist bei diesem Mittelwert nicht möglich`
    : undefined;
}

function countFault(
  { n, counts }: Counted & { readonly counts: readonly number[] },
  lengths: readonly number[],
  multiple: boolean,
): string | undefined {
  if (!lengths.includes(counts.length)) return `${counts.length} Anzahlen passen zu keiner Auswahl`;
  if (multiple)
    return counts.some((count) => count > n) ? `eine Antwort kommt öfter als ${n}-mal vor` : undefined;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all === n ? undefined : `die Anzahlen ergeben ${all} statt ${n} Antworten`;
}

function totalFault({
  numerator,
  denominator,
}: {
  readonly numerator: number;
  readonly denominator: number;
}) {
  return numerator < 0 || denominator < 0 ? 'eine Summe ist negativ' : undefined;
}
