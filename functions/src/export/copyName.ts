import type { Submission } from '../store/submissionStore.ts';

/** Name of a file, made from our ids alone: `digitalpegel-2026-149010010010-abgabe-3f0c5b52.pdf`. */
export function copyName({ edition, unit, id }: Submission, ending: 'pdf' | 'json' | 'csv'): string {
  return `digitalpegel-${edition}-${unit}-abgabe-${id.slice(0, 8)}.${ending}`;
}
