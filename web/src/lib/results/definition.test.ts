import { describe, expect, it } from 'vitest';
import { measuresOf } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { definitionOf, definitionsOf } from './definition.ts';

const define = (id: string) => definitionOf(QUESTIONNAIRE_2026, id)!;

describe('what counts', () => {
  it('in a dimension: scored questions only, its weight and its gates', () => {
    const definition = define('eakte');
    const { items, gates, indexWeight } = QUESTIONNAIRE_2026.dimensions.find(({ id }) => id === 'eakte')!;
    expect(definition.questions).toEqual(items.filter(({ weight }) => weight > 0).map(({ text }) => text));
    expect(definition.questions.length).toBeLessThan(items.length);
    expect(definition).toMatchObject({ weight: indexWeight, gates: gates.map(({ text }) => text) });
    expect(definition.example).toContain('(2 × 40 + 1,5 × 80) : 3,5 = 57,1 Punkte');
  });

  it('in the index, which has no questions of its own', () => {
    expect(define('index')).toMatchObject({ questions: [] });
    expect(define('index').leftOut.join(' ')).toMatch(/Unter 60\u00a0% Abdeckung/);
    expect(define('index').example).toContain('(20 × 80 + 80 × 40) : 100 = 48,0 Punkte');
  });

  it('at a level: what level 3 means, in the words of the questionnaire', () => {
    expect(define('eakte.konzept.rollout').rule).toContain('Ein von der Leitung beschlossenes Konzept');
    expect(define('eakte.konzept.rollout').example).toContain('30 : 120 = 25\u00a0%');
  });

  it('in a ratio: numerator and denominator of its formula, and that large ones weigh more', () => {
    const { rule, example } = define('eakte.d.anschlussgrad');
    expect(rule).toMatch(/^Zähler: .*produktiv mit der E-Akte.*Nenner: .*insgesamt mit der E-Akte/);
    expect(example).toContain('(10 + 90) : (20 + 380) × 100 = 25,0 %');
    expect(define('eakte.d.restkosten-je-ap').rule).toContain('abzüglich');
    expect(define('strategie.k.budget-digital').rule).toContain('Einwohnerinnen und Einwohner');
  });

  it('only where a question is put, if a filter decides', () => {
    expect(define('eakte.k.personentage-rest').leftOut[1]).toContain('mindestens Stufe 1 („Angestoßen“)');
  });

  it('is said of everything a release publishes', () => {
    for (const { id, kind } of measuresOf(QUESTIONNAIRE_2026)) {
      const { denominator, rule, leftOut, example, description } = define(id);
      for (const text of [denominator, rule, ...leftOut, example, description]) {
        expect(text, id).toMatch(/^[„\wÄÖÜ]/);
        expect(text, id).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }
      if (kind !== 'level') expect(rule, id).toMatch(/\.$/);
    }
  });

  it('is not said of a measure the questionnaire does not know', () => {
    expect(definitionOf(QUESTIONNAIRE_2026, 'unbekannt')).toBeUndefined();
    const named = definitionsOf(QUESTIONNAIRE_2026, [
      { id: 'unbekannt', title: '?' },
      { id: 'eakte', title: 'E-Akte' },
    ]);
    expect(named.map(({ title }) => title)).toEqual(['E-Akte']);
  });
});
