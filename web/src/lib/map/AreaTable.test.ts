import * as fc from 'fast-check';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { signOf } from '#lib/results/signs.ts';
import AreaTable from './AreaTable.svelte';
import { anyDistricts, STATES } from './mapFigures.arbitrary.ts';
import { layoutMap } from './regionMap.layout.ts';

/** The rows of the table as they are sent: id, kind, and the texts of the cells. */
function rowsOf(html: string) {
  return [...html.matchAll(/<tr[^>]*data-area="([^"]*)"[^>]*data-kind="([^"]*)"[^>]*>(.*?)<\/tr>/gs)].map(
    ([, id, kind, inside = '']) => ({
      id,
      kind,
      cells: [...inside.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
        cell.replace(/<!--.*?-->|<[^>]*>/gs, '').trim(),
      ),
    }),
  );
}

it('says in a row of the table what the map shows of an area, and of nothing else', () => {
  fc.assert(
    fc.property(anyDistricts, (figure) => {
      const layout = layoutMap(figure, { grouping: 'kreise', states: STATES });
      const { body } = render(AreaTable, { props: { layout, caption: 'Karte' } });
      const rows = rowsOf(body);
      const shown = [...layout.wholes, ...layout.areas, ...layout.unions];
      expect(rows.map(({ id }) => id).toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
      for (const one of shown) {
        const row = rows.find(({ id }) => id === one.id);
        expect(row?.kind).toBe(one.kind);
        const [value, , inClass, , note] = row?.cells ?? [];
        if (one.kind === 'shown') {
          expect(value).toBe(one.value);
          expect(inClass).toBe(layout.classes[one.class]?.name);
        } else if (one.kind === 'shared') {
          expect(inClass).toBe(`gemeinsam: ${layout.classes[one.class]?.name ?? ''}`);
          expect(note).toContain(one.union);
          expect(value).not.toMatch(/\d/);
        } else {
          const { sign, meaning } = signOf(one.status);
          expect(row?.cells.slice(0, 4)).toEqual(Array(4).fill(sign + meaning));
        }
      }
    }),
    { numRuns: 30 },
  );
});
