import fc from 'fast-check';
import type { Side } from './merge.ts';

const ITEMS = ['a', 'b', 'c'] as const;

/** What happens, one after the other. */
export type Step =
  | { readonly kind: 'type' | 'half'; readonly page: number; readonly item: string }
  | { readonly kind: 'comment'; readonly page: number; readonly item: string }
  | { readonly kind: 'colleague'; readonly item: string }
  | { readonly kind: 'time' | 'vanish' | 'leave' | 'signIn'; readonly page: number }
  | { readonly kind: 'open'; readonly page: number; readonly isStale: boolean }
  | { readonly kind: 'answer'; readonly how: How }
  | { readonly kind: 'room'; readonly isThere: boolean }
  | { readonly kind: 'decide'; readonly page: number; readonly side: Side };

/** What becomes of a request. */
export type How = 'done' | 'answerLost' | 'requestLost' | 'busy' | 'broken' | 'signedOut';

const page = fc.constantFrom(0, 1);
const item = fc.constantFrom(...ITEMS);

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('type', 'comment', 'half'), page, item }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('colleague'), item }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('time'), page }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('vanish', 'leave', 'signIn'), page }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('open'), page, isStale: fc.boolean() }) },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant('answer'),
      how: fc.constantFrom<How>('done', 'done', 'answerLost', 'requestLost', 'busy', 'broken', 'signedOut'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('room'), isThere: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('decide'), page, side: fc.constantFrom('mine', 'theirs') }),
  },
);
