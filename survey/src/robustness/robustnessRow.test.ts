import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import type { Answer, Answers } from '../response/answer.ts';
import { assess } from '../scoring/assess.ts';
import { robustnessRow } from './robustnessRow.ts';

const q = QUESTIONNAIRE_2026;
const town = { unitType: 'gemeinde', mode: 'full' } as const;
const maturityAt = (level: number): Answers =>
  Object.fromEntries(
    q.dimensions
      .flatMap(({ items }) => items)
      .filter(({ type }) => type === 'maturity')
      .map(({ id }): [string, Answer] => [id, { kind: 'answered', value: level }]),
  );

describe('robustnessRow', () => {
  const answers: Answers = {
    ...maturityAt(4),
    'sicherheit.backup.wiederherstellung': { kind: 'answered', value: 1 },
    'ozg.konto.postfach': { kind: 'notApplicable', reason: 'entfällt' },
  };
  const row = robustnessRow(q, town, answers);

  it('has the score with and without the gate', () => {
    expect(row.gated.sicherheit).toBe(49.9);
    expect(row.ungated.sicherheit).toBe(assess(q, town, answers).dimensions.sicherheit.raw);
    expect(row.ungated.sicherheit).toBeGreaterThan(60);
  });

  it('has the points of what counts, and nothing for what does not apply', () => {
    expect(row.points.get('sicherheit.backup.wiederherstellung')).toBe(20);
    expect(row.points.has('ozg.konto.postfach')).toBe(false);
  });

  it('has no score of either kind below the minimum coverage', () => {
    const little = robustnessRow(q, town, { 'eakte.konzept.rollout': { kind: 'answered', value: 4 } });
    expect([little.gated.eakte, little.ungated.eakte]).toEqual([undefined, undefined]);
    expect(little.points.get('eakte.konzept.rollout')).toBe(80);
  });
});
