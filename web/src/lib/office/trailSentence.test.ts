import { expect, it } from 'vitest';
import { trailSentence } from './trailSentence.ts';

const entry = { id: 'e', at: '2026-11-23T12:00:00.000Z', kind: 'section-done', actor: 'Sie' };

it.each([
  [{ ...entry, dimension: 'eakte' }, '„E-Akte“ als fertig markiert'],
  [{ ...entry, kind: 'member-removed', subject: 'Früheres Konto' }, 'Zugang entzogen: Früheres Konto'],
  [{ ...entry, kind: 'member-removed' }, 'Zugang entzogen'],
  [
    { ...entry, kind: 'invitation-created', role: 'editor' },
    'Einladung für die Rolle „Bearbeitung“ ausgestellt',
  ],
  [{ ...entry, kind: 'edition-opened', edition: 2027 }, 'Erhebung 2027 eröffnet'],
  [{ ...entry, kind: 'unheard-of' }, 'Anderes Ereignis (unheard-of)'],
] as const)('says what happened: %#', (given, sentence) => {
  expect(trailSentence(given)).toBe(sentence);
});
