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

  it('at a security item, of which no levels are shown: what level 3 means all the same', () => {
    const { rule, example } = define('sicherheit.identitaet.mfa');
    expect(rule).toContain(
      'Mehr-Faktor-Anmeldung gilt für Fernzugriff und Administration, Ein- und Austritte',
    );
    expect(example).toContain('sind auf Stufe 3, 4 oder 5');
  });

  it('says what it is easily taken for', () => {
    expect(define('eakte.d.anschlussgrad').similar).toContain('nach Einwohnerzahl hochgerechnet');
  });

  it('is complete for everything a release publishes: denominator, rule, what is left out, example', () => {
    for (const measure of measuresOf(QUESTIONNAIRE_2026)) {
      const { denominator, rule, leftOut, example, description } = define(measure.id);
      for (const text of [denominator, rule, leftOut.join(' '), example, description]) {
        expect(text, measure.id).toMatch(/^[„\wÄÖÜ].{19}/);
        expect(text, measure.id).not.toMatch(/undefined|NaN|Infinity|\[object|„“|EUR/);
      }
      expect(rule, measure.id).toMatch(/[.“]$/);
      expect(example, measure.id).toMatch(/\d.*\.$/);
    }
  });

  it('has the words of level 3 wherever a share that reaches it is shown', () => {
    const items = QUESTIONNAIRE_2026.dimensions.flatMap((dimension) => dimension.items);
    for (const item of items)
      if (item.type === 'maturity') expect(define(item.id).rule, item.id).toContain(item.levels[3]);
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
