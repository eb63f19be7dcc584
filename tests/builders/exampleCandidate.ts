import { NOON } from './clock.ts';
import type { Candidate, SealedRelease, Stores } from '#functions';
import { canonicalJson, type AuditReport } from '#survey';

/** Adds a candidate whose audit is over and found nothing. */
export async function addExampleCandidate(
  { candidates }: Pick<Stores, 'candidates'>,
  sealed: SealedRelease,
  { id, createdBy }: Pick<Candidate, 'id' | 'createdBy'>,
): Promise<void> {
  const { edition, number, figures } = sealed.manifest;
  const report: AuditReport = {
    comparedWith: [],
    figures: figures.map((figure) => ({ id: figure.id, sets: 9, breaches: [] })),
  };
  await candidates.add({
    edition,
    number,
    id,
    state: 'ready',
    rev: 1,
    createdAt: NOON,
    createdBy,
    progress: { done: figures.length, all: figures.length },
    files: {
      report: await candidates.putFile(id, 'report', canonicalJson(report)),
      release: await candidates.putFile(id, 'release', canonicalJson(sealed)),
    },
  });
}
