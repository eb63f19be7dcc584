import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import { assess } from '../scoring/assess.ts';
import { anyAnswers } from './answers.arbitrary.ts';
import { effectiveAnswers } from './effectiveAnswers.ts';
import { packRow, responseRow, unpackRow } from './row.ts';

const q = QUESTIONNAIRE_2026;
const respondent: Respondent = { unitType: 'landkreis', mode: 'full' };

describe('a row', () => {
  it('scores like the answers it was packed from, also after a journey through JSON', () => {
    fc.assert(
      fc.property(anyAnswers(q), fc.constantFrom('full' as const, 'short' as const), (answers, mode) => {
        const who = { ...respondent, mode };
        const row = packRow(q, mode, effectiveAnswers(q, who, answers));
        const stored = responseRow.parse(JSON.parse(JSON.stringify(row)));
        expect(assess(q, who, unpackRow(q, stored))).toEqual(assess(q, who, answers));
      }),
    );
  });

  it('holds no reason and no comment', () => {
    const answers = { 'eakte.plattform.dms': { kind: 'notApplicable', reason: 'vertraulich' } } as const;
    expect(JSON.stringify(packRow(q, 'full', answers))).not.toContain('vertraulich');
  });

  it('throws when it belongs to another questionnaire', () => {
    const row = packRow(q, 'full', {});
    expect(() => unpackRow(q, { ...row, questionnaire: '2025.1' })).toThrow(RangeError);
    expect(() => unpackRow(q, { ...row, cells: row.cells.slice(1) })).toThrow(RangeError);
  });

  it('stays under 700 bytes for a full response', () => {
    const [sample] = fc.sample(anyAnswers(q), { numRuns: 1, seed: 1 });
    expect(JSON.stringify(packRow(q, 'full', sample!)).length).toBeLessThan(700);
  });
});

describe('effectiveAnswers', () => {
  it('leaves out what a filter or the Kurzbogen hides, and what does not suit the unit type', () => {
    const answers = {
      'ozg.angebot.online': { kind: 'answered', value: 1 },
      'ozg.antraege.onlineanteil': { kind: 'answered', value: 40 },
      'ozg.konto.postfach': { kind: 'answered', value: 2 },
      'strategie.kooperation.kreisrolle': { kind: 'answered', value: 2 },
    } as const;
    const full = effectiveAnswers(q, { unitType: 'amt', mode: 'full' }, answers);
    expect(Object.keys(full)).toEqual(['ozg.angebot.online', 'ozg.konto.postfach']);
    const short = effectiveAnswers(q, { unitType: 'amt', mode: 'short' }, answers);
    expect(Object.keys(short)).toEqual(['ozg.angebot.online']);
  });
});
