import { canonicalJson, isClean, type AuditReport, type BuiltRelease } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import type { Auditor } from '../disclosure/createAuditor.ts';
import { buildFromSnapshot, rebuild, type Snapshots } from '../release/buildFromSnapshot.ts';
import { finishDiscarding } from '../release/discardCandidate.ts';
import { finishPublishing } from '../release/publishCandidate.ts';
import { areStrictEnough, manifestsOf, rulesOf } from '../release/releasesOfEdition.ts';
import { sealedText } from '../release/sealedText.ts';
import { sealRelease } from '../release/sealRelease.ts';
import { readSnapshot, snapshotText, takeSnapshot, type Snapshot } from '../release/snapshot.ts';
import type { CandidateFailure, CandidateFile } from '../store/candidateRow.ts';
import type { Candidate } from '../store/candidateStore.ts';

export type PrepareNeeds = Pick<
  Dependencies,
  | 'candidates'
  | 'editions'
  | 'releases'
  | 'responses'
  | 'registry'
  | 'questionnaires'
  | 'audit'
  | 'log'
  | 'now'
> & { readonly createAuditor: () => Promise<Auditor> };

/** Who acted when a job completes what somebody began. */
const SYSTEM = 'system';

/**
 * Does what takes long about releases (Veröffentlichungen vorbereiten): takes the snapshot, builds, audits, and
 * completes what was broken off. Called on a schedule; called again it goes on where it stopped.
 */
export async function prepareReleases(needs: PrepareNeeds): Promise<void> {
  for (const candidate of await needs.candidates.all()) {
    switch (candidate.state) {
      case 'auditing':
        await prepare(needs, candidate);
        break;
      case 'publishing':
        await finishPublishing(needs, candidate);
        break;
      case 'discarding':
        await finishDiscarding(needs, SYSTEM, candidate);
        break;
      case 'ready':
      case 'breached':
      case 'failed':
      case 'published':
        break;
    }
  }
}

/** Thrown when somebody discarded the candidate meanwhile. */
class Discarded extends Error {}
/** Thrown when a candidate cannot become a release. */
class Unfit extends Error {
  readonly failure: CandidateFailure;
  constructor(failure: CandidateFailure, cause?: unknown) {
    super(failure, { cause });
    this.failure = failure;
  }
}

async function prepare(needs: PrepareNeeds, begun: Candidate): Promise<void> {
  const work = new CandidateWork(needs, begun);
  const release = `${begun.edition}.${begun.number}`;
  try {
    const report = await buildAndAudit(needs, work);
    const state = isClean(report.figures) ? 'ready' : 'breached';
    await work.store('report', canonicalJson(report), { state });
    needs.log({ event: 'release-step', release, step: state });
  } catch (error) {
    if (error instanceof Discarded) await needs.candidates.removeFiles(begun.id);
    else if (error instanceof Unfit) {
      await work.save({ state: 'failed', failure: error.failure });
      needs.log({ event: 'release-failed', release, error: nameOf(error.cause) ?? error.failure });
    } else throw error;
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : undefined);

async function buildAndAudit(needs: PrepareNeeds, work: CandidateWork): Promise<AuditReport> {
  const { edition: year, number, createdAt: publishedAt, correction } = work.candidate;
  const edition = await needs.editions.get(year);
  if (edition === undefined) throw new Unfit('fault');
  const rules = rulesOf(edition);
  const published = (await manifestsOf(needs, year)).filter((one) => one.number < number);
  if (!areStrictEnough(rules, published)) throw new Unfit('rulesTooLax');
  const { solve, audit } = await needs.createAuditor();
  const making = { ...needs, solve };
  const snapshots = await withHistory(needs, await snapshotOf(needs, work, edition));
  const built = pure(() =>
    buildFromSnapshot(making, snapshots, {
      number,
      publishedAt,
      rules,
      synthetic: edition.synthetic,
      ...(correction === undefined ? {} : { correction }),
    }),
  );
  await work.store('release', sealedText(sealRelease(built)), {
    progress: { done: 0, all: built.figures.length },
  });
  const earlier: BuiltRelease[] = [];
  for (const manifest of published) {
    const own = await withHistory(needs, await storedSnapshot(needs, year, manifest.number));
    const again = pure(() => rebuild(making, manifest, own));
    if (again === undefined) throw new Unfit('rebuildDiffers');
    earlier.push(again);
  }
  const figures: AuditReport['figures'] = [];
  for (const figure of built.figures) {
    figures.push(pure(() => audit(figure, built, earlier)));
    await work.save({ progress: { done: figures.length, all: built.figures.length } });
  }
  return { comparedWith: published.map(({ releaseId }) => releaseId), figures };
}

/** What is computed from what is stored fails the same way each time, so it is not tried again. */
function pure<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw new Unfit('fault', error);
  }
}

async function snapshotOf(
  needs: PrepareNeeds,
  work: CandidateWork,
  edition: { readonly year: number; readonly questionnaire: string },
): Promise<Snapshot> {
  const { files, id } = work.candidate;
  if (files.snapshot !== undefined)
    return readSnapshot(await needs.candidates.getFile(id, 'snapshot', files.snapshot));
  const snapshot = await takeSnapshot(needs, edition);
  await work.store('snapshot', snapshotText(snapshot), {});
  return snapshot;
}

/** With the snapshots of the editions before, as they were when it was taken. */
async function withHistory(needs: PrepareNeeds, own: Snapshot): Promise<Snapshots> {
  const earlier: Snapshot[] = [];
  for (const id of own.earlier) {
    const [edition = 0, number = 0] = id.split('.').map(Number);
    earlier.push(await storedSnapshot(needs, edition, number));
  }
  return { own, earlier };
}

async function storedSnapshot(
  { candidates }: Pick<PrepareNeeds, 'candidates'>,
  edition: number,
  number: number,
): Promise<Snapshot> {
  const made = await candidates.get(edition, number);
  if (made?.files.snapshot === undefined) throw new Unfit('snapshotMissing');
  return readSnapshot(await candidates.getFile(made.id, 'snapshot', made.files.snapshot));
}

/** One candidate while it is worked on: every change follows on the one before, or somebody discarded it. */
class CandidateWork {
  readonly #needs: Pick<PrepareNeeds, 'candidates'>;
  candidate: Candidate;

  constructor(needs: Pick<PrepareNeeds, 'candidates'>, candidate: Candidate) {
    this.#needs = needs;
    this.candidate = candidate;
  }

  /** @throws {Discarded} */
  async save(changes: Partial<Pick<Candidate, 'state' | 'progress' | 'files' | 'failure'>>): Promise<void> {
    const { rev } = this.candidate;
    const next: Candidate = { ...this.candidate, ...changes, rev: rev + 1 };
    if ((await this.#needs.candidates.replace(next, rev)) === 'changedMeanwhile') throw new Discarded();
    this.candidate = next;
  }

  /** First the file, then the candidate that names it. @throws {Discarded} */
  async store(
    file: CandidateFile,
    text: string,
    changes: Partial<Pick<Candidate, 'state' | 'progress'>>,
  ): Promise<void> {
    const { id, files } = this.candidate;
    const stored = await this.#needs.candidates.putFile(id, file, text);
    await this.save({ ...changes, files: { ...files, [file]: stored } });
  }
}
