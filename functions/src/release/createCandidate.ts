import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordOnce } from '../office/recordOnce.ts';
import type { Candidate } from '../store/candidateStore.ts';
import { candidateEvent, isInTrail } from './candidateEvents.ts';
import { areStrictEnough, manifestsOf, nextNumber, rulesOf } from './releasesOfEdition.ts';

type Needs = Pick<Dependencies, 'candidates' | 'editions' | 'releases' | 'audit' | 'log' | 'now'>;

export interface CandidateRequest {
  /** From the client, so that a repetition is recognised; the candidate's id. */
  readonly operation: string;
  readonly edition: number;
  /** What is corrected and why; only the first release of an edition has none. */
  readonly correction?: string;
}

export type CreateOutcome =
  | { readonly kind: 'created'; readonly candidate: Candidate }
  | {
      readonly kind:
        'notFound' | 'wrongState' | 'correctionMissing' | 'rulesTooLax' | 'candidateExists' | 'candidateGone';
    };

/**
 * Begins a release (Veröffentlichung vorbereiten) of a closed edition, or a correction of one that is released. What
 * takes long is done by `prepareReleases`.
 */
export async function createCandidate(
  needs: Needs,
  actor: string,
  request: CandidateRequest,
): Promise<CreateOutcome> {
  const { candidates, now } = needs;
  const { operation: id, edition: year } = request;
  const known = (await candidates.all()).find((one) => one.id === id);
  if (known !== undefined) return repeated(needs, actor, known);
  if (await isInTrail(needs, 'release-prepared', id)) return { kind: 'candidateGone' };
  const frame = await frameOf(needs, request);
  if ('kind' in frame) return frame;
  const candidate: Candidate = {
    edition: year,
    ...frame,
    id,
    state: 'auditing',
    rev: 1,
    createdAt: now().toISOString(),
    createdBy: actor,
    progress: { done: 0, all: 0 },
    files: {},
  };
  if ((await candidates.add(candidate)) === 'exists') {
    const other = await candidates.get(year, candidate.number);
    return other?.id === id ? repeated(needs, actor, other) : { kind: 'candidateExists' };
  }
  await record(needs, candidateEvent('release-prepared', candidate, { at: candidate.createdAt, actor }));
  return { kind: 'created', candidate };
}

async function repeated(needs: Needs, actor: string, candidate: Candidate): Promise<CreateOutcome> {
  if (candidate.createdBy !== actor) return { kind: 'candidateExists' };
  await recordOnce(needs, candidateEvent('release-prepared', candidate, { at: candidate.createdAt, actor }));
  return { kind: 'created', candidate };
}

/** Number and correction of the release to come, or why there can be none. */
async function frameOf(
  needs: Needs,
  { edition: year, correction }: CandidateRequest,
): Promise<Exclude<CreateOutcome, { kind: 'created' }> | Pick<Candidate, 'number' | 'correction'>> {
  const edition = (await needs.editions.all()).find((one) => one.year === year);
  if (edition === undefined) return { kind: 'notFound' };
  if (edition.state !== 'closed' && edition.state !== 'released') return { kind: 'wrongState' };
  const earlier = await manifestsOf(needs, year);
  if (!areStrictEnough(rulesOf(edition), earlier)) return { kind: 'rulesTooLax' };
  const number = nextNumber(earlier);
  if (number === 1) return { number };
  return correction === undefined ? { kind: 'correctionMissing' } : { number, correction };
}
