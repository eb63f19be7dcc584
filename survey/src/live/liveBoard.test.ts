import { describe, expect, it } from 'vitest';
import { unitKey } from '../region/unitKey.ts';
import { attack } from '../disclosure/attack.ts';
import { buildRelease } from '../release/buildRelease.ts';
import { exampleLiveInput } from './exampleLand.arbitrary.ts';
import { createLiveBoard } from './liveBoard.ts';
import { selectedAtoms, selection, type Selection } from './selection.ts';

const input = exampleLiveInput();
const board = createLiveBoard(input, attack);
const choose = (part: Partial<Selection>): Selection => selection.parse(part);
const never = () => [];
const cellOf = (id: string, chosen: Selection, earlier: (id: string) => readonly Selection[] = never) => {
  const found = board.select(id, chosen, earlier)!;
  return { cell: found.figure.cells[0]!, toRemember: found.toRemember };
};

describe('live figures', () => {
  it('are those a release of the same responses would have', () => {
    const released = buildRelease(input).figures.map(({ figure }) => figure);
    expect(released.map(({ id }) => board.figure(id))).toEqual(released);
    expect(board.figure('kaffee')).toBeUndefined();
  });
});

describe('an own selection', () => {
  it('means any within a classification and all of several', () => {
    const unit = (atom: number) => input.universe[[...board.plan.atomOf].indexOf(atom)]!;
    const chosen = selectedAtoms(board.plan, choose({ states: ['12', '14'], types: ['amt'] })).map(unit);
    expect(new Set(chosen.map(({ state }) => state))).toEqual(new Set(['12', '14']));
    expect(new Set(chosen.map(({ type }) => type))).toEqual(new Set(['amt']));
    expect(selectedAtoms(board.plan, choose({}))).toHaveLength(board.plan.atomSizes.length);
    expect(selectedAtoms(board.plan, choose({ bands: ['kreisfrei'] }))).toEqual([]);
  });

  it('that is a group of the plan, or whole strata, tells nothing new', () => {
    const state = cellOf('eakte', choose({ states: ['14'] }));
    const published = board.figure('eakte')!.cells.find(({ group }) => group.id === '14')!;
    expect(state.toRemember).toEqual([]);
    expect(state.cell).toMatchObject({ status: 'published', n: 72 });
    expect({ ...state.cell, group: published.group, quartiles: undefined, strata: [] }).toEqual({
      ...published,
      quartiles: undefined,
      strata: [],
    });
    const two = cellOf('eakte.weg', choose({ states: ['12', '14'] }));
    expect(two).toMatchObject({ cell: { status: 'published' }, toRemember: [] });
  });

  it('across the strata is shown if it stands the attack, without quartiles, and then to be remembered', () => {
    const wide = cellOf('eakte', choose({ types: ['amt'], bands: ['unter-5000', '5000-9999'] }));
    const cell = { status: 'published', group: { id: 'auswahl', label: 'Eigene Auswahl' } };
    expect(wide).toMatchObject({ cell, toRemember: ['eakte'] });
    expect(wide.cell).not.toHaveProperty('quartiles');
  });

  it('of several options or of nobody shows nothing across the strata', () => {
    expect(cellOf('eakte.weg', choose({ types: ['amt'], bands: ['unter-5000'] })).cell.status).toBe(
      'withheld',
    );
    expect(cellOf('eakte', choose({ bands: ['kreisfrei'] })).cell).toEqual(
      expect.objectContaining({ status: 'empty', N: 0 }),
    );
  });

  it('of units that took part, but left the question out, looks like any that is withheld', () => {
    const silent = { ...input, respondents: input.respondents.map(({ key }) => ({ key, values: {} })) };
    const found = createLiveBoard(silent, attack).select(
      'eakte',
      choose({ districts: allBut('15030') }),
      never,
    )!;
    expect(found.figure.cells).toEqual([{ group: expect.anything(), status: 'withheld' }]);
  });

  it('beside an earlier one that differs by a handful of units is refused („alle außer …“)', () => {
    const all = choose({ types: ['amt'], bands: ['unter-5000'] });
    const most = choose({ ...all, districts: allBut('15030') });
    for (const one of [all, most]) expect(cellOf('eakte', one).cell.status).toBe('published');
    const after = (first: Selection) => (id: string) => (id === 'eakte' ? [first] : []);
    const refused = { cell: { group: expect.anything(), status: 'withheld' }, toRemember: [] };
    expect(cellOf('eakte', most, after(all))).toEqual(refused);
    expect(cellOf('eakte', all, after(most))).toEqual(refused);
    expect(cellOf('eakte', all, after(all))).toMatchObject({ cell: { status: 'published' }, toRemember: [] });
  });

  it('that consists of earlier ones and a handful of units is refused, too', () => {
    const all = choose({ types: ['amt'], bands: ['unter-5000'] });
    const south = choose({ ...all, states: ['12', '13', '14'] });
    const north = choose({ ...all, districts: allBut('15030').filter((key) => /^1[56]/.test(key)) });
    const earlier =
      (...shown: readonly Selection[]) =>
      (id: string) =>
        id === 'eakte' ? shown : [];
    expect(cellOf('eakte', north, earlier(south)).cell.status).toBe('published');
    expect(cellOf('eakte', all, earlier(south)).cell.status).toBe('published');
    expect(cellOf('eakte', all, earlier(north)).cell.status).toBe('published');
    expect(cellOf('eakte', all, earlier(south, north)).cell.status).toBe('withheld');
  });

  it('of the index counts as shown for every dimension, and waits where one of them must be withheld', () => {
    const all = choose({ types: ['amt'], bands: ['unter-5000', '5000-9999', '10000-24999'] });
    const most = choose({ ...all, districts: allBut('15030') });
    const { cell, toRemember } = cellOf('index', most);
    expect(cell.status).toBe('published');
    expect(toRemember.toSorted()).toEqual(['eakte', 'index', 'sicherheit']);
    const blocked = (id: string) => (id === 'sicherheit' ? [all] : []);
    expect(cellOf('sicherheit', most, blocked).cell.status).toBe('withheld');
    expect(cellOf('eakte', most, blocked).cell.status).toBe('published');
    expect(cellOf('index', most, blocked)).toMatchObject({ cell: { status: 'withheld' }, toRemember: [] });
  });

  it('tells how many took part whatever is withheld', () => {
    expect(board.turnout(choose({ states: ['14'] }))).toMatchObject({ n: 72, N: 120 });
    expect(board.turnout(choose({ bands: ['kreisfrei'] }))).toEqual({ n: 0, N: 0, inhabitants: 0 });
  });
});

/** Every district but one. */
function allBut(one: string): Selection['districts'] {
  const districts = new Set(input.universe.map(({ district }) => district));
  return [...districts].filter((district) => district !== one).map((district) => unitKey.parse(district));
}
