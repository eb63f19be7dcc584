import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeEach, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { isGemeinde, writeGv100ad, type Register, type RegisterRecord } from '#survey/register';
import { register } from './register.ts';
import { openRegisterFiles } from './register/registerFiles.ts';

const REGION = join(import.meta.dirname, '../../survey/src/region');
const FILES = ['registry.json', 'register/register.json', 'register/changes.json'];
const kept = openRegisterFiles().register;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'register-'));
  mkdirSync(join(folder, 'register'));
  for (const file of FILES) cpSync(join(REGION, file), join(folder, file));
});

const path = (name: string) => join(folder, name);
const contents = () => FILES.map((file) => readFileSync(path(file), 'utf8'));

function collecting() {
  const parts: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      parts.push(chunk.toString());
      done();
    },
  });
  return { stream, text: () => parts.join('') };
}

async function run(...args: string[]) {
  const stdout = collecting();
  const stderr = collecting();
  const code = await register(args, { stdout: stdout.stream, stderr: stderr.stream, folder });
  return { code, said: stdout.text(), complained: stderr.text() };
}

/** The register one quarter later, with entries left out, changed or added. */
function quarter(change: (record: RegisterRecord) => RegisterRecord | undefined): Register {
  const records = kept.records.map(change).filter((record) => record !== undefined);
  return { asOf: '2026-09-30', populationAsOf: undefined, records };
}

function writeText(later: Register): string {
  writeFileSync(path('gv.txt'), writeGv100ad(later));
  return path('gv.txt');
}

/** The xlsx extract of a register, laid out as Destatis does. */
async function writeXlsx({ records }: Register): Promise<string> {
  const cells = (...texts: (string | number | null)[]) =>
    texts.map((value) => (value === null ? null : { value }));
  const head = [
    cells('Gemeinden in Deutschland nach Fläche, Bevölkerung und Postleitzahl am 30.09.2026 (3. Quartal)'),
    cells(null),
    cells(
      'Satz-art',
      'Text-kenn-zeichen',
      'Amtlicher Regionalschlüssel (ARS)',
      null,
      null,
      null,
      null,
      'Gemeindename',
      'Fläche km2 1)',
      'Bevölkerung2)',
    ),
    cells(null, null, 'Land', 'RB', 'Kreis', 'VB', 'Gem', null, null, 'insgesamt'),
    cells(
      null,
      null,
      'Gebietsstand am 30.09.2026 (3. Quartal)',
      null,
      null,
      null,
      null,
      null,
      null,
      'am 31.12.2024 (Jahr)',
    ),
    cells(null),
  ];
  const known = new Set(records.map(({ key }) => key));
  const rows = records.flatMap(({ key, kind, name, area, population }) => {
    const parts = [key.slice(0, 2), key.slice(2, 3), key.slice(3, 5), key.slice(5, 9), key.slice(9)].map(
      (part) => part || null,
    );
    const satzart = { 2: '10', 5: '40', 9: '50', 12: '60' }[key.length] ?? '';
    const figures = satzart === '60' ? [area / 100, population] : [];
    const own = cells(satzart, kind || null, ...parts, name, ...figures);
    const isAlone = satzart === '60' && !known.has(key.slice(0, 9));
    return isAlone ? [cells('50', '50', ...parts.slice(0, 4), null, name), own] : [own];
  });
  await writeExcelFile([...head, ...rows], { sheet: 'Onlineprodukt_Gemeinden30092026' }).toFile(
    path('gv.xlsx'),
  );
  return path('gv.xlsx');
}

const GONE = '160775050017';
const HEIR = '160775050039';
const heyersdorf = kept.records.find(({ key }) => key === GONE);

/** Heyersdorf goes into Ponitz; both are real, the merger is invented. */
const merged = quarter((record) => {
  if (record.key === GONE) return undefined;
  if (record.key !== HEIR || heyersdorf === undefined) return record;
  const { area, population } = record;
  return { ...record, area: area + heyersdorf.area, population: population + heyersdorf.population };
});

it('finds no difference in the register it has, in either form', async () => {
  for (const file of [writeText(quarter((record) => record)), await writeXlsx(quarter((record) => record))]) {
    const { code, said } = await run(file);
    expect(said).toContain('Gebietsstand 30.09.2026 (vorhanden: 30.06.2026), Einwohner am 31.12.2024.');
    expect(said).toContain('Keine Unterschiede.');
    expect(code).toBe(0);
  }
});

it('writes the register, but not before a person has confirmed what the file does not say', async () => {
  const before = contents();
  const file = writeText(merged);
  const draft = path('decisions.json');
  const apply = ['--apply', '--as-of', '2026-09-30'];
  const looked = await run(file, '--draft', draft, ...apply);
  expect(looked.said).toContain(
    'Heyersdorf → Ponitz (160775050039): Eingliederung, vermutlich, die Flächen passen',
  );
  expect(looked).toMatchObject({
    code: 1,
    complained: 'Solange etwas offen ist, wird nichts geschrieben.\n',
  });
  expect(contents()).toEqual(before);

  writeFileSync(draft, readFileSync(draft, 'utf8').replace('"confirmed": false', '"confirmed": true'));
  expect(await run(file, '--decisions', draft, ...apply)).toMatchObject({ code: 0, complained: '' });
  const after = openRegisterFiles(folder);
  expect(after.register.records).toEqual(merged.records);
  expect(after.changes.changes).toEqual([
    ['2026-09-30', 'merged', GONE, 'Heyersdorf', HEIR, 'Ponitz', 1, '', ''],
  ]);
  expect(readFileSync(path('registry.json'), 'utf8')).not.toContain(GONE);
});

it('names who answers for a unit that is gone, and what somebody has to do about its people', async () => {
  const [gone, heir] = ['146250010010', '146250020020'];
  const old = kept.records.find(({ key }) => key === gone)!;
  const file = writeText(
    quarter((record) => {
      if (record.key === gone || record.key === gone.slice(0, 9)) return undefined;
      if (record.key !== heir) return record;
      return {
        ...record,
        area: record.area + old.area,
        population: record.population + old.population,
      };
    }),
  );
  const looked = await run(file, '--draft', path('decisions.json'));
  expect(looked.said).toContain(
    'Antwortet nicht mehr (1)\n  146250010010 Gemeinde Arnsdorf → Stadt Bautzen / Budyšin (146250020020)\n',
  );
  expect(looked.said).not.toContain('npm run dissolved');
  const decided = readFileSync(path('decisions.json'), 'utf8').replaceAll(
    '"confirmed": false',
    '"confirmed": true',
  );
  writeFileSync(path('decisions.json'), decided);
  const apply = ['--decisions', path('decisions.json'), '--apply', '--as-of', '2026-09-30'];
  const applied = await run(file, ...apply);
  expect(applied).toMatchObject({ code: 0, complained: '' });
  expect(applied.said).toContain('npm run dissolved');
});

it('writes the same files from either form, and only the date when nothing else changed', async () => {
  const before = contents();
  const apply = ['--apply', '--as-of', '2026-09-30'];
  await run(await writeXlsx(quarter((record) => record)), ...apply);
  const fromXlsx = contents();
  await run(writeText(quarter((record) => record)), ...apply);
  expect(contents()).toEqual(fromXlsx);
  expect(fromXlsx.map((text) => text.replaceAll('2026-09-30', '2026-06-30'))).toEqual(before);
});

it('tells every kind of difference by its name', async () => {
  const { said } = await run(
    writeText(
      quarter((record) => {
        if (record.key === '160775050039')
          return { ...record, name: 'Ponitz, Stadt', kind: '63', population: 1_417 };
        if (record.key === '160775004') return { ...record, seat: 'Windischleuba' };
        if (record.key === GONE) return { ...record, key: '160770017017' };
        return isGemeinde(record) && record.key.startsWith('11')
          ? { ...record, population: record.population + 1 }
          : record;
      }),
    ),
  );
  expect(said).toContain('Anderer Gemeindeverband (1)\n  Heyersdorf: 160775050017 → 160770017017');
  expect(said).toContain('Umbenannt (1)\n  160775050039: Ponitz → Ponitz, Stadt');
  expect(said).toContain('Andere Art (Textkennzeichen) (1)\n  160775050039: 64 → 63');
  expect(said).toContain('Anderer Verwaltungssitz (1)\n  160775004: Treben → Windischleuba');
  expect(said).toContain(
    'Einwohner: bei 2 Gemeinden anders, am meisten bei\n  Ponitz, Stadt: 1.407 → 1.417 Einwohner\n  Berlin, Stadt: 3.685.265 → 3.685.266 Einwohner',
  );
  expect(said).toContain('Antwortet künftig (1)\n  160770017017 Gemeinde Heyersdorf');
});

it('refuses wrong files with the place', async () => {
  const text = writeGv100ad(quarter((record) => record));
  const refused = async (content: string | Uint8Array) => {
    writeFileSync(path('wrong'), content);
    const { code, said, complained } = await run(path('wrong'));
    expect([code, said]).toEqual([1, '']);
    return complained;
  };
  const lines = text.split('\n');
  expect(await refused(lines.with(4, 'x').join('\n'))).toContain(
    'Zeile 5, Stelle 2: Der Satz hat 1 statt 220 Zeichen.',
  );
  expect(await refused(text.slice(0, 300_077))).toContain('wohl abgeschnitten');
  expect(await refused(lines.slice(0, -40).join('\n'))).toContain('Thüringen hat in der Datei 1563286 ha');
  expect(await refused(lines.slice(0, 2_000).join('\n'))).toContain('fehlt');
  expect(await refused(text.replaceAll('20260930', '20260331'))).toContain('ist älter als der vorhandene');
  expect(await refused(readFileSync(await writeXlsx(merged)).subarray(0, 50_000))).toContain(
    'keine lesbare xlsx-Datei',
  );
});

it('tells the operator what is wrong with the call', async () => {
  const file = writeText(merged);
  for (const args of [
    [],
    [file, file],
    [file, '--apply'],
    [file, '--as-of', '30.09.2026'],
    [file, '--force'],
  ]) {
    expect(await run(...args)).toMatchObject({
      code: 2,
      complained: expect.stringContaining('npm run register'),
    });
  }
  expect((await run(file, '--apply', '--as-of', '2026-12-31')).complained).toContain(
    'nicht 31.12.2026. Nichts geschrieben.',
  );
  expect((await run(path('missing.txt'))).complained).toContain('lässt sich nicht lesen (ENOENT)');
  writeFileSync(path('decisions.json'), '{');
  expect((await run(file, '--decisions', path('decisions.json'))).complained).toContain('ist kein JSON');
  writeFileSync(path('decisions.json'), '{}');
  expect((await run(file, '--decisions', path('decisions.json'))).complained).toContain(
    'Entscheidungen, asOf',
  );
});
