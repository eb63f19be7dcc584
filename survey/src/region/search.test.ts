import { describe, expect, it } from 'vitest';
import { createRegistry } from './registry.ts';
import { loadRegistry } from './registryData.ts';
import { createSearch } from './search.ts';
import { unitName } from './unit.ts';

const registry = loadRegistry();
const search = createSearch(registry);
const NOTHING = { source: '', asOf: '', populationAsOf: '', units: [], served: [] };
const invented = {
  type: 'landkreis',
  name: 'Musterkreis',
  designation: 'Kreis',
  population: 90_000,
} as const;
const found = (query: string, limit?: number) =>
  search(query, limit).map(({ unit, via }) => unitName(unit) + (via ? ` ← ${via.name}` : ''));

describe('the first hit', () => {
  it.each([
    ['leipzig', 'Stadt Leipzig'],
    ['Landkreis Leipzig', 'Landkreis Leipzig'],
    ['lk leipzig', 'Landkreis Leipzig'],
    ['leipzig landkreis', 'Landkreis Leipzig'],
    ['görlitz, stadt', 'Stadt Görlitz'],
    ['sömmerda stadt', 'Stadt Sömmerda'],
    ['koethen', 'Stadt Köthen (Anhalt)'],
    ['kothen', 'Stadt Köthen (Anhalt)'],
    ['KÖTHEN', 'Stadt Köthen (Anhalt)'],
    ['Ueckermuende', 'Stadt Seebad Ueckermünde'],
    ['weissenfels', 'Stadt Weißenfels'],
    ['budysin', 'Stadt Bautzen / Budyšin'],
    ['Budyšin', 'Stadt Bautzen / Budyšin'],
    ['chosebuz', 'Stadt Cottbus/Chóśebuz'],
    ['bela woda', 'Stadt Weißwasser/O.L. / Běła Woda'],
    ['luzyca', 'Stadt Forst (Lausitz)/Baršć (Łužyca)'],
    ['st egidien', 'Stadt Lichtenstein/Sa. ← St. Egidien'],
    ['Sankt Egidien', 'Stadt Lichtenstein/Sa. ← St. Egidien'],
    ['st. gangloff', 'Verwaltungsgemeinschaft Hermsdorf ← St.Gangloff'],
    ['-werratal', 'Verwaltungsgemeinschaft Hainich-Werratal'],
    ['vg hainich', 'Verwaltungsgemeinschaft Hainich-Werratal'],
    ['hainichwerratal', 'Verwaltungsgemeinschaft Hainich-Werratal'],
    ['creuzburg', 'Verwaltungsgemeinschaft Hainich-Werratal ← Amt Creuzburg'],
    ['bórkowy', 'Amt Burg (Spreewald) ← Burg (Spreewald)/Bórkowy (Błota)'],
    ['burg spreewald', 'Amt Burg (Spreewald)'],
    ['sohland an der spree', 'Gemeinde Sohland a. d. Spree'],
    ['neustadt a. d. orla', 'Stadt Neustadt an der Orla'],
    ['graitschen bei bürgel', 'Stadt Bürgel ← Graitschen b. Bürgel'],
    ['rothenburg oberlausitz', 'Stadt Rothenburg/O.L.'],
    ['halle (saale)', 'Stadt Halle (Saale)'],
    ['saale halle', 'Stadt Halle (Saale)'],
    ['lutherstadt witt', 'Lutherstadt Wittenberg'],
    ['ostseebad binz', 'Ostseebad Binz'],
    ['enhagen', 'Gemeinde Neuenhagen bei Berlin'],
    ['großdüben', 'Gemeinde Schleife / Slepo ← Groß Düben / Dźěwin'],
  ])('for „%s“ is %s', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });
});

describe('the order', () => {
  it('puts the larger of two units of the same name first', () => {
    expect(found('görlitz').slice(0, 2)).toEqual(['Landkreis Görlitz', 'Stadt Görlitz']);
    expect(found('goerlitz')).toEqual(found('görlitz'));
    expect(found('gorlitz')).toEqual(found('görlitz'));
  });

  it('puts the exact name before the beginning, that before another word, that before the middle', () => {
    const units = ['Blaubach', 'Bad Aue', 'Auental', 'Au'].map((name, place) => {
      return { ...invented, name, key: `1699${place}`, population: 90_000 - place };
    });
    const own = createSearch(createRegistry(NOTHING, units));
    expect(own('au').map(({ unit }) => unit.name)).toEqual(['Au', 'Auental', 'Bad Aue', 'Blaubach']);
  });

  it('takes each half of a bilingual name for a name of its own', () => {
    const own = createSearch(
      createRegistry(NOTHING, [
        { ...invented, name: 'Budyšinek', key: '16991' },
        { ...invented, name: 'Bautzen / Budyšin', key: '16992', population: 1 },
      ]),
    );
    expect(own('budysin').map(({ unit }) => unit.key)).toEqual(['16992', '16991']);
  });

  it('weighs the best reason for each unit, and at equal reasons the inhabitants of what matched', () => {
    expect(found('plaue')[0]).toBe('Verwaltungsgemeinschaft Geratal/Plaue ← Plaue');
    const units = [
      ['16063', 'landkreis', 'Wartburgkreis', 'Landkreis', 9_000],
      ['160639001', 'amt', 'Bad Au', 'Amt', 5_000],
      ['160639002003', 'gemeinde', 'Au', 'Gemeinde', 300],
    ];
    const served = [
      ['160639001001', 'Bad', 'Gemeinde', 4_900, '160639001'],
      ['160639001002', 'Au', 'Gemeinde', 100, '160639001'],
    ];
    const own = createSearch(createRegistry({ ...NOTHING, units, served }));
    expect(own('au').map(({ unit, via }) => (via ?? unit).population)).toEqual([300, 100]);
  });

  it('names a Gemeinde only where the unit itself matches less well', () => {
    expect(found('peitz')).toEqual(['Amt Peitz']);
    expect(found('jänschwalde')).toEqual(['Amt Peitz ← Jänschwalde/Janšojce']);
  });
});

describe('keys', () => {
  it.each([
    ['14713', 'Stadt Leipzig'],
    ['160635006', 'Verwaltungsgemeinschaft Hainich-Werratal'],
    ['160700029029', 'Stadt Ilmenau'],
    ['16070029', 'Stadt Ilmenau'],
    ['16 0 70 029', 'Stadt Ilmenau'],
    ['14713000', 'Stadt Leipzig'],
    ['147130000000', 'Stadt Leipzig'],
    ['14524280', 'Stadt Lichtenstein/Sa. ← St. Egidien'],
  ])('%s leads to %s', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it('may be unfinished, and then match nothing but beginnings', () => {
    expect(search('16', 999).every(({ unit }) => unit.state === '16')).toBe(true);
    expect(search('16', 999)).toHaveLength(206);
    expect(search('99')).toEqual([]);
  });
});

describe('a slip of the finger', () => {
  it.each([
    ['leipzg', 'Stadt Leipzig'],
    ['liepzig', 'Stadt Leipzig'],
    ['magdeburgg', 'Landeshauptstadt Magdeburg'],
    ['stadt dresben', 'Stadt Dresden'],
  ])('in „%s“ is forgiven', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it('is forgiven only when nothing fits as typed, and never in a short word', () => {
    expect(found('gera')[0]).toBe('Stadt Gera');
    expect(found('gera', 999)).not.toContain('Stadt Geringswalde');
    expect(search('xau')).toEqual([]);
  });
});

it('finds nothing for an empty query or one of signs only', () => {
  expect(['', '   ', '-', '()'].flatMap((query) => search(query))).toEqual([]);
});

it('takes a single letter, keeps to the limit and names each unit once', () => {
  expect(search('a')).toHaveLength(10);
  expect(search('a', 3)).toHaveLength(3);
  const all = search('e', 9_999).map(({ unit }) => unit.key);
  expect(new Set(all).size).toBe(all.length);
});

it('finds every unit by its own full name, although a served Gemeinde may bear it too', () => {
  for (const unit of registry.units) expect(search(unitName(unit), 2)).toContainEqual({ unit });
  expect(found('stadt friedland', 2)).toEqual(['Amt Friedland ← Friedland', 'Stadt Friedland']);
});

it('finds the unit of every Gemeinde by the name of the Gemeinde', () => {
  for (const unit of registry.units) {
    for (const { name } of unit.municipalities) {
      expect(search(name, 30).map((hit) => hit.unit)).toContain(unit);
    }
  }
});

it('finds units that were added', () => {
  const widened = createSearch(loadRegistry([{ ...invented, key: '16999' }]));
  expect(widened('muster').map(({ unit }) => unit.key)).toContain('16999');
});
