import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '#functions';
import {
  auditFigure,
  buildRelease,
  effectiveAnswers,
  type LinearSolver,
  measuresOf,
  packRow,
  type ReleaseInput,
  type ReleaseRespondent,
  respondentOf,
  RULES,
  stratumOf,
  unpublishedItems,
} from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { generateDemo } from '#local/demo';
import { REGISTRY } from '../builders/examples.ts';

/*
 * A whole edition of the demo, made and audited with linear programs as the real one is.
 */

const EDITION = 2025;
const measures = measuresOf(QUESTIONNAIRE_2026);

let solve: LinearSolver;
beforeAll(async () => {
  solve = await createHighsSolver();
});

const universe = REGISTRY.units
  .filter(({ inUniverse }) => inUniverse)
  .map((unit) => ({ ...unit, stratum: stratumOf(unit) }));

function demoRespondents(): readonly ReleaseRespondent[] {
  const { submissions } = generateDemo(REGISTRY, QUESTIONNAIRE_2026, 'digitalpegel');
  return submissions.flatMap(({ edition, unit: key, mode, answers }) => {
    const unit = REGISTRY.find(key);
    if (edition !== EDITION || !unit?.inUniverse) return [];
    const own = effectiveAnswers(QUESTIONNAIRE_2026, { unitType: unit.type, mode }, answers);
    return [respondentOf(QUESTIONNAIRE_2026, unit, packRow(QUESTIONNAIRE_2026, mode, own), EDITION)];
  });
}

const respondents = demoRespondents();
const build = (changes: Partial<ReleaseInput>) =>
  buildRelease(
    {
      ...{ edition: EDITION, number: 1, publishedAt: '2026-03-15T09:00:00.000Z', rules: RULES },
      ...{ questionnaireVersion: QUESTIONNAIRE_2026.version, synthetic: true, source: 'Demodaten' },
      ...{ areaStatus: '2026-01-01', unpublished: unpublishedItems(QUESTIONNAIRE_2026) },
      ...{ measures, universe, respondents, ...changes },
    },
    solve,
  );

describe('the audit of a release', () => {
  it('finds nothing in any figure of the demo', () => {
    const release = build({});
    const audited = release.figures.map((built) => auditFigure(built, release, [], solve));
    expect(audited.filter(({ breaches }) => breaches.length > 0)).toEqual([]);
    expect(audited).toHaveLength(measures.length);
    expect(Math.min(...audited.map(({ sets }) => sets))).toBeGreaterThan(0);
  });

  it('blocks a correction that takes a few responses back', () => {
    const some = measures.filter(({ id }) => CORRECTED.includes(id));
    const first = build({ measures: some });
    const full = respondents.filter(({ values }) => CORRECTED.every((id) => values[id] !== undefined));
    for (const late of [full.slice(0, 1), full.slice(0, 2)]) {
      const changed = respondents.filter((one) => !late.includes(one));
      const second = build({ measures: some, number: 2, respondents: changed });
      const audited = second.figures.map((built) => auditFigure(built, second, [first], solve));
      for (const { id, breaches } of audited) expect(breaches.length, id).toBeGreaterThan(0);
    }
  });

  it('sees that a single answer was changed from one option to the other', () => {
    const some = measures.filter(({ id }) => id === 'sicherheit.identitaet.mfa');
    const first = build({ measures: some });
    const at = respondents.findIndex(({ values }) => values['sicherheit.identitaet.mfa'] === 1);
    const changed = respondents.map((one, i) =>
      i === at ? { ...one, values: { ...one.values, 'sicherheit.identitaet.mfa': 0 } } : one,
    );
    const second = build({ measures: some, number: 2, respondents: changed });
    const [audited] = second.figures.map((built) => auditFigure(built, second, [first], solve));
    expect(audited?.breaches.length).toBeGreaterThan(0);
    const [same] = first.figures.map((built) => auditFigure(built, first, [first], solve));
    expect(same?.breaches).toEqual([]);
  });
});

const CORRECTED = ['eakte.konzept.rollout', 'dsgvo', 'sicherheit.identitaet.mfa'];
