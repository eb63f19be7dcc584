import { expect, it } from 'vitest';
import { atFirstUse } from './atFirstUse.ts';

it('makes a thing when it is first asked for, and only once', () => {
  let made = 0;
  const thing = atFirstUse(() => ({ number: (made += 1) }));
  expect(made).toBe(0);
  expect(thing()).toBe(thing());
  expect(made).toBe(1);
});
