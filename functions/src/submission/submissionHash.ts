import { createHash } from 'node:crypto';
import { canonicalJson } from '#survey';
import type { Submission } from '../store/submissionStore.ts';

type Content = Omit<Submission, 'id' | 'submittedAt' | 'submittedBy' | 'hash'>;

/** SHA-256 over the canonical content of a submission: equal contents have equal hashes, whoever sends them when. */
export function submissionHash(content: Content): string {
  const { edition, unit, mode, questionnaire, versions, answers, comments } = content;
  const canonical = canonicalJson({ edition, unit, mode, questionnaire, versions, answers, comments });
  return createHash('sha256').update(canonical).digest('hex');
}
