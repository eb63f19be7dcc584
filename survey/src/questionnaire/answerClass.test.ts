import { expect, it } from 'vitest';
import { answerClassOf } from './answerClass.ts';

it('an answer is a security answer by its dimension or because it is restricted, and else read by name', () => {
  for (const sensitivity of ['standard', 'confidential', 'restricted'] as const)
    expect(answerClassOf({ dimension: 'sicherheit', sensitivity })).toBe('security');
  expect(answerClassOf({ dimension: 'eakte', sensitivity: 'restricted' })).toBe('security');
  expect(answerClassOf({ dimension: 'eakte', sensitivity: 'confidential' })).toBe('byName');
  expect(answerClassOf({ dimension: 'dsgvo', sensitivity: 'standard' })).toBe('byName');
});
