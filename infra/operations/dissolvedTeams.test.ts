import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OTHER_UNIT, REGISTRY, UNIT } from '../../tests/builders/examples.ts';
import { soundItems } from '../../tests/builders/soundItems.ts';
import { checkData } from './checkData.ts';
import { dissolvedTeams } from './dissolvedTeams.ts';
import type { RawItem } from './itemFile.ts';
import { restoreDirectory } from './restoreDirectory.ts';

/** Whoever answered here has a key that no register knows any more. */
const GONE = '169999999';
const NONE = { columns: {}, changes: [], predecessors: [] };
const CHANGES = {
  ...NONE,
  changes: [['2026-09-30', 'gone', GONE, 'Musterverband', '', '', 0, '', ''] as const],
  predecessors: [[UNIT, GONE, 300, '2026-10-01'] as const, [OTHER_UNIT, GONE, 900, '2026-10-01'] as const],
};

/** People, what they are offered and the trail; answers keep the key that their hash was made of. */
function withGoneUnit(item: RawItem): RawItem {
  if (!/^(UNIT|ACCOUNT|AUDIT)#/.test(item['pk']?.S ?? '')) return item;
  const texts = Object.entries(item).map(([name, value]) => {
    const moved = value.S === undefined ? value : { S: value.S.replaceAll(UNIT, GONE) };
    return [name, moved] as const;
  });
  return Object.fromEntries(texts);
}

let directory: string;
let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'digitalpegel-'));
  directory = join(base, 'data');
  const { raw } = await soundItems();
  await restoreDirectory(directory, 'empty', raw.map(withGoneUnit));
});
afterAll(() => rm(base, { recursive: true, force: true }));

async function run(args: readonly string[], changes = CHANGES) {
  let output = '';
  const out = {
    write: (part: string) => {
      output += part;
      return true;
    },
  };
  const code = await dissolvedTeams({ args, env: {}, stdout: out, stderr: out, changes });
  return { code, output };
}

it('names a dissolved administration, its heirs and who still has access, and ends that when asked', async () => {
  const heir = REGISTRY.find(OTHER_UNIT)!;
  const shown = await run([directory]);
  expect(shown.output).toContain('Musterverband (169999999), aufgelöst zum 01.10.2026. Nachfolge: ');
  expect(shown.output).toContain(`${heir.name} (${OTHER_UNIT}) zu 75 %`);
  expect(shown.output).toContain(
    'Konten: Bearbeitung 2, Freigabe 1, Mitwirkung 1; offene Einladungen: 0. Mit --end enden sie.',
  );
  expect((await run([directory, '--end'])).output).toContain('Beendet: Konten 4, offene Einladungen 0.');
  expect(await run([directory])).toMatchObject({
    code: 0,
    output: expect.stringContaining('Niemand hat dort noch Zugang.'),
  });
});

it('leaves data in which nothing is damaged', async () => {
  await run([directory, '--end']);
  let report = '';
  const stdout = { write: (part: string) => ((report += part), true) };
  expect(await checkData({ args: [directory], env: {}, stdout, stderr: stdout })).toBe(0);
  expect(report).not.toMatch(/accountWithoutMember|memberWithoutAccount|sessionWithoutAccount/);
});

it('says so when the register knows of none, and how it is called', async () => {
  expect((await run([directory], NONE)).output).toContain('keine Verwaltung aufgelöst');
  expect(await run(['--wrong'])).toMatchObject({ code: 2, output: expect.stringContaining('--end') });
  expect(await run(['--table', 'x'])).toMatchObject({ code: 1, output: expect.stringContaining('--region') });
});
