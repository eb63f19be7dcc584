import * as z from 'zod';

/** States of an edition (Erhebungsrunde), in the order in which it passes them. */
export const editionState = z.enum(['planned', 'open', 'closing', 'closed', 'released']);
export type EditionState = z.infer<typeof editionState>;

/** An instant in UTC with milliseconds, `2026-11-23T08:00:00.000Z`: such texts sort by time. */
export const instant = z.iso.datetime({ precision: 3 });

/** One year's survey (Erhebungsrunde). */
export const edition = z.strictObject({
  year: z.int().min(2018).max(2100),
  state: editionState,
  opensAt: instant,
  closesAt: instant,
  /** Until then work that was already in approval may still be finished (Nachfrist). */
  graceUntil: instant,
  /** Version of the questionnaire, frozen at opening. */
  questionnaire: z.string(),
  /** The answers are invented for demonstration (Demodaten). */
  synthetic: z.boolean(),
});
export type Edition = z.infer<typeof edition>;

/**
 * Whether answers may be written. The deadline itself is already too late.
 *
 * @param now the server's clock as an `instant`
 */
export function acceptsAnswers({ state, opensAt, closesAt }: Edition, now: string): boolean {
  return state === 'open' && opensAt <= now && now < closesAt;
}
