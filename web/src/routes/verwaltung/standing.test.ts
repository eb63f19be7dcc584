import { expect, it } from 'vitest';
import { dimensionOf, unitKey, type Answer, type DimensionId } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import type { DelegatedResponse, ResponseView, SectionInResponse, WholeResponse } from '#lib/api/views.ts';
import { standingOf } from './standing.ts';

const unknown: Answer = { kind: 'unknown' };

function base(acceptsAnswers: boolean) {
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
  } as const;
}

function response(changes: Partial<WholeResponse> = {}, acceptsAnswers = true): WholeResponse {
  return { role: 'editor', mayDecideAlone: false, ...base(acceptsAnswers), ...changes };
}

function contributor(changes: Partial<DelegatedResponse> = {}, acceptsAnswers = true): DelegatedResponse {
  return { role: 'contributor', delegated: ['dsgvo', 'ozg'], ...base(acceptsAnswers), ...changes };
}

function section(
  dimension: DimensionId,
  answers: Record<string, Answer>,
  updatedAt: string,
  status: SectionInResponse['status'] = 'open',
): SectionInResponse {
  const isDone = status === 'done';
  return { dimension, version: 1, answers, comments: {}, updatedAt, updatedBy: 'Sie', isDone, status };
}
/** „Nicht bekannt“ everywhere: everything that can be asked without a value is answered. */
function complete(updatedAt: string, status: SectionInResponse['status'] = 'open'): SectionInResponse[] {
  return QUESTIONNAIRE_2026.dimensions.map(({ id, items }) =>
    section(id, Object.fromEntries(items.map((item) => [item.id, unknown])), updatedAt, status),
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
  expect(standing(later).state).toEqual({ kind: 'accepted', at: accepted.submittedAt, hasNewer: true });
  expect(standing(later).next).toEqual({ kind: 'checkAgain' });
});

it('has nothing to fill in while the edition takes no answers', () => {
  expect(standing(response({}, false)).next).toEqual({ kind: 'over' });
  expect(standing(response({ accepted }, false)).next).toEqual({ kind: 'result' });
});

const pending = { ...accepted, submittedBy: 'Sie' };
const EARLY = '2026-11-20T09:00:00.000Z';
const LATE = '2026-11-20T11:00:00.000Z';

it('waits once it was sent, and says when something was changed afterwards', () => {
  const sent = response({ state: 'inApproval', sections: complete(EARLY, 'inApproval'), pending });
  expect(standing(sent).state).toEqual({
    kind: 'inApproval',
    at: pending.submittedAt,
    by: 'Sie',
    hasNewer: false,
  });
  expect(standing(sent).next).toEqual({ kind: 'look' });
  const changed = standing({ ...sent, sections: complete(LATE) });
  expect(changed.state).toMatchObject({ hasNewer: true });
  expect(changed.next).toEqual({ kind: 'checkAgain' });
  expect(standing({ ...sent, accepted }).state).toMatchObject({ acceptedAt: accepted.submittedAt });
});

it('lets the approver decide, and otherwise look on', () => {
  const approver = response({ role: 'approver' });
  expect(standing(approver).next).toEqual({ kind: 'others' });
  expect(standing({ ...approver, pending }).next).toEqual({ kind: 'decide' });
  expect(standing({ ...approver, accepted }).next).toEqual({ kind: 'result' });
  expect(standing(response({ role: 'approver', pending }, false)).next).toEqual({ kind: 'decide' });
  expect(standing(response({ role: 'approver' }, false)).next).toEqual({ kind: 'over' });
});

it('leads to what the approver remarked until it was changed', () => {
  const returned = {
    at: '2026-11-20T10:00:00.000Z',
    by: 'Berta',
    comment: 'Bitte prüfen.',
    sections: { ozg: 'Zu hoch.' },
  };
  const before = standing(response({ returned, sections: complete(EARLY) }));
  expect(before.state).toMatchObject({ kind: 'returned', by: 'Berta', comment: 'Bitte prüfen.' });
  expect(before.next).toMatchObject({ kind: 'mend', dimension: { id: 'ozg' } });
  const after = standing(response({ returned, sections: complete(LATE) }));
  expect(after.sections[1]?.remark).toEqual({ text: 'Zu hoch.', isOpen: false });
  expect(after.next).toEqual({ kind: 'checkAgain' });
});

it('shows whoever helps only the own sections, until all are called finished', () => {
  const fresh = standing(contributor());
  expect(fresh.sections.map(({ dimension }) => dimension.id)).toEqual(['dsgvo', 'ozg']);
  expect(fresh.next).toMatchObject({ kind: 'begin', dimension: { id: 'dsgvo' } });
  const own = (status: SectionInResponse['status']) =>
    complete(EARLY, status).filter(({ dimension }) => ['dsgvo', 'ozg'].includes(dimension));
  expect(standing(contributor({ sections: own('open') })).next).toMatchObject({ kind: 'finish' });
  expect(standing(contributor({ sections: own('done') })).next).toEqual({ kind: 'others' });
  const returned = { at: LATE, by: 'Berta', sections: { ozg: 'Zu hoch.' } };
  expect(standing(contributor({ sections: own('done'), returned })).next).toMatchObject({ kind: 'mend' });
});

it.each([
  ['open', 0, 'open'],
  ['open', 1, 'begun'],
  ['done', 1, 'done'],
  ['inApproval', 1, 'inApproval'],
  ['approved', 1, 'approved'],
] as const)('shows a section that is %s with %d answers as %s', (status, count, shown) => {
  const answers = count === 0 ? {} : { 'ozg.angebot.online': unknown };
  const { sections } = standing(response({ sections: [section('ozg', answers, EARLY, status)] }));
  expect(sections.find(({ dimension }) => dimension.id === 'ozg')?.status).toBe(shown);
});

it('says at the end what counts', () => {
  expect(standing(response({ pending }, false)).next).toEqual({ kind: 'look' });
  expect(standing(contributor({}, false)).next).toEqual({ kind: 'over' });
  const planned = response({ edition: { ...base(false).edition, state: 'planned' } }, false);
  expect(standing(planned).next).toEqual({ kind: 'notYet' });
});
