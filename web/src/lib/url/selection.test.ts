import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSelection, selectionQuery, type Selection } from './selection.ts';

const selections: fc.Arbitrary<Selection> = fc.record(
  {
    view: fc.constantFrom('mittelwert' as const, 'verteilung' as const),
    measure: fc.constantFrom('index', 'eakte', 'sicherheit', 'eakte.k.ap-gesamt'),
    release: fc
      .tuple(fc.integer({ min: 2018, max: 2100 }), fc.integer({ min: 1, max: 99 }))
      .map(([edition, number]) => `${edition}.${number}`),
  },
  { requiredKeys: ['view'] },
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
    expect(selectionQuery({ view: 'mittelwert' })).toBe('');
    expect(readSelection(new URLSearchParams())).toEqual({ view: 'mittelwert' });
  });

  it('reads as people write it', () => {
    const selection = readSelection(new URLSearchParams('ansicht=verteilung&feld=eakte'));
    expect(selection).toEqual({ view: 'verteilung', measure: 'eakte' });
  });

  it('ignores what it does not understand', () => {
    const query = new URLSearchParams('ansicht=torte&feld=../../etc&stand=neuester&x=1');
    expect(readSelection(query)).toEqual({ view: 'mittelwert' });
  });
});
