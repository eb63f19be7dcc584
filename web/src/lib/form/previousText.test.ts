import { expect, it } from 'vitest';
import { itemIndex, type Answer, type ComparableAnswer } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import type { Input } from '#lib/draft/unready.ts';
import { previousIfReadable } from './previousIfReadable.ts';
import { previousSummary, previousText } from './previousText.ts';

const { scale } = QUESTIONNAIRE_2026;
const then = { edition: 2025, scale };
const item = (id: string) => itemIndex(QUESTIONNAIRE_2026).items.get(id)!;
const DMS = item('eakte.plattform.dms');
const WORKPLACES = item('eakte.k.ap-gesamt');
const answered = (value: number): Answer => ({ kind: 'answered', value });
const same = (answer: Answer): ComparableAnswer => ({ item: DMS.id, kind: 'same', answer });
const at = (before: ComparableAnswer, input?: Input) => previousText(DMS, then, before, input);

it('offers the answer of the last time while nothing is answered', () => {
  expect(at(same(answered(3)))).toEqual({ line: '2025: Stufe 3 – Eingeführt', takeable: answered(3) });
  expect(previousText(WORKPLACES, then, { ...same(answered(1200)), item: WORKPLACES.id }, undefined)).toEqual(
    {
      line: '2025: 1.200 Arbeitsplätze',
      takeable: answered(1200),
    },
  );
});

it('shows afterwards what is alike and what differs, and offers nothing any more', () => {
  expect(at(same(answered(3)), answered(3))).toEqual({ line: 'Wie 2025: Stufe 3 – Eingeführt' });
  expect(at(same(answered(3)), answered(1))).toEqual({ line: '2025: Stufe 3 – Eingeführt' });
});

it('counts a reason that is still missing as begun', () => {
  const unready = { kind: 'notApplicable', reason: '', message: 'Bitte begründen.' } as const;
  expect(at(same(answered(3)), unready)).toEqual({ line: '2025: Stufe 3 – Eingeführt' });
});

it('brings the reason along with „trifft nicht zu“', () => {
  const answer = { kind: 'notApplicable', reason: 'Macht der Landkreis.' } as const;
  expect(at(same(answer))).toEqual({ line: '2025: Trifft nicht zu: Macht der Landkreis.', takeable: answer });
});

it('says that the wording has changed, in the words and levels of then', () => {
  const was = { ...DMS, text: 'Wie weit ist das DMS?' };
  const before = { item: DMS.id, kind: 'reworded', was, answer: answered(3) } as const;
  const old = { edition: 2024, scale: scale.with(3, 'Vorhanden') };
  expect(previousText(DMS, old, before, undefined)).toEqual({
    line: '2024: Stufe 3 – Vorhanden',
    note: 'Der Wortlaut hat sich seit 2024 geändert. Bitte prüfen Sie, ob die Antwort noch passt.',
    was,
    takeable: answered(3),
  });
  expect(previousText(DMS, old, before, answered(3))).toEqual({
    line: 'Wie 2024: Stufe 3 – Vorhanden',
    note: 'Der Wortlaut hat sich seit 2024 geändert.',
    was,
  });
});

it('offers nothing where the question is answered in another way now', () => {
  const was = { ...WORKPLACES, unit: 'Tsd.' };
  const before = { item: WORKPLACES.id, kind: 'incompatible', was, answer: answered(2) } as const;
  const text = previousText(WORKPLACES, then, before, undefined);
  expect(text).toMatchObject({ line: '2025: 2 Tsd.', was });
  expect(text?.note).toMatch(/lässt sich nicht übernehmen/);
  expect(text).not.toHaveProperty('takeable');
  expect(previousText(WORKPLACES, then, before, answered(2))?.line).toBe('2025: 2 Tsd.');
});

it('says which question is new, and nothing where none was answered', () => {
  expect(at({ item: DMS.id, kind: 'new' })).toEqual({ line: 'Diese Frage wurde 2025 noch nicht gestellt.' });
  expect(at({ item: DMS.id, kind: 'same' })).toBeUndefined();
});

it('counts the answers at hand among the questions of the form', () => {
  const items: ComparableAnswer[] = [
    same(answered(3)),
    { item: WORKPLACES.id, kind: 'same' },
    { item: 'eakte.k.fv-gesamt', kind: 'same', answer: answered(3) },
  ];
  const view = { ...then, submittedAt: '2025-11-02T10:00:00.000Z', items };
  expect(previousSummary([DMS, WORKPLACES], view)).toMatch(
    /^Zu 1 von 2 Fragen liegt Ihre Antwort aus 2025 vor\./,
  );
  expect(previousSummary([WORKPLACES], view)).toBeUndefined();
});

it('does without where the last response cannot be read', async () => {
  const previous = { ...then, submittedAt: '2025-11-02T10:00:00.000Z', items: [] };
  expect(await previousIfReadable(Promise.resolve({ previous }))).toBe(previous);
  expect(await previousIfReadable(Promise.resolve({}))).toBeUndefined();
  expect(await previousIfReadable(Promise.reject(new TypeError('offline')))).toBeUndefined();
});
