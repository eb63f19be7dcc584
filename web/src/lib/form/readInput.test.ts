import { expect, it } from 'vitest';
import { itemIndex } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { readNumberInput } from './readNumberInput.ts';
import { readReason } from './readReason.ts';

const workplaces = itemIndex(QUESTIONNAIRE_2026).items.get('eakte.k.ap-gesamt')!;
const read = (text: string) => ('unit' in workplaces ? readNumberInput(workplaces, text) : undefined);

it('answers with the number, 0 included', () => {
  expect(read('1.250')).toEqual({ kind: 'answered', value: 1250 });
  expect(read('0')).toEqual({ kind: 'answered', value: 0 });
});

it('is no answer when the field is empty', () => {
  expect(read(' ')).toBeUndefined();
});

it('keeps the text with a message when the number cannot be read, is out of range or too precise', () => {
  expect(read('viele')).toMatchObject({ kind: 'number', text: 'viele' });
  expect(read('20001')).toMatchObject({ kind: 'number', text: '20001' });
  expect(read('12,5')).toMatchObject({ message: 'Bitte geben Sie eine ganze Zahl ein.' });
});

it('takes „trifft nicht zu“ for an answer only with its reason', () => {
  expect(readReason('Aufgabe liegt beim Landkreis')).toEqual({
    kind: 'notApplicable',
    reason: 'Aufgabe liegt beim Landkreis',
  });
  expect(readReason(' ')).toHaveProperty('message');
  expect(readReason('x'.repeat(2001))).toHaveProperty('message');
});
