import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soundItems, type SoundItems } from '../../tests/builders/soundItems.ts';
import { onStoredData } from '../../tests/builders/storedData.ts';
import { checkData } from './checkData.ts';
import { restoreDirectory } from './restoreDirectory.ts';

let base: string;
let sound: SoundItems;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'digitalpegel-'));
  sound = await soundItems();
});
afterAll(() => rm(base, { recursive: true, force: true }));

async function directoryOf(name: string, items: SoundItems['raw']): Promise<string> {
  const path = join(base, name);
  await restoreDirectory(path, 'empty', items);
  return path;
}

const withoutSubmissions = () => sound.raw.filter(({ sk }) => sk?.S?.startsWith('SUBMISSION#') !== true);

async function run(...args: string[]) {
  const text = { stdout: '', stderr: '' };
  const into = (name: 'stdout' | 'stderr') => ({
    write: (part: string) => {
      text[name] += part;
      return true;
    },
  });
  const code = await checkData({ args, env: {}, stdout: into('stdout'), stderr: into('stderr') });
  return { code, ...text };
}

it('a sound data directory is said to be sound', async () => {
  const { code, stdout } = await run(await directoryOf('sound', sound.raw));
  expect(stdout).toContain('2 Erhebungsrunden, 1 Antwort, 3 Abgaben');
  expect(stdout).toContain('Ergebnis: 0 Schäden, 0 Überbleibsel.');
  expect(code).toBe(0);
});

it('damage ends with 1 and is named, with its place; what a crash left behind does not', async () => {
  const { code, stdout } = await run(await directoryOf('damaged', withoutSubmissions()));
  expect(stdout).toMatch(/✗ Schaden \(submissionMissing\) RESPONSE#2026#\d+ SUBMISSION#\S+: Die angenommene/);
  expect(stdout).toContain('Ergebnis: 2 Schäden, 0 Überbleibsel.');
  expect(code).toBe(1);

  const orphaned = await directoryOf('orphaned', sound.raw);
  await onStoredData(orphaned, ({ members }) =>
    members.join('geschaeftsstelle', 'gone', '2026-11-01T00:00:00.000Z'),
  );
  const left = await run(orphaned);
  expect(left.stdout).toContain('· Überbleibsel (memberWithoutAccount) UNIT#geschaeftsstelle MEMBER#gone');
  expect(left.code).toBe(0);
});

it('programs get the same as JSON', async () => {
  const { code, stdout } = await run(await directoryOf('json', withoutSubmissions()), '--json');
  const { isSound, findings, items } = JSON.parse(stdout);
  expect({ code, isSound, items }).toEqual({ code: 1, isSound: false, items: sound.raw.length - 3 });
  expect(findings[0]).toEqual(
    expect.objectContaining({ level: expect.any(String), where: expect.any(String) }),
  );
});

it('a directory that is none, or is in use, is left alone', async () => {
  expect(await run(join(base, 'nothing'))).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('ist kein Datenverzeichnis'),
  });
  const directory = await directoryOf('used', sound.raw);
  const startedAt = '';
  await writeFile(
    join(directory, 'lock.json'),
    JSON.stringify({ pid: process.ppid, startedAt, address: 'http://x' }),
  );
  const { code, stderr } = await run(directory);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('läuft mit dem Datenverzeichnis'),
  });
});

it('a wrong call is answered with how to call it', async () => {
  for (const args of [['a', 'b'], ['--nonsense'], ['a', '--table', 'b']]) {
    expect(await run(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining('Aufruf:') });
  }
});
