import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import type { Item } from '../questionnaire/questionnaire.ts';
import { measuresOf, REACHED, unpublishedItems, YEAR_OPTIONS, yearClassOf } from './measuresOf.ts';

const q = QUESTIONNAIRE_2026;
const items = q.dimensions.flatMap((dimension) => dimension.items);
const derived = q.dimensions.flatMap((dimension) => dimension.derived);
const measures = measuresOf(q);
const measureOf = ({ id }: Pick<Item, 'id'>) => measures.find((measure) => measure.id === id);
const unpublished = unpublishedItems(q);

describe('measuresOf', () => {
  it('publishes every item or gives a reason why not, and every derived indicator', () => {
    const ids = [...measures, ...unpublished].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const expected = [
      'index',
      ...q.dimensions.map(({ id }) => id),
      ...[...items, ...derived].map(({ id }) => id),
    ];
    expect(ids.toSorted()).toEqual(expected.toSorted());
    for (const { reason } of unpublished) expect(reason).toMatch(/^[A-ZÄÖÜ].*\.$/);
    expect(unpublished.length).toBeGreaterThan(0);
    for (const { id } of derived) expect(measureOf({ id })?.kind).toBe('ratio');
  });

  it('never publishes a restricted item', () => {
    const restricted = items.filter(({ sensitivity }) => sensitivity === 'restricted');
    expect(restricted.length).toBeGreaterThan(0);
    for (const item of restricted) expect(measureOf(item), item.id).toBeUndefined();
    const reasons = unpublished.filter(({ id }) => restricted.some((item) => item.id === id));
    for (const { reason } of reasons) expect(reason).toContain('Besonders geschützt');
    const secret = {
      ...q,
      dimensions: q.dimensions.map((one) => ({ ...one, items: one.items.map(hidden) })),
    };
    expect(measuresOf(secret).map(({ kind }) => kind)).not.toContain('level');
    expect(unpublishedItems(secret)).toHaveLength(items.length);
  });

  it('publishes of Informationssicherheit only „Stufe 3 und höher“', () => {
    const secure = items.filter(({ dimension, type }) => dimension === 'sicherheit' && type === 'maturity');
    expect(secure.length).toBeGreaterThan(5);
    for (const item of secure)
      expect(measureOf(item)).toMatchObject({ kind: 'choice', options: REACHED, multiple: false });
    const levels = measures.filter(({ kind }) => kind === 'level');
    expect(levels.some(({ dimension }) => dimension === 'sicherheit')).toBe(false);
    expect(levels.length).toBeGreaterThan(30);
  });

  it('protects Informationssicherheit and the index most, then whatever is confidential', () => {
    for (const { id, preset, dimension } of measures) {
      const item = items.find((one) => one.id === id);
      if (id === 'index' || dimension === 'sicherheit') expect(preset, id).toBe('sicherheit');
      else if (item) expect(preset, id).toBe(item.sensitivity === 'standard' ? 'standard' : 'vertraulich');
    }
    const dimensions = Object.fromEntries(q.dimensions.map(({ id }) => [id, measureOf({ id })?.preset]));
    expect(dimensions).toEqual({
      ...{ eakte: 'standard', ozg: 'standard', dsgvo: 'vertraulich', sicherheit: 'sicherheit' },
      ...{ strategie: 'standard', organisation: 'standard', prozesse: 'standard', schriftgut: 'standard' },
    });
  });

  it('protects an indicator as strictly as the items it is made of', () => {
    for (const { id, inputs } of derived) {
      const isSecret = items.some((item) => inputs.includes(item.id) && item.sensitivity !== 'standard');
      if (isSecret) expect(measureOf({ id })?.preset, id).not.toBe('standard');
    }
  });
});

it('puts every planned year into one class', () => {
  const classes = [2020, 2026, 2027, 2028, 2029, 2030, 2031, 2035, 2036].map(yearClassOf);
  expect(classes).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4]);
  expect(YEAR_OPTIONS).toHaveLength(5);
});

const hidden = (item: Item): Item => ({ ...item, sensitivity: 'restricted' });
