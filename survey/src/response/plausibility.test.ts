import { describe, expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import type { Answers } from './answer.ts';
import { plausibilityHints } from './plausibility.ts';

const town: Respondent = { unitType: 'gemeinde', mode: 'full' };
const answersOf = (values: Record<string, number | string>): Answers =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { kind: 'answered', value }]));
const hintsFor = (values: Record<string, number | string>, who = town) =>
  plausibilityHints(QUESTIONNAIRE_2026, who, answersOf(values)).map(({ id }) => id);

describe('plausibilityHints', () => {
  it.each([
    [
      'p.eakte.fuehrend-anschluss',
      { 'eakte.fuehrung.verbindlich': 4, 'eakte.k.ap-gesamt': 100, 'eakte.k.ap-angebunden': 49 },
      { 'eakte.k.ap-angebunden': 50 },
    ],
    [
      'p.eakte.scan-fuehrend',
      { 'eakte.fuehrung.verbindlich': 4, 'schriftgut.scan.resiscan': 1 },
      { 'schriftgut.scan.resiscan': 2 },
    ],
    [
      'p.eakte.abschluss',
      {
        'eakte.konzept.rollout': 5,
        'eakte.k.ap-gesamt': 10,
        'eakte.k.ap-angebunden': 10,
        'eakte.k.abschlussjahr': 2027,
      },
      { 'eakte.k.abschlussjahr': 2026 },
    ],
    [
      'p.eakte.restkosten',
      {
        'eakte.konzept.rollout': 5,
        'eakte.k.ap-gesamt': 10,
        'eakte.k.ap-angebunden': 10,
        'eakte.k.budget-geplant': 1,
      },
      { 'eakte.k.budget-geplant': 0 },
    ],
    [
      'p.ozg.e2e-ohne-angebot',
      { 'ozg.durchgaengig.e2e': 4, 'ozg.k.leistungen-zustaendig': 100, 'ozg.k.leistungen-online': 4 },
      { 'ozg.k.leistungen-online': 5 },
    ],
    [
      'p.sich.restore',
      { 'sicherheit.backup.wiederherstellung': 4, 'sicherheit.k.restore-test': 2024 },
      { 'sicherheit.k.restore-test': 2025 },
    ],
    [
      'p.sich.uebung',
      { 'sicherheit.notfall.uebung': 4, 'sicherheit.k.letzte-uebung': 2023 },
      { 'sicherheit.k.letzte-uebung': 2024 },
    ],
    [
      'p.sich.isms',
      { 'sicherheit.isms.reife': 4, 'sicherheit.isms.standard': 'keiner' },
      { 'sicherheit.isms.standard': 'wiba' },
    ],
    ['p.dsgvo.dsb', { 'dsgvo.organisation.dsb': 3, 'dsgvo.k.dsb-vzae': 0 }, { 'dsgvo.k.dsb-vzae': 0.01 }],
  ])('%s asks back at its edge and not beyond', (id, values, mended) => {
    expect(hintsFor(values)).toContain(id);
    expect(hintsFor({ ...values, ...mended })).not.toContain(id);
  });

  it('does not ask about answers that do not count', () => {
    const values = { 'sicherheit.isms.reife': 4, 'sicherheit.isms.standard': 'keiner' };
    expect(hintsFor(values, { ...town, mode: 'short' })).toEqual([]);
  });

  it('has nothing to ask about an empty response', () => {
    expect(hintsFor({})).toEqual([]);
  });
});
