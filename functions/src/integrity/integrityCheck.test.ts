import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { canonicalJson, releaseManifest, responseRow } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { OTHER_UNIT, REGISTRY, UNIT } from '../../../tests/builders/examples.ts';
import { soundItems, type SoundItems } from '../../../tests/builders/soundItems.ts';
import { snapshotText } from '../release/snapshot.ts';
import { sha256Of } from '../store/sha256Of.ts';
import { integrityCheck } from './integrityCheck.ts';
import type { StoredItem } from './readItem.ts';

const RESPONSE = `RESPONSE#2026#${UNIT}`;
const known = {
  registry: REGISTRY,
  questionnaires: new Map([[QUESTIONNAIRE_2026.version, QUESTIONNAIRE_2026]]),
};

let sound: SoundItems;
beforeAll(async () => {
  sound = await soundItems();
});

function found(items: readonly StoredItem[], index = sound.index): string[] {
  const check = integrityCheck(known);
  for (const item of items) check.take(item);
  check.takeIndex(index);
  return check.finish().findings.map(({ level, kind }) => `${level} ${kind}`);
}

const is = (pk: string, sk: string) => (item: StoredItem) =>
  String(item['pk']).startsWith(pk) && String(item['sk']).startsWith(sk);

/** The one item there, or the first of them. */
function itemAt(pk: string, sk: string): StoredItem {
  return sound.items.find(is(pk, sk))!;
}

const without = (gone: StoredItem) => sound.items.filter((item) => item !== gone);
const withChange = (old: StoredItem, changes: StoredItem) => [...without(old), { ...old, ...changes }];

const head = () => itemAt(RESPONSE, 'HEAD');
/** The submission that counts. */
const accepted = () => itemAt(RESPONSE, `SUBMISSION#${String(head()['submission'])}`);
const pending = () => z.looseObject({ id: z.string() }).parse(JSON.parse(String(head()['pending'])));
/** The row that counts, and the same with another first answer. */
const row = () => responseRow.parse(JSON.parse(String(head()['row'])));
const otherRow = () => ({ ...row(), cells: row().cells.with(0, 0) });

const textIn = (bytes: unknown) => gunzipSync(z.instanceof(Uint8Array).parse(bytes)).toString();

describe('a table in which everything is as promised', () => {
  it('has no finding, in whatever order its items come', () => {
    expect(found(sound.items)).toEqual([]);
    expect(found(sound.items.toReversed())).toEqual([]);
    expect(sound.items.length).toBeGreaterThan(40);
  });

  it('keeps submissions that were returned or replaced: the trail names them', () => {
    expect(sound.items.filter(is(RESPONSE, 'SUBMISSION#'))).toHaveLength(3);
  });
});

describe('damage', () => {
  it('an accepted or waiting submission is missing', () => {
    expect(found(without(accepted()))).toEqual(['damage submissionMissing']);
    const waiting = itemAt(RESPONSE, `SUBMISSION#${pending().id}`);
    expect(found(without(waiting))).toEqual(['damage submissionMissing']);
  });

  it('an answer inside a submission was changed, its hash was not', () => {
    const other = { answers: {}, comments: {}, versions: {} };
    const content = gzipSync(JSON.stringify(other));
    expect(found(withChange(accepted(), { content }))).toEqual([
      'damage headDiffers',
      'damage rowDiffers',
      'damage submissionAltered',
    ]);
  });

  it('a submission and its hash were changed together: the head still knows', () => {
    const hash = sha256Of('something else');
    expect(found(withChange(accepted(), { hash }))).toEqual([
      'damage headDiffers',
      'damage submissionAltered',
    ]);
    expect(found(withChange(accepted(), { submittedAt: '2026-11-01T00:00:00.000Z' }))).toEqual([
      'damage headDiffers',
    ]);
  });

  it('the row of a head, or of what waits, is not what the submission gives', () => {
    const altered = JSON.stringify(otherRow());
    const shown = sound.index.map((item) => ({ ...item, row: altered }));
    expect(found(withChange(head(), { row: altered }), shown)).toEqual(['damage rowDiffers']);
    const waiting = JSON.stringify({ ...pending(), row: otherRow() });
    expect(found(withChange(head(), { pending: waiting }))).toEqual(['damage rowDiffers']);
  });

  it('the index shows another row, one too few or one too many', () => {
    const stale = sound.index.map((item) => ({ ...item, row: JSON.stringify(otherRow()) }));
    expect(found(sound.items, stale)).toEqual(['damage indexDiffers']);
    expect(found(sound.items, [])).toEqual(['damage indexDiffers']);
    const other = sound.index.map((item) => ({ ...item, pk: `RESPONSE#2026#${OTHER_UNIT}` }));
    expect(found(sound.items, [...sound.index, ...other])).toEqual(['damage indexDiffers']);
  });

  it('somebody approved what they had sent themselves', () => {
    const { submittedBy } = accepted();
    const approval = JSON.stringify({ kind: 'fourEyes', by: submittedBy, at: '2026-11-01T00:00:00.000Z' });
    expect(found(withChange(head(), { approval }))).toEqual(['damage ownHand']);
  });

  it('what waits for approval waits in an edition that is over; an edition is missing', () => {
    const edition = itemAt('EDITIONS', '2026');
    expect(found(withChange(edition, { state: 'closed' }))).toEqual(['damage waitsAfterClosing']);
    expect(found(without(edition))).toEqual(['damage editionMissing']);
  });

  it('an item lies where another belongs, is of no known kind, or cannot be read', () => {
    expect(found(withChange(itemAt('ACCOUNT#', 'ACCOUNT'), { subject: 'somebody else' }))).toEqual([
      'damage wrongPlace',
    ]);
    expect(found([...sound.items, { pk: 'SURPRISE', sk: 'ITEM' }])).toEqual(['damage unknownItem']);
    const section = itemAt(RESPONSE, 'SECTION#eakte');
    expect(found(withChange(section, { answers: '{' }))).toEqual(['damage unreadable']);
    expect(found(withChange(head(), { hash: undefined }))).toContain('damage unreadable');
  });

  it('an answer in a row that cannot be read is not repeated in the finding', () => {
    const check = integrityCheck(known);
    const section = itemAt(RESPONSE, 'SECTION#eakte');
    check.take({ ...section, answers: '{"eakte.x":{"kind":"Geheimnis"}}' });
    expect(JSON.stringify(check.finish())).not.toContain('Geheimnis');
  });

  it('a release lost a piece or its manifest, or one of them was changed', () => {
    const piece = sound.items.find(is('RELEASE#', 'PART#'))!;
    expect(found(without(piece))).toEqual(['damage releaseDamaged']);
    expect(found(withChange(piece, { content: gzipSync('{}') }))).toEqual(['damage releaseDamaged']);
    const figures = sound.items.find(is('RELEASE#', 'PART#eakte'))!;
    const other = gzipSync(textIn(figures['content']).replace(/"mean":(\d)/, '"mean":1$1'));
    expect(found(withChange(figures, { content: other }))).toEqual(['damage releaseDamaged']);
    const manifest = itemAt('RELEASES', '2025');
    expect(found(withChange(manifest, { manifest: gzipSync('{}') }))).toContain('damage releaseDamaged');
    expect(found(without(manifest))).toContain('damage releaseMissing');
  });

  it('a figure of a release was changed and all its hashes with it: it does not follow from its sums', () => {
    const stored = itemAt('RELEASES', '2025');
    const manifest = releaseManifest.parse(JSON.parse(textIn(stored['manifest'])));
    const piece = sound.items.find(is('RELEASE#', 'PART#eakte'))!;
    const text = textIn(piece['content']).replace(/"mean":(\d)/, '"mean":1$1');
    const sha256 = sha256Of(text);
    const parts = manifest.parts.map((part) =>
      part.id === 'eakte' ? { id: 'eakte', sha256, bytes: Buffer.byteLength(text) } : part,
    );
    const again = canonicalJson({ ...manifest, parts });
    const sk = `PART#eakte#${sha256}#0000`;
    const items = sound.items.map((item) => {
      if (item === stored) return { ...item, manifest: gzipSync(again), hash: sha256Of(again) };
      return item === piece ? { ...item, sk, content: gzipSync(text) } : item;
    });
    expect(found(items)).toContain('damage releaseDiffers');
    expect(found(items)).not.toContain('damage releaseDamaged');
  });

  it('an entry of the trail says different things at its two places', () => {
    const event = itemAt('AUDIT#', 'EVENT#');
    const told = JSON.stringify({ ...JSON.parse(String(event['event'])), actor: 'somebody' });
    expect(found(withChange(event, { event: told }))).toEqual(['damage trailDiffers']);
  });

  it('a candidate lost a file, or it is another one', () => {
    expect(found(without(itemAt('CANDIDATE#', 'report')))).toEqual(['damage fileMissing']);
    const report = itemAt('CANDIDATE#', 'report');
    expect(found(withChange(report, { content: gzipSync('{}') }))).toEqual(['damage fileMissing']);
  });

  it('a submission is not the one a release was made from', () => {
    const questionnaire = QUESTIONNAIRE_2026.version;
    const rows = [
      { unit: UNIT, submission: String(head()['submission']), hash: sha256Of('before'), row: row() },
    ];
    const text = snapshotText({ format: 1, edition: 2026, questionnaire, earlier: [], rows });
    const sha256 = sha256Of(text);
    const piece = { pk: 'CANDIDATE#example', sk: `snapshot#${sha256}#0000`, content: gzipSync(text) };
    const candidate = itemAt('CANDIDATES', '2025');
    const files = { ...JSON.parse(String(candidate['files'])), snapshot: { sha256, chunks: 1 } };
    const items = withChange(candidate, { files: canonicalJson(files) });
    expect(found([...items, piece])).toEqual(['damage snapshotDiffers']);
  });
});

describe('remnants', () => {
  it('a submission nobody names', () => {
    const id = 'cut-off';
    const copy = { ...accepted(), sk: `SUBMISSION#${id}`, id };
    expect(found([...sound.items, copy])).toEqual(['remnant submissionUnnamed']);
  });

  it('sections without a head, once the edition is over', () => {
    const section = { ...itemAt(RESPONSE, 'SECTION#eakte'), pk: `RESPONSE#2025#${OTHER_UNIT}` };
    expect(found([...sound.items, section])).toEqual(['remnant sectionWithoutHead']);
    const draft = { ...section, pk: `RESPONSE#2026#${OTHER_UNIT}` };
    expect(found([...sound.items, draft])).toEqual([]);
  });

  it('sessions and members without an account; an account that is no member', () => {
    const account = itemAt('ACCOUNT#', 'ACCOUNT');
    const remains = found(without(account)).toSorted();
    expect(remains).toEqual(['remnant memberWithoutAccount', 'remnant sessionWithoutAccount']);
    const member = sound.items.find(is('UNIT#', `MEMBER#${String(account['id'])}`))!;
    expect(found(without(member))).toEqual(['remnant accountWithoutMember']);
    expect(found(withChange(member, { leftAt: '2026-11-01T00:00:00.000Z' }))).toEqual([
      'remnant accountWithoutMember',
    ]);
  });

  it('an entry of the trail at one place only', () => {
    expect(found(without(itemAt('AUDIT#', 'EVENT#')))).toEqual(['remnant trailIncomplete']);
  });

  it('pieces of a release or a candidate that nobody names', () => {
    const piece = sound.items.find(is('RELEASE#', 'PART#'))!;
    const sk = String(piece['sk']).replace(/#[0-9a-f]{64}#/, `#${sha256Of('another try')}#`);
    expect(found([...sound.items, { ...piece, sk }])).toEqual(['remnant partUnnamed']);
    const file = { ...piece, pk: 'CANDIDATE#gone', sk: `report#${sha256Of('x')}#0000` };
    expect(found([...sound.items, file])).toEqual(['remnant fileUnnamed']);
  });

  it('a release whose edition does not say so yet', () => {
    const edition = itemAt('EDITIONS', '2025');
    expect(found(withChange(edition, { state: 'closed' }))).toEqual(['remnant releaseUnfinished']);
  });
});
