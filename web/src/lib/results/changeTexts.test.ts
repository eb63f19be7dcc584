import { describe, expect, it } from 'vitest';
import { figureId } from '#survey';
import { changeText, frameText } from './changeTexts.ts';

const WHERE = { figure: figureId.parse('eakte'), title: 'E-Akte', group: '14', groupLabel: 'Sachsen' };
const points = (value: number, n: number) => ({ n, N: 417, values: [{ value, unit: 'Punkte' }] });

describe('a change in words', () => {
  it('shows both values and both numbers of respondents', () => {
    expect(
      changeText({ ...WHERE, kind: 'changed', before: points(43.1, 120), after: points(42.8, 121) }),
    ).toBe('E-Akte, Sachsen: 43,1 → 42,8 Punkte (n 120 → 121)');
  });

  it('names only the options that changed', () => {
    const shares = (yes: number, no: number) => ({
      n: 120,
      N: 417,
      values: [
        { label: 'ja', value: yes, unit: 'Anteil' },
        { label: 'nein', value: no, unit: 'Anteil' },
      ],
    });
    expect(changeText({ ...WHERE, kind: 'changed', before: shares(0.4, 0.5), after: shares(0.4, 0.6) })).toBe(
      'E-Akte, Sachsen: nein 50\u00a0% → 60\u00a0%',
    );
  });

  it('says what is new and what is gone', () => {
    expect(changeText({ ...WHERE, kind: 'shown', after: points(43.1, 120) })).toBe(
      'E-Akte, Sachsen: jetzt gezeigt, 43,1 Punkte (n 120)',
    );
    expect(changeText({ ...WHERE, kind: 'hidden', before: points(43.1, 120) })).toBe(
      'E-Akte, Sachsen: nicht mehr gezeigt, vorher 43,1 Punkte (n 120)',
    );
  });

  it('writes the area status as a day', () => {
    expect(frameText({ kind: 'areaStatus', before: '2026-06-30', after: '2027-01-01' })).toBe(
      'Gebietsstand: 30. Juni 2026 → 1. Januar 2027',
    );
  });
});
