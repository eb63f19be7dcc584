import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import { anyAnswers } from './answers.arbitrary.ts';
import { readAnswers, readResponse, totalIssues, type Scope } from './readResponse.ts';

const scope: Scope = {
  questionnaire: QUESTIONNAIRE_2026,
  respondent: { unitType: 'gemeinde', mode: 'full' },
};
const kreis: Scope = { ...scope, respondent: { unitType: 'landkreis', mode: 'full' } };

const codeOf = (id: string, answer: unknown, where = scope) => {
  const reading = readResponse(where, { [id]: answer });
  return reading.kind === 'valid' ? 'valid' : reading.issues.map(({ code }) => code).join();
};
const valueCode = (id: string, value: unknown) => codeOf(id, { kind: 'answered', value });

describe('readResponse', () => {
  it('reads an empty response and one that only states why there is no value', () => {
    expect(readResponse(scope, {})).toEqual({ kind: 'valid', answers: {} });
    expect(codeOf('eakte.konzept.rollout', { kind: 'unknown' })).toBe('valid');
    expect(codeOf('eakte.konzept.rollout', { kind: 'skipped' })).toBe('valid');
  });

  it('keeps 0 as a value', () => {
    const answers = { 'eakte.k.ap-gesamt': { kind: 'answered', value: 0 } };
    expect(readResponse(scope, answers)).toEqual({ kind: 'valid', answers });
  });

  it.each([
    ['eakte.konzept.rollout', 5, 'valid'],
    ['eakte.konzept.rollout', 6, 'out-of-range'],
    ['eakte.konzept.rollout', -1, 'out-of-range'],
    ['eakte.konzept.rollout', 2.5, 'too-precise'],
    ['eakte.konzept.rollout', '3', 'wrong-type'],
    ['eakte.konzept.rollout', NaN, 'wrong-type'],
    ['eakte.konzept.rollout', Infinity, 'wrong-type'],
    ['eakte.konzept.rollout', null, 'wrong-type'],
    ['eakte.konzept.rollout', true, 'wrong-type'],
    ['eakte.konzept.rollout', [3], 'wrong-type'],
    ['eakte.k.budget-geplant', 50_000_000, 'valid'],
    ['eakte.k.budget-geplant', 50_000_001, 'out-of-range'],
    ['eakte.k.budget-geplant', 12.5, 'too-precise'],
    ['eakte.k.abschlussjahr', 2009, 'out-of-range'],
    ['eakte.k.abschlussjahr', 2045, 'valid'],
    ['dsgvo.k.dsb-vzae', 0.25, 'valid'],
    ['dsgvo.k.dsb-vzae', 0.07, 'valid'],
    ['dsgvo.k.dsb-vzae', 0.255, 'too-precise'],
    ['dsgvo.vvt.abdeckung', 33.3, 'valid'],
    ['dsgvo.vvt.abdeckung', 100.1, 'out-of-range'],
    ['sicherheit.isms.standard', 'wiba', 'valid'],
    ['sicherheit.isms.standard', 'WIBA', 'unknown-option'],
    ['sicherheit.isms.standard', 'toString', 'unknown-option'],
    ['strategie.konzept.beschluss', 'geplant', 'valid'],
    ['strategie.k.hemmnisse', ['personal', 'geld', 'recht'], 'valid'],
    ['strategie.k.hemmnisse', ['personal', 'geld', 'recht', 'technik'], 'too-many'],
    ['strategie.k.hemmnisse', ['personal', 'personal'], 'unknown-option'],
    ['strategie.k.hemmnisse', ['personal', 'nix'], 'unknown-option'],
    ['strategie.k.hemmnisse', [], 'wrong-type'],
    ['strategie.k.hemmnisse', 'personal', 'wrong-type'],
    ['prozesse.k.ki-bereiche', ['keine'], 'valid'],
    ['prozesse.k.ki-bereiche', ['keine', 'texte'], 'exclusive'],
  ])('%s = %j is %s', (id, value, expected) => {
    expect(valueCode(id, value)).toBe(expected);
  });

  it('wants a reason for „trifft nicht zu“ and only where it is allowed', () => {
    expect(codeOf('eakte.plattform.dms', { kind: 'notApplicable', reason: 'läuft über den Kreis' })).toBe(
      'valid',
    );
    expect(codeOf('eakte.plattform.dms', { kind: 'notApplicable', reason: '  ' })).toBe('reason-missing');
    expect(codeOf('eakte.plattform.dms', { kind: 'notApplicable' })).toBe('reason-missing');
    expect(codeOf('eakte.plattform.dms', { kind: 'notApplicable', reason: 'x'.repeat(2000) })).toBe('valid');
    expect(codeOf('eakte.plattform.dms', { kind: 'notApplicable', reason: 'x'.repeat(2001) })).toBe(
      'text-too-long',
    );
    expect(codeOf('eakte.konzept.rollout', { kind: 'notApplicable', reason: 'x' })).toBe('na-forbidden');
  });

  it('asks the role of the Landkreis of a Landkreis only', () => {
    const answer = { kind: 'answered', value: 3 };
    expect(codeOf('strategie.kooperation.kreisrolle', answer)).toBe('not-for-unit');
    expect(codeOf('strategie.kooperation.kreisrolle', answer, kreis)).toBe('valid');
  });

  it('refuses a subset above its total in a response, and lets a draft keep it', () => {
    const answers = {
      'eakte.k.ap-gesamt': { kind: 'answered', value: 100 },
      'eakte.k.ap-angebunden': { kind: 'answered', value: 101 },
    } as const;
    const reading = readResponse(scope, answers);
    expect(reading).toMatchObject({
      kind: 'invalid',
      issues: [{ item: 'eakte.k.ap-angebunden', code: 'exceeds-total' }],
    });
    expect(readAnswers(scope, answers)).toEqual({ kind: 'valid', answers });
    expect(totalIssues(scope, { ...answers, 'eakte.k.ap-gesamt': { kind: 'answered', value: 101 } })).toEqual(
      [],
    );
  });

  it('refuses unknown items, kinds and keys', () => {
    expect(codeOf('eakte.gibt.es-nicht', { kind: 'unknown' })).toBe('unknown-item');
    expect(codeOf('eakte.konzept.rollout', { kind: 'notAsked' })).toBe('unknown-kind');
    expect(codeOf('eakte.konzept.rollout', 3)).toBe('unknown-kind');
    expect(codeOf('eakte.konzept.rollout', { kind: 'unknown', value: 3 })).toBe('unknown-key');
    expect(codeOf('eakte.konzept.rollout', { kind: 'answered', value: 3, points: 100 })).toBe('unknown-key');
  });

  it('reads only the items of the section it is asked for', () => {
    const section: Scope = { ...scope, dimension: 'ozg' };
    expect(codeOf('eakte.konzept.rollout', { kind: 'unknown' }, section)).toBe('unknown-item');
    expect(codeOf('ozg.angebot.online', { kind: 'unknown' }, section)).toBe('valid');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is not fooled by the key %s',
    (key) => {
      const input: unknown = JSON.parse(`{ "${key}": { "kind": "answered", "value": 3 } }`);
      expect(readResponse(scope, input)).toMatchObject({
        kind: 'invalid',
        issues: [{ code: 'unknown-item' }],
      });
    },
  );

  it('says in German what to mend', () => {
    const reading = readResponse(scope, { 'eakte.k.ap-gesamt': { kind: 'answered', value: 20_001 } });
    expect(reading).toMatchObject({
      issues: [{ message: 'Bitte geben Sie einen Wert von 0 bis 20.000 ein.' }],
    });
  });

  it('never throws and always explains, whatever comes in', () => {
    const ids = QUESTIONNAIRE_2026.dimensions.flatMap(({ items }) => items.map(({ id }) => id));
    const answerLike = fc.record(
      {
        kind: fc.oneof(fc.constantFrom('answered', 'notApplicable', 'unknown'), fc.anything()),
        value: fc.anything(),
        reason: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const input = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.oneof(fc.constantFrom(...ids), fc.string()), fc.oneof(answerLike, fc.anything())),
    );
    fc.assert(
      fc.property(input, (value) => {
        const reading = readResponse(scope, value);
        if (reading.kind === 'invalid') {
          expect(reading.issues.length).toBeGreaterThan(0);
          for (const { message } of reading.issues) expect(message).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads back unchanged what is well formed', () => {
    fc.assert(
      fc.property(anyAnswers(QUESTIONNAIRE_2026), (answers) => {
        expect(readAnswers(kreis, answers)).toEqual({ kind: 'valid', answers });
      }),
    );
  });

  it('takes a megabyte of text without delay or throw', () => {
    const huge = 'x'.repeat(1_000_000);
    expect(valueCode('sicherheit.isms.standard', huge)).toBe('unknown-option');
    expect(codeOf(huge, { kind: 'unknown' })).toBe('unknown-item');
  });
});
