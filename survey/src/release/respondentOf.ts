import { byDimension } from '../questionnaire/dimensionId.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { unpackRow, type ResponseRow } from '../response/row.ts';
import type { Unit } from '../region/unit.ts';
import { assess } from '../scoring/assess.ts';
import type { Respondent } from './releaseInput.ts';

/**
 * The scores of one accepted row, for a release.
 *
 * A Kurzbogen takes part, but has no scores here: its Kurzindex rests on fewer items and is never mixed
 * into means of the full form.
 */
export function respondentOf(
  questionnaire: Questionnaire,
  { key, type }: Pick<Unit, 'key' | 'type'>,
  row: ResponseRow,
): Respondent {
  if (row.mode === 'short') return { key, scores: {} };
  const { dimensions, index } = assess(
    questionnaire,
    { unitType: type, mode: row.mode },
    unpackRow(questionnaire, row),
  );
  return { key, scores: { ...byDimension((id) => dimensions[id].score), index } };
}
