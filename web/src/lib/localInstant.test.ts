import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf, localTextOf } from './localInstant.ts';

it.each([
  ['2027-09-01T08:00', '2027-09-01T06:00:00.000Z'],
  ['2027-12-15T00:00', '2027-12-14T23:00:00.000Z'],
  ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
  ['2027-10-31T01:59', '2027-10-30T23:59:00.000Z'],
  ['2027-10-31T03:00', '2027-10-31T02:00:00.000Z'],
])('%s in Germany is %s', (text, instant) => {
  expect(instantOf(text)).toBe(instant);
  expect(localTextOf(instant)).toBe(text);
});

it('takes the later instant in the hour that comes twice', () => {
  expect(instantOf('2027-10-31T02:30')).toBe('2027-10-31T01:30:00.000Z');
});

it.each(['2027-03-28T02:30', '', '2027-09-01', '2027-02-30T08:00', 'morgen'])('%s is no time', (text) => {
  expect(instantOf(text)).toBeUndefined();
});

it('comes back to what the clocks show, at every minute of every year', () => {
  const minute = fc.date({ min: new Date('2018-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(minute, (date) => {
      const text = localTextOf(date.toISOString());
      const instant = instantOf(text)!;
      expect(localTextOf(instant)).toBe(text);
      expect(Math.abs(Date.parse(instant) - date.getTime())).toBeLessThanOrEqual(60 * 60_000 + 60_000);
    }),
    { numRuns: 2_000 },
  );
});
