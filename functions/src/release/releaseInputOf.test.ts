import { expect, it } from 'vitest';
import { REGISTRY } from '../../../tests/builders/examples.ts';
import { fullResponse } from '../../../tests/builders/fullResponse.ts';
import { packRow, RULES } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { releaseInputOf } from './releaseInputOf.ts';

it('dates the state of the E-Akte by the edition, whichever questionnaire it answered', () => {
  const [unit] = REGISTRY.units.filter(({ inUniverse }) => inUniverse);
  if (unit === undefined) throw new Error('The register is empty.');
  const { respondents } = releaseInputOf({
    edition: 2025,
    number: 1,
    publishedAt: '2025-12-01T08:00:00.000Z',
    rules: RULES,
    synthetic: true,
    questionnaire: QUESTIONNAIRE_2026,
    registry: REGISTRY,
    rows: [{ unit: unit.key, row: packRow(QUESTIONNAIRE_2026, 'full', fullResponse(unit.type, 0)) }],
  });
  expect(respondents.map(({ eakte }) => eakte?.edition)).toEqual([2025]);
});
