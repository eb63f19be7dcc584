import { formatValue, type Quantity } from '#lib/results/quantity.ts';

/** The axis values are read off (Werteachse): its ends, the distance of its marks and how they are written. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly quantity: Pick<Quantity, 'kind' | 'decimals'>;
}

/** Parts the axis is divided into, at most. */
const PARTS = 5;
/** Shortest axis there is. */
const SMALLEST = 1e-6;
/** What has a scale may be drawn on a shorter axis than the whole, but on no less than this part of it. */
const SHORTEST = 0.2;

type Measured = Pick<Quantity, 'kind' | 'decimals' | 'scale'>;

/**
 * The axis for some values: the whole scale for points; from 0 to a round end for everything else, so that small shares
 * can be told apart.
 *
 * @param values whatever has to be on the axis, ends of intervals too
 */
export function axisOf(quantity: Measured, values: readonly number[]): Axis {
  const { scale, kind, decimals } = quantity;
  if (kind !== 'points' || !scale) return fittedAxis(quantity, values);
  const [min, max] = scale;
  return { min, max, step: (max - min) / PARTS, quantity: { kind, decimals } };
}

/** From 0 to a round end for points too, so that a rise over the years can be seen. */
export function fittedAxis({ scale, kind, decimals }: Measured, values: readonly number[]): Axis {
  const whole = scale?.[1];
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const wanted = whole === undefined ? highest : Math.max(highest, whole * SHORTEST);
  const step = roundStep(Math.max(wanted - lowest, SMALLEST) / PARTS);
  const max = Math.ceil(wanted / step - 1e-9) * step;
  return {
    min: Math.floor(lowest / step + 1e-9) * step,
    max: whole === undefined ? Math.max(max, step) : Math.min(max, whole),
    step,
    quantity: { kind, decimals },
  };
}

/** The next larger of 1, 2, 2.5, 5 and 10 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** A mark of the axis; steps of less than one keep a decimal. */
export function markText({ quantity, step }: Axis, value: number): string {
  if (quantity.kind === 'points') return formatValue({ kind: 'amount', decimals: 0 }, value);
  const decimals = quantity.kind === 'share' || step >= 1 ? 0 : Math.ceil(-Math.log10(step));
  return formatValue({ ...quantity, decimals }, value);
}
