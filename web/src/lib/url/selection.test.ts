import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPINGS, readSelection, selectionQuery, VIEWS, type Selection } from './selection.ts';

const selections: fc.Arbitrary<Selection> = fc.record(
  {
    grouping: fc.constantFrom(...GROUPINGS),
    measure: fc.constantFrom('index', 'eakte', 'eakte.k.ap-gesamt'),
    option: fc.constantFrom('iso27001', '3', 'personal'),
    state: fc.constantFrom('12', '16'),
    release: fc
      .tuple(fc.integer({ min: 2018, max: 2100 }), fc.integer({ min: 1, max: 99 }))
      .map(([edition, number]) => `${edition}.${number}`),
    series: fc.uniqueArray(
      fc.integer({ min: 2018, max: 2100 }).map((year) => `${year}.1`),
      { minLength: 1 },
    ),
    only: fc.constantFrom('14', '14713', 'landkreis'),
    since: fc.integer({ min: 2018, max: 2099 }),
    view: fc.constantFrom(...VIEWS),
    sort: fc.constant('wert' as const),
    highlight: fc.constantFrom('14', '14713', '12-unter-5000+12-5000-9999'),
  },
  { requiredKeys: ['grouping'] },
);

describe('selection in the address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        expect(readSelection(new URLSearchParams(selectionQuery(selection)))).toEqual(selection);
      }),
    );
  });

  it('needs no query for what is shown by default', () => {
    expect(selectionQuery({ grouping: 'laender' })).toBe('');
    expect(readSelection(new URLSearchParams())).toEqual({ grouping: 'laender' });
  });

  it('reads as people write it, and old links too', () => {
    const selection = readSelection(
      new URLSearchParams('ansicht=verteilung&feld=eakte&gruppen=kreise&land=14'),
    );
    expect(selection).toEqual({ grouping: 'kreise', view: 'quartile', measure: 'eakte', state: '14' });
  });

  it('ignores what it does not understand', () => {
    const query = new URLSearchParams(
      'ansicht=torte&feld=../../etc&stand=neuester&x=1&land=99&ab=gestern&hervor=<b>&sortierung=name&gruppen=alle',
    );
    expect(readSelection(query)).toEqual({ grouping: 'laender' });
  });
});
