import { describe, expect, it } from 'vitest';
import { countText, ownText, positionText, refusalText } from './peerTexts.ts';
import { withPeers } from './withPeers.ts';

const quartiles = { q1: 30, median: 45, q3: 60 };
const interval = { lower: 40, upper: 50.5 };

describe('where somebody stands, in words', () => {
  it('is a quarter, or between two where the rounded bounds do not tell', () => {
    const quarter = { kind: 'quarter', own: 70, from: 4, to: 4, quartiles } as const;
    expect(positionText(quarter)).toBe(
      'Im Vergleich: oberstes Viertel. Die mittlere Hälfte liegt zwischen 30 und 60.',
    );
    expect(positionText({ ...quarter, from: 3 })).toContain(
      'An der Grenze zwischen drittem und oberstem Viertel',
    );
    expect(positionText({ ...quarter, from: 1 })).toContain(
      'Irgendwo zwischen unterstem und oberstem Viertel',
    );
  });

  it('is a side of the mean only where that is beyond its uncertainty', () => {
    const position = { kind: 'interval', own: 45, side: 'within', centre: 45.2, interval } as const;
    expect(positionText(position)).toBe(
      'Kein klarer Unterschied zum Wert der Gruppe. Er liegt bei 45,2 (40 bis 50,5).',
    );
    expect(positionText({ ...position, side: 'below' })).toMatch(/^Unter dem Wert der Gruppe/);
  });

  it('is the own level in the distribution, or level 3 only', () => {
    expect(positionText({ kind: 'level', own: 2, lower: 0.3, same: 0.3, higher: 0.4 })).toMatch(
      /^30\s% der Gruppe stehen auf einer niedrigeren Stufe, 30\s% auf derselben, 40\s% auf einer höheren\.$/,
    );
    const reached = { kind: 'reached', own: false, reached: { share: 0.4, interval } } as const;
    expect(positionText(reached)).toMatch(/^Stufe 3 oder höher haben 40\s% der Gruppe erreicht/);
    expect(ownText({ position: reached })).toBe('nicht erreicht');
  });

  it('names every own answer with the share that gave it, too', () => {
    const chosen = [{ label: 'Fördermittel', share: 0.6, interval }];
    expect(positionText({ kind: 'choice', chosen })).toMatch(
      /^„Fördermittel“ gilt auch für 60\s% der Gruppe\.$/,
    );
    expect(ownText({ position: { kind: 'choice', chosen } })).toBe('Fördermittel');
    expect(ownText({ position: { kind: 'choice', chosen: [...chosen, ...chosen] } })).toBe('2 Antworten');
    expect(positionText({ kind: 'choice', chosen: [] })).toBe('Sie haben keine der Möglichkeiten gewählt.');
  });
});

it('how many stand behind it says whether the own answer is one of them', () => {
  const counts = { n: 34, N: 90, isCounted: true, limited: false };
  expect(countText(counts)).toBe('34 von 90 Verwaltungen, Ihre eingeschlossen');
  expect(countText({ ...counts, isCounted: false, limited: true })).toBe(
    '34 von 90 Verwaltungen, Ihre nicht mitgezählt; eingeschränkt belastbar',
  );
});

it('a refusal names the group and says why', () => {
  expect(refusalText('fewOthers', 'Landkreise')).toMatch(
    /^In „Landkreise“ haben außer Ihnen zu wenige geantwortet/,
  );
  expect(refusalText('noOwnValue', 'Landkreise')).toMatch(/^Aus Ihren Angaben/);
});

it('the address keeps what else it holds', () => {
  expect(withPeers('?gruppe=14&x=1', 'gruppe', '16')).toBe('?gruppe=16&x=1');
  expect(withPeers('?gruppe=14&feld=ozg', 'feld', '')).toBe('?gruppe=14');
});
