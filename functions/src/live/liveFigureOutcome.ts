import type { Figure } from '#survey';

/** An unreleased figure; `later` for what waits until the edition is closed. */
export type LiveFigureOutcome =
  | { readonly kind: 'shown'; readonly figure: Figure; readonly asOf: string; readonly responses: number }
  | { readonly kind: 'notFound' | 'later' };
