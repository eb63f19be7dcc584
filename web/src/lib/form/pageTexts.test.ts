import { expect, it } from 'vitest';
import { deadlineText } from '#lib/deadlineText.ts';
import { isInventedPlace } from './inventedPlace.ts';
import { saveText } from './saveText.ts';

const saved = (updatedAt: string) => ({ version: 1, updatedAt, answers: {}, comments: {} });
const NOW = '2026-11-23T13:10:00.000Z';

it('calls the midnight that ends a day by that day', () => {
  expect(deadlineText('2027-01-31T23:00:00.000Z')).toBe('31. Januar 2027, 24 Uhr');
  expect(deadlineText('2027-01-31T11:00:00.000Z')).toBe('31. Januar 2027 um 12:00 Uhr');
});

it('knows the made-up places of the demo from real ones', () => {
  expect(isInventedPlace('Stadt Musterstadt an der Mulde')).toBe(true);
  expect(isInventedPlace('Stadt Görlitz')).toBe(false);
});

it('says when it was saved, with the day unless it was today', () => {
  const shown = (updatedAt: string) => saveText({ kind: 'resting' }, saved(updatedAt), 0, true, NOW).shown;
  expect(shown('2026-11-23T13:03:00.000Z')).toBe('Gespeichert um 14:03 Uhr');
  expect(shown('2026-11-20T13:03:00.000Z')).toBe('Gespeichert am 20. November 2026 um 14:03 Uhr');
});

it('never claims that unfinished inputs are saved', () => {
  const { shown } = saveText({ kind: 'resting' }, saved(NOW), 1, true, NOW);
  expect(shown).toBe('Gespeichert um 14:10 Uhr, außer 1 unvollständigen Eingabe');
});

it('is silent while saving, so that nobody is interrupted at every keystroke', () => {
  const { shown, spoken } = saveText({ kind: 'saving' }, saved(NOW), 0, true, NOW);
  expect(shown).toBe('Wird gespeichert …');
  expect(spoken).toBe('Gespeichert um 14:10 Uhr');
});
