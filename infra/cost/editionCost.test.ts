import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Consumed } from './consumption.ts';
import { callsOf, editionCost, gigabyteSeconds, tableUnits, USAGE, type Usage } from './editionCost.ts';
import { ageOf, euroFor, PRICES } from './priceFile.ts';

const of = (rru: number, wru: number) => ({ reads: 1, writes: 1, rru, wru });
/** Round figures, so that a result can be checked by hand. */
const consumed: Consumed = {
  unit: {
    operations: {
      firstSave: of(1, 2),
      save: of(1, 3),
      responseView: of(10, 0),
      resultView: of(2, 0),
      submit: of(5, 6),
      approve: of(3, 4),
      invite: of(1, 5),
    },
    storedBytes: 2 ** 20,
  },
  association: {
    operations: {
      closing: of(100, 200),
      releaseBuild: of(100, 50),
      releasePublish: of(10, 40),
      publicFigure: of(20, 0),
      publicManifest: of(0, 0),
    },
    units: 100,
    respondents: 75,
  },
};
const usage: Usage = {
  ...USAGE,
  units: 100,
  savesPerUnit: 18,
  viewsPerUnit: 4,
  submissionsPerUnit: 2,
  peoplePerUnit: 2,
  releases: 1,
  publicVisits: 10,
  requestsPerVisit: 10,
  missShare: 0.1,
};

describe('the units of a table', () => {
  it('are those of every operation, as often as it is done', () => {
    // 8 first saves, 10 more, 2 sends and approvals, 2 invitations, 1 closing; then a release and 10 public figures.
    const wru = 100 * (8 * 2 + 10 * 3 + 2 * (6 + 4) + 2 * 5 + 2) + 90;
    // The same, and 4 views, half of them of the result.
    const rru = 100 * (8 + 10 + 2 * 10 + 2 * 2 + 2 * (5 + 3) + 2 + 1) + 110 + 10 * 20;
    expect(tableUnits(consumed, usage)).toEqual({ wru, rru });
  });

  it('of a release grow with the field, and are not smaller for a small one', () => {
    const wru = (units: number) => tableUnits(consumed, { ...usage, units }).wru - units * 78;
    expect([10, 100, 1_000].map(wru)).toEqual([90, 90, 900]);
  });
});

describe('the cost of an edition', () => {
  const euro = (name: string, amount: number) => (name === 'activeUser' ? amount : amount / 1_000);

  it('has nothing for identity up to the people that are free, and then for each in each month', () => {
    const identity = (units: number) => editionCost(consumed, { ...usage, units }, euro).identity;
    expect(identity(5_000)).toBe(0);
    expect(identity(5_001)).toBe(2 * 2);
  });

  it('counts the calls of functions: saves, views, others, and public ones no cache answers', () => {
    expect(callsOf(usage)).toBe(100 * (18 + 4 + 30) + 10);
  });

  it('pays for the memory a function is given, and for jobs that are called whether there is work or not', () => {
    const idle = { ...usage, units: 0, publicVisits: 0, lambdaSeconds: 1 };
    // Two jobs a minute with half a gigabyte, one in five minutes with 1,769 MB; requests have one gigabyte.
    const jobs = 12 * (2 * 43_800 * 0.5 + (8_760 * 1_769) / 1_024);
    expect(gigabyteSeconds(idle)).toBeCloseTo(jobs, 6);
    expect(gigabyteSeconds({ ...idle, units: 100 }) - jobs).toBeCloseTo(100 * (18 + 4 + 30), 6);
  });

  it('counts every request at the firewall, and only those no cache answers at the functions', () => {
    const { edge } = editionCost(consumed, usage, (name, amount) =>
      name === 'firewallRequest' ? amount : 0,
    );
    expect(edge).toBe(10 * 10 + 100 * (18 + 4 + 30));
  });

  it('has storage for table and recovery in every month', () => {
    const { storage } = editionCost(consumed, { ...usage, units: 512 }, (name, amount) =>
      name === 'tableGigabyteMonth' || name === 'recoveryGigabyteMonth' ? amount : 0,
    );
    // 512 responses of one MB, two submissions each, twelve months, twice.
    expect(storage).toBeCloseTo(2 * 12, 9);
  });

  it('never falls when more administrations take part', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (one, more) => {
        const sum = (units: number) =>
          Object.values(editionCost(consumed, { ...usage, units }, euro)).reduce(
            (all, line) => all + line,
            0,
          );
        return sum(one + more) >= sum(one);
      }),
    );
  });
});

describe('the price file', () => {
  it('names the rate in the list of AWS for every price that it does not call unchecked', () => {
    for (const { source } of Object.values(PRICES.prices))
      expect(source).toMatch(
        /^AWS price list \w+, (.+, )?published \d{4}-\d\d-\d\d, rate \w{16}|not checked/,
      );
  });

  it('turns an amount into euro, with the surcharge of the region', () => {
    const file = { ...PRICES, eurPerUsd: { value: 0.5, source: 'x' } };
    const { value, per } = PRICES.prices.writeUnit;
    expect(euroFor(file, 'eu-central-1')('writeUnit', per)).toBeCloseTo(value / 2, 12);
    const factor = PRICES.surcharges['eusc-de-east-1']?.value ?? 0;
    expect(factor).toBeGreaterThan(1);
    expect(euroFor(file, 'eusc-de-east-1')('writeUnit', per)).toBeCloseTo((value / 2) * factor, 12);
    expect(() => euroFor(file, 'mars-1')).toThrow('mars-1');
  });

  it('knows how old it is', () => {
    expect(ageOf({ asOf: '2026-11-23' }, new Date('2026-11-23T12:00:00.000Z'))).toBe(0);
    expect(ageOf({ asOf: '2026-11-23' }, new Date('2027-05-23T00:00:00.000Z'))).toBe(181);
  });
});
