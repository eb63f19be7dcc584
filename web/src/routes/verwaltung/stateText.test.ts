import { expect, it } from 'vitest';
import { unitKey } from '#survey';
import type { WholeResponse } from '#lib/api/views.ts';
import type { Standing } from './standing.ts';
import type { StandingState } from './standingState.ts';
import { stateText } from './stateText.ts';

const AT = '2026-11-20T10:00:00.000Z';

function text(state: StandingState, approvers?: readonly string[], acceptsAnswers = true) {
  const standing: Standing = {
    sections: [],
    answered: 3,
    asked: 9,
    minutesLeft: 4,
    state,
    next: { kind: 'check' },
  };
  return stateText(standing, response(acceptsAnswers), approvers);
}

function response(acceptsAnswers: boolean): WholeResponse {
  const key = unitKey.parse('14626');
  return {
    role: 'editor',
    mayDecideAlone: false,
    edition: {
      year: 2026,
      state: acceptsAnswers ? 'open' : 'closing',
      opensAt: AT,
      closesAt: AT,
      graceUntil: '2026-12-31T23:00:00.000Z',
      questionnaire: '2026.1',
      synthetic: true,
      acceptsAnswers,
    },
    unit: {
      key,
      name: 'Landkreis Görlitz',
      type: 'landkreis',
      typeLabel: 'Landkreis',
      state: '14',
      stateName: 'Sachsen',
      district: key,
      districtName: 'Landkreis Görlitz',
      population: 250_000,
      sizeClassLabel: '',
      municipalities: [],
    },
    mode: 'full',
    state: 'draft',
    rev: 0,
    sections: [],
  };
}

it('says how far it is', () => {
  expect(text({ kind: 'notBegun' })).toEqual({ state: 'Noch nicht begonnen', notes: [] });
  expect(text({ kind: 'inProgress' }).state).toBe('In Arbeit: 3 von 9 Fragen beantwortet');
});

it('says for whom it waits, and what counts meanwhile', () => {
  const waiting = { kind: 'inApproval', at: AT, by: 'Sie', hasNewer: false } as const;
  expect(text(waiting, ['Berta', 'Cem'])).toEqual({
    state: 'Zur Freigabe gesendet am 20. November 2026 um 11:00 Uhr von Ihnen',
    notes: ['Die Abgabe zählt, sobald Berta oder Cem sie freigegeben hat.'],
  });
  expect(text(waiting, []).notes[0]).toContain('niemand');
  expect(text(waiting).notes[0]).toContain('eine zweite Person');
  expect(text({ ...waiting, hasNewer: true, acceptedAt: AT }).notes).toHaveLength(3);
});

it('tells two persons from one', () => {
  const accepted = { kind: 'accepted', at: AT, hasNewer: false } as const;
  const state = (approval?: { kind: 'fourEyes' | 'onePerson'; at: string; by?: string }) =>
    text({ ...accepted, ...(approval && { approval }) }).state;
  expect(state()).toMatch(/^Abgegeben am 20/);
  expect(state({ kind: 'fourEyes', at: AT, by: 'Berta' })).toMatch(/^Freigegeben am .* von Berta$/);
  expect(state({ kind: 'onePerson', at: AT })).toMatch(/ohne zweite Person$/);
});

it('says after the deadline what is still possible and what counts', () => {
  const pending = { kind: 'inApproval', at: AT, by: 'Sie', hasNewer: false } as const;
  expect(text(pending, undefined, false).notes).toEqual([
    'Die Erhebung ist beendet. Freigegeben werden kann noch bis 31. Dezember 2026, 24 Uhr.',
  ]);
  const returned = { kind: 'returned', at: AT, by: 'Berta', acceptedAt: AT } as const;
  expect(text(returned, undefined, false).notes).toEqual([
    'Die Erhebung ist beendet.',
    'Es zählt Ihre frühere Abgabe.',
  ]);
});
