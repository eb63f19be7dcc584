import { auditReport, canonicalJson, isClean, releaseEdition } from '#survey';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { changeEdition } from '../office/changeEdition.ts';
import type { Candidate } from '../store/candidateStore.ts';
import { candidateEvent } from './candidateEvents.ts';
import type { CandidateKey } from './discardCandidate.ts';
import { areStrictEnough, manifestsOf, nextNumber, rulesOf } from './releasesOfEdition.ts';
import { readSealed } from './sealedText.ts';

type Needs = Pick<Dependencies, 'candidates' | 'editions' | 'releases' | 'audit' | 'log' | 'now'>;

export type PublishRefusal =
  'notFound' | 'ownHand' | 'notReady' | 'hasBreach' | 'wrongState' | 'rulesTooLax' | 'alreadyPublished';

export type PublishOutcome =
  { readonly kind: 'published'; readonly candidate: Candidate } | { readonly kind: PublishRefusal };

/**
 * Publishes (Veröffentlichen) a candidate: by another person than the one who created it (Vier-Augen-Prinzip), and
 * only while its audit found nothing. From then on it never changes.
 */
export async function publishCandidate(
  needs: Needs,
  actor: string,
  key: CandidateKey,
): Promise<PublishOutcome> {
  const { candidates, now } = needs;
  const candidate = await candidates.get(key.edition, key.number);
  if (candidate?.id !== key.id) return { kind: 'notFound' };
  if (candidate.publication !== undefined) {
    if (candidate.publication.by !== actor) return { kind: 'alreadyPublished' };
    return { kind: 'published', candidate: await finishPublishing(needs, candidate) };
  }
  const refusal = await refusalOf(needs, actor, candidate);
  if (refusal !== undefined) return { kind: refusal };
  const { rev } = candidate;
  const publication = { at: now().toISOString(), by: actor };
  const publishing: Candidate = { ...candidate, state: 'publishing', rev: rev + 1, publication };
  const outcome = await candidates.replace(publishing, rev);
  // Somebody else was faster, so that it is decided anew.
  if (outcome === 'changedMeanwhile') return publishCandidate(needs, actor, key);
  return { kind: 'published', candidate: await finishPublishing(needs, publishing) };
}

async function refusalOf(
  needs: Needs,
  actor: string,
  candidate: Candidate,
): Promise<PublishRefusal | undefined> {
  const { edition: year, number, state, createdBy } = candidate;
  if (createdBy === actor) return 'ownHand';
  if (state === 'breached') return 'hasBreach';
  if (state !== 'ready') return 'notReady';
  const edition = (await needs.editions.all()).find((one) => one.year === year);
  if (edition?.state !== 'closed' && edition?.state !== 'released') return 'wrongState';
  const earlier = await manifestsOf(needs, year);
  if (nextNumber(earlier) !== number) return 'wrongState';
  if (!areStrictEnough(rulesOf(edition), earlier)) return 'rulesTooLax';
  return (await isAuditClean(needs, candidate)) ? undefined : 'hasBreach';
}

/** The report itself is read once more: its outcome decides, not what was noted of it. */
async function isAuditClean(
  { candidates }: Pick<Needs, 'candidates'>,
  { id, files, progress }: Candidate,
): Promise<boolean> {
  if (files.report === undefined || progress.all === 0) return false;
  const { figures } = auditReport.parse(JSON.parse(await candidates.getFile(id, 'report', files.report)));
  return figures.length === progress.all && isClean(figures);
}

/**
 * What follows once it is decided; all of it may be repeated: parts and manifest, the state of the edition, the trail.
 *
 * @throws when there is another release of this number
 */
export async function finishPublishing(needs: Needs, candidate: Candidate): Promise<Candidate> {
  const { candidates, releases, editions } = needs;
  const { id, files, edition: year, number, publication, rev } = candidate;
  if (candidate.state === 'published') return candidate;
  if (files.release === undefined || publication === undefined)
    throw new Error(`The candidate ${year}.${number} has nothing to publish.`);
  const sealed = readSealed(await candidates.getFile(id, 'release', files.release));
  if ((await releases.add(sealed)) === 'exists') {
    const published = await releases.get(sealed.manifest.releaseId);
    if (canonicalJson(published) !== canonicalJson(sealed.manifest))
      throw new Error(`There is another release ${year}.${number}.`);
  }
  await changeEdition({ editions }, year, releaseEdition);
  const { at, by: actor } = publication;
  await record(needs, candidateEvent('release-published', candidate, { at, actor }));
  const published: Candidate = { ...candidate, state: 'published', rev: rev + 1 };
  await candidates.replace(published, rev);
  return published;
}
