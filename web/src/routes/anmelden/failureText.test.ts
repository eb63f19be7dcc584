import { expect, it } from 'vitest';
import { failureText } from './failureText.ts';

it('says nothing where nothing failed, and something for every other word', () => {
  expect(failureText(undefined, Number.NaN)).toBeUndefined();
  for (const word of ['', 'constructor', 'unbekannt'])
    expect(failureText(word, Number.NaN)?.title).toBe('Die Anmeldung ist nicht gelungen.');
  expect(failureText('kein-konto', Number.NaN)?.title).toContain('kein Konto');
});

it('says when to try again after too many sign-ins', () => {
  expect(failureText('zu-oft', 42)?.advice).toContain('in 42 Sekunden noch einmal');
  expect(failureText('zu-oft', 1)?.advice).toContain('in 1 Sekunde noch einmal');
});

it.each([Number.NaN, 0, -5, 3_601, 1.5, Infinity])('does not repeat a span that is none: %d', (wait) => {
  expect(failureText('zu-oft', wait)?.advice).toContain('in einer Minute noch einmal');
});
