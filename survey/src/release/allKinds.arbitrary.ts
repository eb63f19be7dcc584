import { buildRelease, type BuiltRelease } from './buildRelease.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Measure, MeasureValue } from './measure.ts';
import { figurePart, type FigurePart, type Manifest } from './release.ts';
import type { UniverseUnit } from './releaseInput.ts';
import { RULES } from './rules.ts';

const FRAME = { dimension: 'eakte', preset: 'standard' } as const;
const options = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `o${i}`, label: `Antwort ${i}` }));

/** One measure of each kind, with all that makes a difference for what is published of it. */
const ALL_KINDS: readonly Measure[] = [
  { kind: 'score', id: 'eakte', label: 'E-Akte', unit: 'Punkte 0–100', scale: [0, 100], ...FRAME },
  { kind: 'number', id: 'eakte.prozent', label: 'Anteil', unit: '%', scale: [0, 100], ...FRAME },
  { kind: 'level', id: 'eakte.stufe', label: 'Stufe', unit: 'Stufe 0–5', options: options(6), ...FRAME },
  {
    kind: 'choice',
    id: 'eakte.ja',
    label: 'Ja',
    unit: 'Anteil',
    options: options(2),
    multiple: false,
    ...FRAME,
  },
  {
    kind: 'choice',
    id: 'eakte.eins',
    label: 'Eins',
    unit: 'Anteil',
    options: options(3),
    multiple: false,
    ...FRAME,
  },
  {
    kind: 'choice',
    id: 'eakte.viele',
    label: 'Viele',
    unit: 'Anteil',
    options: options(4),
    multiple: true,
    ...FRAME,
  },
  { kind: 'ratio', id: 'eakte.quote', label: 'Quote', unit: '%', factor: 100, decimals: 1, ...FRAME },
];

const CLASSES = ['landkreis', 'unter-5000', '5000-9999', 'kreisfrei'];
const TYPES = ['landkreis', 'gemeinde', 'verwaltungsverband', 'kreisfreie-stadt'] as const;

function units(): UniverseUnit[] {
  return ['12', '13', '14'].flatMap((state, at) =>
    CLASSES.flatMap((name, rank) =>
      Array.from({ length: name === 'kreisfrei' && state === '14' ? 3 : 24 - 4 * at }, (_, i) => ({
        key: `${state}-${rank}-${String(i).padStart(2, '0')}`,
        state,
        stratum: `${state}-${name}`,
        type: TYPES[rank] ?? 'gemeinde',
        district: `${state}-kreis-${i % 3}`,
        districtName: `Kreis ${i % 3} in ${state}`,
        population: 1000 * (rank + 1) + i,
      })),
    ),
  );
}

function valueOf({ kind, id }: Measure, i: number): MeasureValue {
  const chance = (i * 7919 + id.length * 104_729) % 1009;
  switch (kind) {
    case 'score':
      return (chance % 1000) / 10;
    case 'number':
      return chance % 101;
    case 'level':
      return chance % 6;
    case 'choice':
      if (id === 'eakte.viele') return [0, 1, 2, 3].filter((option) => (chance >> option) % 2 === 0);
      return chance % (id === 'eakte.ja' ? 2 : 3);
    case 'ratio':
      return [chance % 40, 40 + (chance % 17)];
  }
}

/** For tests: a release with a figure of each kind; two thirds have answered. Saxony has but three kreisfreie Städte. */
function allKindsRelease(): BuiltRelease {
  const universe = units();
  const answered = universe.filter((_, i) => i % 3 > 0);
  return buildRelease({
    edition: 2026,
    number: 1,
    publishedAt: '2026-11-20T09:00:00Z',
    questionnaireVersion: '2026.1',
    rules: RULES,
    synthetic: true,
    source: 'Digitalpegel 2026',
    areaStatus: '2026-06-30',
    measures: ALL_KINDS,
    unpublished: [],
    universe,
    respondents: answered.map(({ key }, i) => ({
      key,
      values: Object.fromEntries(ALL_KINDS.map((measure) => [measure.id, valueOf(measure, i)])),
    })),
  });
}

/** The same as read back from what is published; its parts carry no true hashes. */
export function publishedKinds(): { readonly manifest: Manifest; readonly part: FigurePart } {
  const { manifest, parts } = allKindsRelease();
  const [part] = parts;
  const text = canonicalJson(part);
  return {
    manifest: { ...manifest, parts: [{ id: 'eakte', sha256: '0'.repeat(64), bytes: text.length }] },
    part: figurePart.parse(JSON.parse(text)),
  };
}
