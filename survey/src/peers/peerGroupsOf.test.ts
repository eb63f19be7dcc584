import { describe, expect, it } from 'vitest';
import { peerGroupsOf } from './peerGroupsOf.ts';
import { AROUND, MANIFEST, TOWN } from './peerRelease.arbitrary.ts';

const idsOf = (unit = TOWN, manifest = MANIFEST) => peerGroupsOf(unit, manifest).map(({ id }) => id);

describe('the groups to compare with', () => {
  it('are those of the release the unit is in, the most similar first', () => {
    expect(idsOf()).toEqual(AROUND.map(({ id }) => id));
    expect(peerGroupsOf(TOWN, MANIFEST)[4]).toEqual({
      id: '14625',
      label: 'Gruppe 14625',
      kind: 'district',
      N: 40,
    });
  });

  it('are never groups of others', () => {
    expect(idsOf()).not.toContain('16');
    expect(idsOf({ ...TOWN, state: '16' })).toContain('16');
  });

  it('leave out groups the release does not know and those of one unit alone', () => {
    const groups = MANIFEST.groups.filter(({ id }) => id !== '14625');
    expect(idsOf(TOWN, { ...MANIFEST, groups })).not.toContain('14625');
    const participation = MANIFEST.participation.map((one) => ({
      ...one,
      N: one.group === '14625' ? 1 : one.N,
    }));
    expect(idsOf(TOWN, { ...MANIFEST, participation })).not.toContain('14625');
  });

  it('name the size class of Landkreise and kreisfreie Städte once, not again as their type', () => {
    const groups = [
      { id: 'kreisfrei', label: 'Kreisfreie Städte', kind: 'band' as const },
      { id: 'typ-kreisfreie-stadt', label: 'Kreisfreie Stadt', kind: 'unitType' as const },
    ];
    const participation = groups.map(({ id }) => ({ group: id, n: 10, N: 20, inhabitants: 0.5 }));
    const city = { ...TOWN, type: 'kreisfreie-stadt' as const };
    expect(idsOf(city, { ...MANIFEST, groups, participation })).toEqual(['kreisfrei']);
  });

  it('of Berlin, which no group of the plan contains, are those of cities and all', () => {
    const berlin = { ...TOWN, state: '11' as const, type: 'kreisfreie-stadt' as const };
    const cities = { id: 'kreisfrei', label: 'Kreisfreie Städte', kind: 'band' as const };
    const manifest = {
      ...MANIFEST,
      groups: [...MANIFEST.groups, cities],
      participation: [...MANIFEST.participation, { group: 'kreisfrei', n: 10, N: 20, inhabitants: 0.5 }],
    };
    expect(idsOf({ ...berlin, district: TOWN.key }, manifest)).toEqual(['kreisfrei', 'gesamt']);
  });
});
