import { expect, it } from 'vitest';
import { sectionStatus } from './sectionStatus.ts';

it.each([
  [{ current: 0 }, 'open'],
  [{ current: 0, done: 0, pending: 0, accepted: 0 }, 'open'],
  [{ current: 3 }, 'open'],
  [{ current: 3, done: 3 }, 'done'],
  [{ current: 4, done: 3 }, 'open'],
  [{ current: 3, done: 3, pending: 3 }, 'inApproval'],
  [{ current: 4, done: 4, pending: 3 }, 'done'],
  [{ current: 3, done: 3, pending: 3, accepted: 3 }, 'approved'],
  [{ current: 4, done: 3, pending: 3, accepted: 2 }, 'open'],
] as const)('a section with %o is %s', (versions, status) => {
  expect(sectionStatus(versions)).toBe(status);
});
