import type { Dependencies } from '../dependencies.ts';
import { recordOnce } from '../office/recordOnce.ts';
import type { Candidate } from '../store/candidateStore.ts';
import { candidateEvent, isInTrail } from './candidateEvents.ts';

type Needs = Pick<Dependencies, 'candidates' | 'audit' | 'log' | 'now'>;

/** A candidate by what it becomes and the id it was seen under. */
export interface CandidateKey {
  readonly edition: number;
  readonly number: number;
  readonly id: string;
}

export type DiscardOutcome = 'discarded' | 'notFound' | 'alreadyPublished';

/** Discards (Verwerfen) a candidate with all its files; only the audit trail keeps that there was one. */
export async function discardCandidate(
  needs: Needs,
  actor: string,
  key: CandidateKey,
): Promise<DiscardOutcome> {
  const candidate = await needs.candidates.get(key.edition, key.number);
  if (candidate?.id !== key.id)
    return (await isInTrail(needs, 'release-discarded', key.id)) ? 'discarded' : 'notFound';
  if (candidate.state === 'publishing' || candidate.state === 'published') return 'alreadyPublished';
  if (candidate.state === 'discarding') return finishDiscarding(needs, actor, candidate);
  const { rev } = candidate;
  const discarding: Candidate = { ...candidate, state: 'discarding', rev: rev + 1 };
  const outcome = await needs.candidates.replace(discarding, rev);
  // The audit writes how far it is, so that one of both got on.
  if (outcome === 'changedMeanwhile') return discardCandidate(needs, actor, key);
  return finishDiscarding(needs, actor, discarding);
}

/** What follows once it is decided; all of it may be repeated. */
export async function finishDiscarding(
  needs: Needs,
  actor: string,
  candidate: Candidate,
): Promise<'discarded'> {
  await needs.candidates.removeFiles(candidate.id);
  const at = needs.now().toISOString();
  await recordOnce(needs, candidateEvent('release-discarded', candidate, { at, actor }));
  await needs.candidates.remove(candidate);
  return 'discarded';
}
