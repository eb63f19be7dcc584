import type { HiddenCell } from '#survey';

/** Why there is no value, as the release says it; absent where it does not have the figure or the group. */
export type NoValue = HiddenCell['status'] | undefined;

interface Sign {
  readonly sign: string;
  /** Read out in its place. */
  readonly meaning: string;
}

/** The sign in place of a value (Zeichenerklärung); the legend says more. */
export function signOf(status: NoValue): Sign {
  switch (status) {
    case 'withheld':
      return { sign: '·', meaning: 'nicht veröffentlicht' };
    case 'unreliable':
      return { sign: '/', meaning: 'nicht belastbar' };
    case 'merged':
      return { sign: 'x', meaning: 'zusammengefasst' };
    case 'empty':
    case undefined:
      return { sign: '–', meaning: 'entfällt' };
  }
}
