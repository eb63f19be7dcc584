import type { Attempt, Journal } from '../invariants/kill/journal.ts';

/**
 * What a copy has to hold that was begun at a moment: everything acknowledged before. What was answered later may be
 * in it or not, for nobody was promised that it is.
 */
export function heldToMark(journal: Journal, mark: number): Pick<Journal, 'attempts'> {
  const attempts = journal
    .attempts()
    .map((attempt): Attempt =>
      attempt.outcome === 'acknowledged' && attempt.endedAt > mark
        ? { ...attempt, outcome: 'open', endedAt: Infinity, answer: undefined }
        : attempt,
    );
  return { attempts: () => attempts };
}
