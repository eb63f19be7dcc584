import { MAX_TEXT } from '#survey';
import type { Input } from '#lib/draft/unready.ts';

/** Reads „trifft nicht zu“ with its reason; without one it is no answer yet. */
export function readReason(reason: string): Input {
  if (reason.trim() === '') {
    return {
      kind: 'notApplicable',
      reason,
      message: 'Bitte begründen Sie kurz, warum die Frage nicht zutrifft.',
    };
  }
  if (reason.length > MAX_TEXT) {
    return { kind: 'notApplicable', reason, message: 'Bitte kürzen Sie die Begründung auf 2.000 Zeichen.' };
  }
  return { kind: 'notApplicable', reason };
}
