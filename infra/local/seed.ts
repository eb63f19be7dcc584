import {
  effectiveAnswers,
  packRow,
  releaseId,
  type Edition,
  type Questionnaire,
  type Registry,
  type Unit,
  type UnitKey,
} from '#survey';
import {
  accountId,
  createHighsSolver,
  snapshotText,
  submissionHash,
  type SealedRelease,
  type Stores,
} from '#functions';
import { DEMO_ACCOUNTS } from './demo/accounts.ts';
import { demoEditions, instantIn } from './demo/demoEditions.ts';
import { generateDemo, type DemoSection, type DemoSubmission } from './demo/generateDemo.ts';
import { demoRelease, EDITIONS_WITH_ALL_FIGURES, type DemoReleaseTask } from './demoRelease.ts';
import { forEachConcurrently } from './forEachConcurrently.ts';
import { showProgress, type Output } from './progress.ts';

/** Where the demo data go and what they are made of. */
export interface Seeding {
  readonly stores: Stores;
  readonly registry: Registry;
  readonly questionnaire: Questionnaire;
  /** The identity provider the demo accounts sign in with. */
  readonly issuer: string;
  readonly now: Date;
  readonly stdout: Output;
}

/** Start of all chance in the demo: another value, another demo. */
const SEED = 'digitalpegel';
/** More at once does not make the embedded database faster. */
const AT_ONCE = 16;

/** Writes the demo data into a new, empty table. */
export async function seedDemo(seeding: Seeding): Promise<void> {
  const { registry, questionnaire, stores, now, stdout } = seeding;
  const { submissions, sections } = generateDemo(registry, questionnaire, SEED);
  const editions = demoEditions(now, questionnaire.version);
  const released = editions.filter(({ state }) => state === 'released');
  const byYear = new Map(editions.map((edition) => [edition.year, edition]));
  const total = submissions.length + sections.length + RELEASE_STEPS * released.length;
  const progress = showProgress(stdout, 'Demodaten werden angelegt', total);
  try {
    for (const edition of editions) await stores.editions.add(edition);
    const rows = new Map<number, SeededRow[]>(released.map(({ year }) => [year, []]));
    await forEachConcurrently(submissions, AT_ONCE, async (submission) => {
      const unit = unitOf(registry, submission.unit);
      const row = await addSubmission(seeding, editionOf(byYear, submission.edition), unit, submission);
      rows.get(submission.edition)?.push(row);
      progress.advance(1);
    });
    await forEachConcurrently(sections, AT_ONCE, async (section) => {
      await addSection(seeding, editionOf(byYear, section.edition), section);
      progress.advance(1);
    });
    const solve = await createHighsSolver();
    for (const [position, { year: edition }] of released.entries()) {
      const hasAllFigures = position >= released.length - EDITIONS_WITH_ALL_FIGURES;
      const earlier = [...rows].map(([year, own]) => ({ edition: year, questionnaire, rows: own }));
      const own = rows.get(edition) ?? [];
      const task = { edition, questionnaire, registry, rows: own, hasAllFigures, earlier, solve };
      const before = released.slice(0, position).map(({ year }) => `${String(year)}.1`);
      await addRelease(stores, demoRelease(task), { questionnaire, rows: own, before });
      progress.advance(RELEASE_STEPS);
    }
  } finally {
    progress.stop();
  }
}

type SeededRow = DemoReleaseTask['rows'][number];

/** With the snapshot it was made from, so that it can be corrected. */
async function addRelease(
  { releases, candidates }: Stores,
  release: SealedRelease,
  {
    questionnaire,
    rows,
    before,
  }: Pick<DemoReleaseTask, 'questionnaire' | 'rows'> & { readonly before: readonly string[] },
): Promise<void> {
  const { edition, number, publishedAt: at, figures, releaseId: name } = release.manifest;
  await releases.add(release);
  const id = `demo-${name}`;
  const text = snapshotText({
    format: 1,
    edition,
    questionnaire: questionnaire.version,
    earlier: before.map((one) => releaseId.parse(one)),
    rows: [...rows],
  });
  await candidates.add({
    edition,
    number,
    id,
    state: 'published',
    rev: 1,
    createdAt: at,
    createdBy: SYSTEM,
    progress: { done: figures.length, all: figures.length },
    files: { snapshot: await candidates.putFile(id, 'snapshot', text) },
    publication: { at, by: SYSTEM },
  });
}

/** Who made the demo. */
const SYSTEM = 'system';

/** Building a release takes about as long as writing so many responses. */
const RELEASE_STEPS = 40;

async function addSubmission(
  { stores, questionnaire, issuer, now }: Seeding,
  edition: Edition,
  { type }: Unit,
  { unit, mode, answers, sections, id, moment }: DemoSubmission,
): Promise<SeededRow> {
  const content = {
    edition: edition.year,
    unit,
    mode,
    questionnaire: questionnaire.version,
    answers,
    comments: {},
    versions: Object.fromEntries(sections.map((dimension) => [dimension, 1])),
  };
  const hash = submissionHash(content);
  const submittedAt = instantIn(edition, moment, now);
  const row = packRow(
    questionnaire,
    mode,
    effectiveAnswers(questionnaire, { unitType: type, mode }, answers),
  );
  await stores.submissions.add({ ...content, id, hash, submittedAt, submittedBy: authorOf(unit, issuer) });
  const accepted = { id, submittedAt, hash, row, versions: content.versions };
  await stores.responses.put({ edition: edition.year, unit, state: 'accepted', mode, rev: 1, accepted }, 0);
  return { unit, submission: id, hash, row };
}

async function addSection(
  { stores, issuer, now }: Seeding,
  edition: Edition,
  { unit, dimension, answers, operation, moment }: DemoSection,
): Promise<void> {
  await stores.sections.save({
    edition: edition.year,
    unit,
    dimension,
    answers,
    comments: {},
    updatedAt: instantIn(edition, moment, now),
    updatedBy: authorOf(unit, issuer),
    seen: 0,
    operation,
  });
}

/** The demo account of the unit; a unit without one has an author nobody can sign in as. */
function authorOf(unit: UnitKey, issuer: string): string {
  return accountId(issuer, DEMO_ACCOUNTS.find((account) => account.unit === unit)?.subject ?? `unit-${unit}`);
}

function unitOf(registry: Registry, key: UnitKey): Unit {
  const unit = registry.find(key);
  if (unit === undefined) throw new RangeError(`The registry has no unit ${key}.`);
  return unit;
}

function editionOf(editions: ReadonlyMap<number, Edition>, year: number): Edition {
  const edition = editions.get(year);
  if (edition === undefined) throw new RangeError(`The demo has no edition ${String(year)}.`);
  return edition;
}
