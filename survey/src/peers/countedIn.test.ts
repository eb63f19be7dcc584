import { describe, expect, it } from 'vitest';
import { figureId } from '../release/figure.ts';
import { countedIn } from './countedIn.ts';
import { MANIFEST, TOWN } from './peerRelease.arbitrary.ts';

const EAKTE = figureId.parse('eakte');
const before = { submittedAt: '2026-12-01T08:00:00.000Z', values: { eakte: 40 } };
const after = { submittedAt: '2027-06-01T08:00:00.000Z', values: {} };

describe('an own answer', () => {
  it('is counted where the accepted response has a value', () => {
    expect(countedIn(MANIFEST, TOWN, before)(EAKTE)).toBe(true);
    expect(countedIn(MANIFEST, TOWN, before)(figureId.parse('ozg'))).toBe(false);
  });

  it('is not counted of whoever sent nothing in, is invented or is Berlin', () => {
    expect(countedIn(MANIFEST, TOWN, undefined)(EAKTE)).toBe(false);
    expect(countedIn(MANIFEST, { ...TOWN, inUniverse: false }, before)(EAKTE)).toBe(false);
    expect(countedIn(MANIFEST, { ...TOWN, state: '11' }, before)(EAKTE)).toBe(false);
  });

  it('counts in doubt, where the response was replaced after the release', () => {
    expect(countedIn(MANIFEST, TOWN, after)(EAKTE)).toBe(true);
  });
});
