import { expect, it } from 'vitest';
import { dimensionOf, unitKey, type Answer, type DimensionId } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import type { ResponseView, SectionView } from '#lib/api/views.ts';
import { standingOf } from './standing.ts';

const unknown: Answer = { kind: 'unknown' };

function response(changes: Partial<ResponseView> = {}, acceptsAnswers = true): ResponseView {
  const key = unitKey.parse('146260110110');
  return {
    edition: {
      year: 2026,
      state: 'open',
      opensAt: '2026-09-01T06:00:00.000Z',
      closesAt: '2026-12-15T23:00:00.000Z',
      graceUntil: '2026-12-31T23:00:00.000Z',
      questionnaire: '2026.1',
      synthetic: true,
      acceptsAnswers,
    },
    unit: {
      key,
      name: 'Stadt Görlitz',
      type: 'gemeinde',
      typeLabel: 'Gemeinde',
      state: '14',
      stateName: 'Sachsen',
      district: unitKey.parse('14626'),
      districtName: 'Landkreis Görlitz',
      population: 56_000,
      sizeClassLabel: '50.000 und mehr',
      municipalities: [],
    },
    mode: 'full',
    state: 'draft',
    rev: 0,
    sections: [],
    ...changes,
  };
}

function section(dimension: DimensionId, answers: Record<string, Answer>, updatedAt: string): SectionView {
  return { dimension, version: 1, answers, comments: {}, updatedAt, updatedBy: 'Sie' };
}
/** „Nicht bekannt“ everywhere: everything that can be asked without a value is answered. */
function complete(updatedAt: string): SectionView[] {
  return QUESTIONNAIRE_2026.dimensions.map(({ id, items }) =>
    section(id, Object.fromEntries(items.map((item) => [item.id, unknown])), updatedAt),
  );
}
const accepted = { id: 'a', submittedAt: '2026-11-20T10:00:00.000Z', hash: 'b' };
const standing = (view: ResponseView) => standingOf(QUESTIONNAIRE_2026, view);

it('begins with the first section', () => {
  const { state, next, answered } = standing(response());
  expect(state).toEqual({ kind: 'notBegun' });
  expect(next).toEqual({ kind: 'begin', dimension: dimensionOf(QUESTIONNAIRE_2026, 'eakte') });
  expect(answered).toBe(0);
});

it('goes on where something was begun', () => {
  const sections = [section('ozg', { 'ozg.angebot.online': unknown }, '2026-11-20T10:00:00.000Z')];
  const { state, next, savedAt } = standing(response({ sections }));
  expect(state).toEqual({ kind: 'inProgress' });
  expect(next).toMatchObject({ kind: 'continue', dimension: { id: 'ozg' } });
  expect(savedAt).toBe('2026-11-20T10:00:00.000Z');
});

it('sends to checking once everything is answered', () => {
  const { next, minutesLeft } = standing(response({ sections: complete('2026-11-20T10:00:00.000Z') }));
  expect(next).toEqual({ kind: 'check' });
  expect(minutesLeft).toBe(0);
});

it('shows the result after the submission, and asks for a new one after later changes', () => {
  const before = response({ sections: complete('2026-11-20T09:00:00.000Z'), accepted });
  expect(standing(before).next).toEqual({ kind: 'result' });
  const later = response({ sections: complete('2026-11-20T11:00:00.000Z'), accepted });
  expect(standing(later).state).toEqual({ kind: 'submitted', at: accepted.submittedAt, hasNewer: true });
  expect(standing(later).next).toEqual({ kind: 'checkAgain' });
});

it('has nothing to fill in while the edition takes no answers', () => {
  expect(standing(response({}, false)).next).toEqual({ kind: 'over' });
  expect(standing(response({ accepted }, false)).next).toEqual({ kind: 'result' });
});
