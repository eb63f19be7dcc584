import { describe, expect, it } from 'vitest';
import { compile, QuestionnaireError } from './compile.ts';
import { QUESTIONNAIRE_2026 } from './edition2026.ts';
import file from './editions/2026.json' with { type: 'json' };

interface FileItem {
  id: string;
  weight?: number;
  askedIf?: string;
  atMost?: string;
  min?: number;
  levels?: string[];
  goalposts?: number[];
  exclusiveOption?: string;
  options?: { value: string }[];
}
interface File {
  bands: number[];
  dimensions: {
    indexWeight: number;
    items: FileItem[];
    derived: { formula: string }[];
    gates: { when: string }[];
  }[];
  hints: { whenAll: string[] }[];
}

/** The edition file with one thing changed. */
function changed(change: (file: File) => void): unknown {
  const copy: File = structuredClone(file);
  change(copy);
  return copy;
}

function itemOf(edition: File, id: string) {
  return edition.dimensions.flatMap(({ items }) => items).find((item) => item.id === id)!;
}

function problemsOf(edition: unknown): string {
  try {
    compile(edition);
  } catch (error) {
    if (error instanceof QuestionnaireError) return error.problems.join('\n');
    throw error;
  }
  return '';
}

describe('the questionnaire of 2026', () => {
  const { dimensions, hints } = QUESTIONNAIRE_2026;
  const items = dimensions.flatMap((dimension) => dimension.items);

  it('has 80 items in 8 dimensions, 57 of them scored', () => {
    expect(dimensions).toHaveLength(8);
    expect(items).toHaveLength(80);
    expect(items.filter(({ weight }) => weight > 0)).toHaveLength(57);
  });

  it('has 4 gates, 9 plausibility hints and 7 derived indicators, two of them scored', () => {
    expect(dimensions.flatMap(({ gates }) => gates)).toHaveLength(4);
    expect(hints).toHaveLength(9);
    const derived = dimensions.flatMap((dimension) => dimension.derived);
    expect(derived).toHaveLength(7);
    expect(derived.filter(({ weight }) => weight > 0).map(({ id }) => id)).toEqual([
      'eakte.d.anschlussgrad',
      'ozg.d.onlinequote',
    ]);
  });

  it('has a Kurzbogen of 30 items, 24 of them scored', () => {
    const short = items.filter(({ shortForm }) => shortForm);
    expect(short).toHaveLength(30);
    expect(short.filter(({ weight }) => weight > 0)).toHaveLength(24);
  });

  it('weighs the four core dimensions with 75 % of the index', () => {
    const core = dimensions.filter((dimension) => dimension.core);
    expect(core.map(({ id }) => id)).toEqual(['eakte', 'ozg', 'dsgvo', 'sicherheit']);
    expect(core.reduce((sum, { indexWeight }) => sum + indexWeight, 0)).toBe(75);
  });

  it('holds nothing but data, so that it travels as JSON', () => {
    expect(JSON.parse(JSON.stringify(QUESTIONNAIRE_2026))).toEqual(QUESTIONNAIRE_2026);
  });
});

describe('compile names the offending key of', () => {
  const cases: readonly [string, (file: File) => void, string][] = [
    [
      'an id that stands twice',
      (f) => (itemOf(f, 'ozg.konto.postfach').id = 'ozg.angebot.online'),
      'ozg.angebot.online: stands twice',
    ],
    [
      'an id of another dimension',
      (f) => (itemOf(f, 'ozg.konto.postfach').id = 'eakte.konto.postfach'),
      'eakte.konto.postfach: does not belong',
    ],
    ['a malformed id', (f) => (itemOf(f, 'ozg.konto.postfach').id = 'OZG Konto'), 'ozg/items/OZG Konto/id'],
    ['a weight of 0', (f) => (itemOf(f, 'eakte.konzept.rollout').weight = 0), 'eakte.konzept.rollout/weight'],
    [
      'a weight above 2',
      (f) => (itemOf(f, 'eakte.konzept.rollout').weight = 2.5),
      'eakte.konzept.rollout/weight',
    ],
    ['index weights that do not sum to 100', (f) => (f.dimensions[0]!.indexWeight = 21), 'sum to 101'],
    [
      'a filter on an unknown item',
      (f) => (itemOf(f, 'eakte.k.fv-integriert').askedIf = 'eakte.k.fv > 0'),
      'eakte.k.fv-integriert: unknown item',
    ],
    [
      'a filter that is no condition',
      (f) => (itemOf(f, 'eakte.k.fv-integriert').askedIf = 'fv ~ 3'),
      'eakte.k.fv-integriert/askedIf',
    ],
    [
      'a filter outside the range',
      (f) => (itemOf(f, 'eakte.k.fv-integriert').askedIf = 'eakte.konzept.rollout > 6'),
      'outside the range',
    ],
    [
      'a filter into another dimension',
      (f) => (itemOf(f, 'eakte.k.fv-integriert').askedIf = 'ozg.angebot.online >= 2'),
      'leaves the dimension',
    ],
    [
      'a short item behind a long filter',
      (f) => (itemOf(f, 'eakte.k.ap-angebunden').askedIf = 'eakte.k.fv-gesamt > 0'),
      'is in the short form',
    ],
    [
      'a total that is no number',
      (f) => (itemOf(f, 'eakte.k.fv-integriert').atMost = 'eakte.konzept.rollout'),
      'eakte.k.fv-integriert: atMost',
    ],
    [
      'a formula over an unknown item',
      (f) => (f.dimensions[0]!.derived[0]!.formula = 'eakte.k.nix / 2'),
      'eakte.d.anschlussgrad: unknown item',
    ],
    [
      'a formula over a level',
      (f) => (f.dimensions[0]!.derived[0]!.formula = 'eakte.konzept.rollout * 2'),
      'is no number',
    ],
    [
      'a formula that does not parse',
      (f) => (f.dimensions[0]!.derived[0]!.formula = '2 / (3'),
      'eakte.d.anschlussgrad/formula',
    ],
    [
      'a gate on an unknown item',
      (f) => (f.dimensions[0]!.gates[0]!.when = 'eakte.nix.da < 3'),
      'gate.eakte.fuehrend: unknown item',
    ],
    [
      'a gate on an item outside the short form',
      (f) => (f.dimensions[0]!.gates[0]!.when = 'eakte.plattform.dms < 3'),
      'not in the short form',
    ],
    [
      'a gate on another dimension',
      (f) => (f.dimensions[0]!.gates[0]!.when = 'ozg.angebot.online < 3'),
      'belongs to another dimension',
    ],
    [
      'a hint on an unknown option',
      (f) => (f.hints[7]!.whenAll[1] = 'sicherheit.isms.standard == nix'),
      'p.sich.isms: „nix“ is no option',
    ],
    [
      'options that stand twice',
      (f) => (itemOf(f, 'sicherheit.isms.standard').options![0]!.value = 'wiba'),
      'sicherheit.isms.standard: options stand twice',
    ],
    [
      'an exclusive option that does not exist',
      (f) => (itemOf(f, 'prozesse.k.ki-bereiche').exclusiveOption = 'nix'),
      'prozesse.k.ki-bereiche: exclusiveOption',
    ],
    ['five levels', (f) => itemOf(f, 'eakte.konzept.rollout').levels!.pop(), 'eakte.konzept.rollout/levels'],
    [
      'a range upside down',
      (f) => (itemOf(f, 'eakte.k.fv-gesamt').min = 900),
      'eakte.k.fv-gesamt: min must be below max',
    ],
    [
      'goalposts that fall',
      (f) => (itemOf(f, 'dsgvo.vvt.abdeckung').goalposts = [80, 0]),
      'dsgvo.vvt.abdeckung/goalposts',
    ],
    [
      'a key nobody knows',
      (f) => Object.assign(itemOf(f, 'eakte.k.fv-gesamt'), { gewicht: 1 }),
      'eakte.k.fv-gesamt',
    ],
    ['bands that do not rise', (f) => (f.bands = [0, 10, 10, 50, 70, 90]), 'bands: must rise'],
  ];

  it.each(cases)('%s', (_, change, expected) => {
    expect(problemsOf(changed(change))).toContain(expected);
  });

  it('filters that form a cycle', () => {
    const cyclic = changed((f) => {
      itemOf(f, 'eakte.k.fv-gesamt').askedIf = 'eakte.k.fv-integriert > 0';
    });
    expect(problemsOf(cyclic)).toContain('eakte.k.fv-gesamt: filters form a cycle');
  });

  it('something that is no edition file at all', () => {
    expect(() => compile(null)).toThrow(QuestionnaireError);
    expect(() => compile('{}')).toThrow(QuestionnaireError);
  });
});
