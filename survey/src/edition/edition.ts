import * as z from 'zod';
import { releaseRules } from '../release/rules.ts';

/** States of an edition (Erhebungsrunde), in the order in which it passes them. */
export const editionState = z.enum(['planned', 'open', 'closing', 'closed', 'released']);
export type EditionState = z.infer<typeof editionState>;

/** An instant in UTC with milliseconds, `2026-11-23T08:00:00.000Z`: such texts sort by time. */
export const instant = z.iso.datetime({ precision: 3 });

/** What does not change any more once an edition is open. */
const frozen = z.strictObject({
  at: instant,
  /** SHA-256 of the canonical questionnaire, hexadecimal. */
  questionnaireHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The rules its figures will be released by. */
  rules: releaseRules,
});
export type FrozenRules = z.infer<typeof frozen>;

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
  /** Absent while the edition is planned, and for editions before 2026. */
  frozen: frozen.exactOptional(),
  /** The answers are invented for demonstration (Demodaten). */
  synthetic: z.boolean(),
});
export type Edition = z.infer<typeof edition>;

/**
 * Whether answers may be written and sent. The deadline itself is already too late.
 *
 * @param now the server's clock as an `instant`
 */
export function acceptsAnswers({ state, opensAt, closesAt }: Edition, now: string): boolean {
  return state === 'open' && opensAt <= now && now < closesAt;
}

/**
 * Whether what was sent for approval in time may be approved: while answers are taken and in the grace period
 * (Nachfrist) after the deadline.
 *
 * @param now the server's clock as an `instant`
 */
export function acceptsApproval({ state, opensAt, graceUntil }: Edition, now: string): boolean {
  return (state === 'open' || state === 'closing') && opensAt <= now && now < graceUntil;
}
