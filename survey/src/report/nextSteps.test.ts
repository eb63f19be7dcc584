import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import type { Answer } from '../response/answer.ts';
import { anyAnswers } from '../response/answers.arbitrary.ts';
import { levers, strengths } from './nextSteps.ts';
import { ownResult } from './ownResult.ts';

const q = QUESTIONNAIRE_2026;
const town: Respondent = { unitType: 'gemeinde', mode: 'full' };
const level = (value: number): Answer => ({ kind: 'answered', value });

describe('levers', () => {
  it('rank by weight times the distance to level 3', () => {
    const answers = {
      'eakte.konzept.rollout': level(2), // weight 2 × 20
      'eakte.plattform.dms': level(1), // weight 1.5 × 40
      'eakte.nutzung.akzeptanz': level(0), // weight 1 × 60
      'eakte.vorgang.laufweg': level(3),
    };
    expect(levers(q, town, answers).map(({ item }) => item.id)).toEqual([
      'eakte.plattform.dms',
      'eakte.nutzung.akzeptanz',
      'eakte.konzept.rollout',
    ]);
  });

  it('take the next step of the band that was reached', () => {
    const step = (value: number) => levers(q, town, { 'eakte.konzept.rollout': level(value) })[0]?.nextStep;
    expect(step(1)).toContain('schriftlichen Projektauftrag');
    expect(step(2)).toContain('Stufenplan');
    expect(step(3)).toBeUndefined();
  });

  it('use the percentage itself for the band of a percentage', () => {
    const step = levers(q, town, {
      'ozg.angebot.online': level(3),
      'ozg.antraege.onlineanteil': level(39),
    }).find(({ item }) => item.id === 'ozg.antraege.onlineanteil')!;
    expect(step.points).toBeCloseTo(48.75, 9);
    expect(step.nextStep).toContain('sichtbar machen');
  });

  it('are at most ten, never a strength, and never hidden by a filter', () => {
    fc.assert(
      fc.property(anyAnswers(q), (answers) => {
        const found = levers(q, town, answers);
        expect(found.length).toBeLessThanOrEqual(10);
        for (const { points } of found) expect(points).toBeLessThan(60);
        for (const { points } of strengths(q, town, answers)) expect(points).toBeGreaterThanOrEqual(60);
      }),
    );
  });
});

describe('strengths', () => {
  it('begin at level 3, the strongest first', () => {
    const answers = {
      'eakte.konzept.rollout': level(3),
      'eakte.plattform.dms': level(2),
      'eakte.nutzung.akzeptanz': level(5),
    };
    expect(strengths(q, town, answers).map(({ item }) => item.id)).toEqual([
      'eakte.nutzung.akzeptanz',
      'eakte.konzept.rollout',
    ]);
  });
});

describe('ownResult', () => {
  it('says which gate lowered a score, why and from where', () => {
    const items = q.dimensions
      .flatMap((dimension) => dimension.items)
      .filter(({ type }) => type === 'maturity');
    const answers = {
      ...Object.fromEntries(items.map(({ id }) => [id, level(4)])),
      'sicherheit.backup.wiederherstellung': level(1),
    };
    const { profile } = ownResult(q, town, answers);
    const security = profile.find(({ dimension }) => dimension === 'sicherheit')!;
    expect(security.score).toBe(49.9);
    expect(security.level).toBe(2);
    expect(security.gate?.text).toContain('Ohne geprüfte Datensicherung');
    expect(security.gate?.uncapped).toBeGreaterThan(70);
  });

  it('leaves out score and index where there are none', () => {
    const result = ownResult(q, town, {});
    expect(result).not.toHaveProperty('index');
    expect(result.profile).toHaveLength(8);
    for (const entry of result.profile) expect(entry).not.toHaveProperty('score');
  });
});
