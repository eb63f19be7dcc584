import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../response/answer.ts';
import { askedState } from './asked.ts';
import { dimensionOf } from './dimensionOf.ts';
import { QUESTIONNAIRE_2026 } from './edition2026.ts';

const ozg = dimensionOf(QUESTIONNAIRE_2026, 'ozg');
const answered = (value: number): Answer => ({ kind: 'answered', value });
const stateOf = (id: string, answers: Answers) =>
  askedState(
    ozg.items.find((item) => item.id === id)!,
    ozg,
    answers,
  );

describe('askedState', () => {
  it('asks an item without a filter', () => {
    expect(stateOf('ozg.angebot.online', {})).toBe('asked');
  });

  it('leaves it open until the item it depends on has a value', () => {
    expect(stateOf('ozg.antraege.onlineanteil', {})).toBe('open');
    expect(stateOf('ozg.antraege.onlineanteil', { 'ozg.angebot.online': { kind: 'unknown' } })).toBe('open');
  });

  it('asks from level 2 and not below', () => {
    expect(stateOf('ozg.antraege.onlineanteil', { 'ozg.angebot.online': answered(2) })).toBe('asked');
    expect(stateOf('ozg.antraege.onlineanteil', { 'ozg.angebot.online': answered(1) })).toBe('notAsked');
  });

  it('takes 0 for a value', () => {
    expect(stateOf('ozg.k.leistungen-online', { 'ozg.k.leistungen-zustaendig': answered(0) })).toBe(
      'notAsked',
    );
  });

  it('does not ask the child of an item that is not asked, even if that one still has an answer', () => {
    const answers = { 'ozg.k.leistungen-zustaendig': answered(0), 'ozg.k.leistungen-online': answered(12) };
    expect(stateOf('ozg.k.leistungen-e2e', answers)).toBe('notAsked');
  });
});
