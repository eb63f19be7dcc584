import { assess, createSearch, readResponse, type Respondent, type Scope } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { loadRegistry } from '#survey/registry';
import { fullResponse } from '../builders/fullResponse.ts';
import { millisecondsOf, type Figure } from './figures.ts';

/** The field alone, without I/O: one response, one search. */
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
    {
      name: 'search of the whole register („werra“)',
      value: millisecondsOf(() => search('werra'), 200),
      unit: 'ms',
      goal: '≤ 16 at a quarter of the speed',
    },
  ];
}
