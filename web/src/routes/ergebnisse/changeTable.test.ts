import { expect, it } from 'vitest';
import { TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import { changeSentence, type ChangeLine } from './changeTable.ts';

const line = (link: number): ChangeLine => ({
  figure: 'eakte',
  title: 'E-Akte',
  cell: {
    ...{ group: TOTAL_GROUP, status: 'published', link, n: 249, N: 987 },
    interval: { lower: link - 1, upper: link + 1 },
  },
});

it('says from where to where index and fields moved, and nothing where nothing is published', () => {
  expect(changeSentence(2024, [line(5), line(-0.2), line(3.3)])).toBe(
    'Seit 2024 haben sich Gesamtindex und Kernfelder um −0,2 bis +5,0 Punkte verändert',
  );
  expect(changeSentence(2024, [line(3.3)])).toBe(
    'Seit 2024 haben sich Gesamtindex und Kernfelder um +3,3 Punkte verändert',
  );
  const hidden = { ...line(1), cell: { group: TOTAL_GROUP, status: 'withheld' } } as const;
  expect(changeSentence(2024, [hidden])).toBe('Was sich seit 2024 verändert hat');
});
