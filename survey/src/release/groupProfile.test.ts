import { describe, expect, it } from 'vitest';
import { buildRelease } from './buildRelease.ts';
import { exampleInput } from './exampleInput.arbitrary.ts';
import { groupProfile } from './groupProfile.ts';

const { manifest, figures } = buildRelease(exampleInput());
const published = figures.map(({ figure }) => figure);
const profileOf = (id: string) => groupProfile(manifest, published, id);
const [district] = manifest.groups.filter(({ kind }) => kind === 'district');

describe('profile of a group', () => {
  it('names the group and what it is part of, up to all', () => {
    expect(district).toBeDefined();
    const { id = '', parent } = district ?? {};
    expect(profileOf(id)?.groups.map((group) => group.id)).toEqual([id, parent, 'gesamt']);
    expect(profileOf('gesamt')?.groups.map((group) => group.id)).toEqual(['gesamt']);
  });

  it('has every figure as it was published, of these groups and what they are merged into, without sums', () => {
    for (const { id } of manifest.groups) {
      const profile = profileOf(id)!;
      const line = profile.groups.map((group) => group.id);
      expect(profile.figures).toHaveLength(published.length);
      for (const [position, { cells, ...figure }] of profile.figures.entries()) {
        expect(figure).not.toHaveProperty('strata');
        const whole = published[position]!.cells;
        const unions = whole.flatMap((cell) =>
          cell.status === 'merged' && line.includes(cell.group.id) ? [cell.into] : [],
        );
        expect(cells).toEqual(whole.filter(({ group }) => [...line, ...unions].includes(group.id)));
      }
    }
  });

  it('has none of a group that is not in the plan', () => {
    expect(profileOf('11')).toBeUndefined();
  });
});
