import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine, TABLE_NAME } from '../../tests/builders/embeddedEngine.ts';
import { soundItems, type SoundItems } from '../../tests/builders/soundItems.ts';
import { exportData } from './exportData.ts';
import { exportItems } from './exportItems.ts';
import { localClient } from './openedDirectory.ts';
import { restoreData } from './restoreData.ts';
import { restoreDirectory } from './restoreDirectory.ts';

let base: string;
let sound: SoundItems;
let directory: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'digitalpegel-'));
  sound = await soundItems();
  directory = join(base, 'first');
  await restoreDirectory(directory, 'empty', sound.raw);
});
afterAll(() => rm(base, { recursive: true, force: true }));

async function run(command: typeof exportData | typeof restoreData, ...args: string[]) {
  let output = '';
  const out = {
    write: (part: string) => {
      output += part;
      return true;
    },
  };
  return { code: await command({ args, env: {}, stdout: out, stderr: out }), output };
}

const linesIn = async (file: string) =>
  gunzipSync(await readFile(file))
    .toString()
    .trim()
    .split('\n')
    .toSorted();

it('what was exported and restored is the same, item by item and byte by byte', async () => {
  const [one, two] = [join(base, 'one.jsonl.gz'), join(base, 'two.jsonl.gz')];
  expect(await run(exportData, one, directory)).toMatchObject({ code: 0 });
  const restored = join(base, 'restored');
  const { code, output } = await run(restoreData, restored, one);
  expect(output).toContain('Ergebnis: 0 Schäden');
  expect(code).toBe(0);
  await run(exportData, two, restored);
  const [before, after] = [await linesIn(one), await linesIn(two)];
  expect(after.slice(1)).toEqual(before.slice(1));
  expect(before).toHaveLength(1 + sound.raw.length);
});

it('an export from AWS, which has no first line of ours and may have many files, is restored too', async () => {
  const ours = join(base, 'ours.jsonl.gz');
  await run(exportData, ours, directory);
  const [, ...lines] = gunzipSync(await readFile(ours))
    .toString()
    .trim()
    .split('\n');
  const files = [join(base, 'a.json.gz'), join(base, 'b.json.gz')];
  await writeFile(files[0]!, gzipSync(lines.slice(0, 20).join('\n')));
  await writeFile(files[1]!, gzipSync(lines.slice(20).join('\n')));
  expect(await run(restoreData, join(base, 'fromAws'), ...files)).toMatchObject({ code: 0 });
});

it('an export of a running application needs no stop; what names others is read before them', async () => {
  const running = join(base, 'running');
  await restoreDirectory(running, 'empty', sound.raw);
  const engine = await startEngine(join(running, 'db'));
  const lock = { pid: process.ppid, startedAt: '', address: 'http://127.0.0.1:1', database: engine.endpoint };
  await writeFile(join(running, 'lock.json'), JSON.stringify(lock));
  const file = join(base, 'running.jsonl.gz');
  expect(await run(exportData, file, running)).toMatchObject({ code: 0 });
  const client = localClient(engine.endpoint);
  const order: string[] = [];
  for await (const { pk, sk } of exportItems({ client, name: TABLE_NAME })) order.push(`${pk?.S} ${sk?.S}`);
  client.destroy();
  await engine.close();
  const firstSubmission = order.findIndex((place) => place.includes('SUBMISSION#'));
  expect(order.findLastIndex((place) => place.endsWith(' HEAD'))).toBeLessThan(firstSubmission);
  expect(order.findIndex((place) => place.startsWith('RELEASES'))).toBeLessThan(
    order.findIndex((place) => place.startsWith('RELEASE#')),
  );
});

it('nothing is overwritten, and a file that was cut off leaves no data directory', async () => {
  const file = join(base, 'whole.jsonl.gz');
  await run(exportData, file, directory);
  expect(await run(exportData, file, directory)).toMatchObject({ code: 1 });
  expect(await run(restoreData, directory, file)).toMatchObject({ code: 1 });
  const cut = join(base, 'cut.jsonl.gz');
  await writeFile(cut, (await readFile(file)).subarray(0, 900));
  const place = join(base, 'fromCut');
  await expect(run(restoreData, place, cut)).rejects.toThrow();
  expect(existsSync(place)).toBe(false);
  // Once more, with the whole file, in the same place.
  expect(await run(restoreData, place, file)).toMatchObject({ code: 0 });
});

it('an export that lost an accepted submission is restored, and said to be damaged', async () => {
  const file = join(base, 'lost.jsonl.gz');
  await run(exportData, file, directory);
  const lines = gunzipSync(await readFile(file))
    .toString()
    .trim()
    .split('\n');
  const kept = lines.filter((line) => !line.includes('SUBMISSION#'));
  await writeFile(file, gzipSync(kept.join('\n')));
  const { code, output } = await run(restoreData, join(base, 'lost'), file);
  expect(output).toContain('(submissionMissing)');
  expect(code).toBe(1);
});

it('a wrong call is answered with how to call it', async () => {
  expect(await run(exportData)).toMatchObject({ code: 2 });
  expect(await run(restoreData, 'folder')).toMatchObject({ code: 2 });
  expect(await run(restoreData, 'folder', join(base, 'nothing'))).toMatchObject({ code: 1 });
});
