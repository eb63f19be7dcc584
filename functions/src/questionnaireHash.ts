import { createHash } from 'node:crypto';
import { canonicalJson, type Questionnaire } from '#survey';

const known = new WeakMap<Questionnaire, string>();

/** SHA-256 of a questionnaire in its canonical form, hexadecimal; worked out once for each. */
export function questionnaireHash(questionnaire: Questionnaire): string {
  const hash = known.get(questionnaire) ?? sha256(canonicalJson(questionnaire));
  known.set(questionnaire, hash);
  return hash;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
