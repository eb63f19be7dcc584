import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from './edition2026.ts';
import { shortName } from './shortNames.ts';

const { dimensions } = QUESTIONNAIRE_2026;
const ids = dimensions.flatMap(({ items, derived }) => [...items, ...derived].map(({ id }) => id));
const names = ids.map((id) => shortName(id) ?? `${id} has none`);

/** Letters that fit in a column of a table and one line of a phone. */
const MOST_LETTERS = 45;

describe('short names', () => {
  it('stand for every question and indicator of the questionnaire', () => {
    expect(ids.filter((id) => shortName(id) === undefined)).toEqual([]);
  });

  it('are short phrases, no questions, and need no second colon in a title', () => {
    for (const name of names) {
      expect(name.length, name).toBeLessThanOrEqual(MOST_LETTERS);
      expect(name, name).toMatch(/^[A-ZÄÖÜ][^?:.„“]*$/);
      expect(name.trim(), name).toBe(name);
    }
  });

  it('tell everything apart, dimensions too', () => {
    const all = [...names, ...dimensions.map(({ label }) => label)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('are no part of the questionnaire, whose hash names its wording for ever', () => {
    expect(JSON.stringify(QUESTIONNAIRE_2026)).not.toContain('Absicherung von Konten und Berechtigungen');
    expect(shortName('eakte')).toBeUndefined();
  });
});
