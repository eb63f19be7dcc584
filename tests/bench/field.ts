import {
  assess,
  buildRelease,
  createSearch,
  effectiveAnswers,
  measuresOf,
  packRow,
  readResponse,
  respondentOf,
  RULES,
  stratumOf,
  type Respondent,
  type Scope,
} from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { loadRegistry } from '#survey/registry';
import { fullResponse } from '../builders/fullResponse.ts';
import { millisecondsOf, type Figure } from './figures.ts';

/** The field alone, without I/O: one response, one release of all units, one search. */
export function measureField(): Figure[] {
  const respondent: Respondent = { unitType: 'landkreis', mode: 'full' };
  const scope: Scope = { questionnaire: QUESTIONNAIRE_2026, respondent };
  const answers = fullResponse('landkreis');
  const read = millisecondsOf(() => readResponse(scope, answers), 2_000);
  const both = millisecondsOf(() => {
    readResponse(scope, answers);
    assess(QUESTIONNAIRE_2026, respondent, answers);
  }, 2_000);
  const registry = loadRegistry();
  const search = createSearch(registry);
  return [
    { name: 'readResponse, 80 items', value: read * 1_000, unit: 'µs' },
    { name: 'readResponse + assess, 80 items', value: both * 1_000, unit: 'µs' },
    { name: 'release of 987 units from their rows', value: releaseMilliseconds(registry), unit: 'ms' },
    {
      name: 'search of the whole register („werra“)',
      value: millisecondsOf(() => search('werra'), 200),
      unit: 'ms',
      goal: '≤ 16 at a quarter of the speed',
    },
  ];
}

/** From stored rows to figures with intervals and disclosure control, every unit answering. */
function releaseMilliseconds(registry: ReturnType<typeof loadRegistry>): number {
  const questionnaire = QUESTIONNAIRE_2026;
  const universe = registry.units.filter(({ inUniverse, state }) => inUniverse && state !== '11');
  const rows = universe.map((unit, position) => {
    const who: Respondent = { unitType: unit.type, mode: 'full' };
    const answers = effectiveAnswers(questionnaire, who, fullResponse(unit.type, position));
    return { unit, row: packRow(questionnaire, 'full', answers) };
  });
  const build = () =>
    buildRelease({
      edition: 2026,
      number: 1,
      publishedAt: '2027-03-01T08:00:00.000Z',
      questionnaireVersion: questionnaire.version,
      rules: RULES,
      synthetic: true,
      source: 'Digitalpegel, Messung',
      measures: measuresOf(questionnaire),
      universe: universe.map((unit) => ({ ...unit, stratum: stratumOf(unit) })),
      respondents: rows.map(({ unit, row }) => respondentOf(questionnaire, unit, row)),
    });
  return millisecondsOf(build, 1, 7);
}
