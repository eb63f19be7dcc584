import { describe, expect, it } from 'vitest';
import { unitKey } from '#survey';
import type { ParticipationEntry } from '#lib/api/officeViews.ts';
import { boardPage, readFilter, withPart } from './boardFilter.ts';

const unit = (key: string, name: string, more: Partial<ParticipationEntry> = {}): ParticipationEntry => ({
  key: unitKey.parse(key),
  name,
  state: '14',
  type: 'gemeinde',
  standing: 'none',
  ...more,
});
const UNITS = [
  unit('146120000000', 'Stadt Dresden', { standing: 'accepted', approval: 'fourEyes' }),
  unit('147305302', 'Verwaltungsverband Großschirma', { type: 'verwaltungsverband' }),
  unit('13071', 'Landkreis Mecklenburgische Seenplatte', { state: '13', approval: 'onePerson' }),
];
const found = (query: string) =>
  boardPage(UNITS, readFilter(new URLSearchParams(query))).rows.map(({ name }) => name);

describe('the board shows', () => {
  it('everything without a filter, and with one that is none', () => {
    expect(found('')).toHaveLength(3);
    expect(found('land=99&art=x&stand=y&seite=-3')).toHaveLength(3);
  });

  it.each([
    ['suche=grossschirma', 'Verwaltungsverband Großschirma'],
    ['suche=13071', 'Landkreis Mecklenburgische Seenplatte'],
    ['suche=see+land', 'Landkreis Mecklenburgische Seenplatte'],
    ['land=13', 'Landkreis Mecklenburgische Seenplatte'],
    ['stand=accepted', 'Stadt Dresden'],
    ['allein=ja', 'Landkreis Mecklenburgische Seenplatte'],
    ['land=14&stand=none', 'Verwaltungsverband Großschirma'],
  ])('what passes %s', (query, name) => {
    expect(found(query)).toEqual([name]);
  });

  it('fifty rows at a time, and the last page for one beyond', () => {
    const many = Array.from({ length: 101 }, (_, at) => unit('13071', `Amt ${at}`));
    const page = (seite: number) => boardPage(many, readFilter(new URLSearchParams(`seite=${seite}`)));
    expect(page(1)).toMatchObject({ found: 101, page: 1, pages: 3 });
    expect(page(1).rows).toHaveLength(50);
    expect(page(3).rows.map(({ name }) => name)).toEqual(['Amt 100']);
    expect(page(9)).toMatchObject({ page: 3 });
  });
});

describe('the address of the board', () => {
  it('keeps the other filters and goes back to the first page', () => {
    expect(withPart('?land=14&stand=none&seite=3', 'stand', 'draft')).toBe('?land=14&stand=draft');
    expect(withPart('?land=14&seite=3', 'land', '')).toBe('?');
    expect(withPart('?land=14&seite=3', 'seite', '4')).toBe('?land=14&seite=4');
  });
});
