import { describe, expect, it } from 'vitest';
import { SURVEY_STATES } from '#survey';
import { loadRegistry } from '#survey/registry';
import { areaAt } from './areaAt.ts';
import { readRegions, stateOf, type Shape } from './regions.ts';
import topology from './regions.topo.json' with { type: 'json' };

const regions = readRegions(topology);
const { units } = loadRegistry();
/** The districts of the publication: those in which there is a unit. */
const planned = [...new Set(units.map(({ district }): string => district))].filter(
  (id) => !id.startsWith('11'),
);

/** Twice the area inside, holes taken off: rings of holes run the other way. */
function doubledArea({ rings }: Shape): number {
  return Math.abs(
    rings.reduce((sum, ring) => {
      let own = 0;
      for (let i = 0; i < ring.length; i += 2) {
        const next = (i + 2) % ring.length;
        own += ring[i]! * ring[next + 1]! - ring[next]! * ring[i + 1]!;
      }
      return sum + own;
    }, 0),
  );
}

describe('the geometry', () => {
  it('has exactly one area for every district and state of the publication, and Berlin', () => {
    expect([...regions.districts.keys()].toSorted()).toEqual([...planned, '11000'].toSorted());
    expect([...regions.states.keys()].toSorted()).toEqual(['11', ...SURVEY_STATES]);
    expect(topology.objects.kreise.geometries).toHaveLength(76);
    expect(topology.objects.laender.geometries).toHaveLength(6);
  });

  it('has closed outlines of some size', () => {
    for (const shape of [...regions.states.values(), ...regions.districts.values()]) {
      expect(doubledArea(shape), shape.id).toBeGreaterThan(50);
      for (const ring of shape.rings) expect(ring.slice(0, 2), shape.id).toEqual(ring.slice(-2));
    }
  });

  it('divides every state into its districts', () => {
    for (const state of regions.states.values()) {
      const parts = [...regions.districts.values()].filter(({ id }) => stateOf(id) === state.id);
      const sum = parts.reduce((area, part) => area + doubledArea(part), 0);
      expect(Math.abs(sum / doubledArea(state) - 1), state.id).toBeLessThan(0.002);
    }
  });

  it('is true to area: the states are as large as in the register of areas', () => {
    // km² as of 2024-12-31, Destatis; without the lagoons, the coast of Mecklenburg-Vorpommern is simplified.
    const official = { '12': 29_654, '14': 18_450, '15': 20_464, '16': 16_202 };
    const whole = doubledArea(regions.states.get('12')!) / official['12'];
    for (const [id, size] of Object.entries(official))
      expect(Math.abs(doubledArea(regions.states.get(id)!) / size / whole - 1), id).toBeLessThan(0.02);
  });

  it('has lines between at most two districts, and no district without one', () => {
    for (const { between } of regions.borders) expect([1, 2]).toContain(between.length);
    const along = new Set(regions.borders.flatMap(({ between }) => between));
    expect(along.size).toBe(76);
  });

  it('has no outer border inside of a state, where two neighbours lie on each other', () => {
    const lines = regions.borders.filter(({ between }) =>
      ['12063', '12069'].every((id) => between.includes(id)),
    );
    expect(lines.some(({ points }) => points.length === 4)).toBe(true);
    const twice = regions.borders.map(
      ({ points }) => [points.join(), points.toReversed().join()].toSorted()[0],
    );
    expect(new Set(twice).size).toBe(regions.borders.length);
  });

  it('writes names of states where they are', () => {
    for (const { id, label } of regions.states.values())
      expect(areaAt(regions.states.values(), ...label!)?.id, id).toBe(id);
  });
});

describe('areaAt', () => {
  const square = (id: string, from: number, to: number): number[] => [
    from,
    from,
    to,
    from,
    to,
    to,
    from,
    to,
    from,
    from,
  ];
  const outer = { id: 'Landkreis', rings: [square('', 0, 10), square('', 4, 6)] };
  const inner = { id: 'Stadt', rings: [square('', 4, 6)] };

  it('finds the town in the hole of its Landkreis', () => {
    expect(areaAt([outer, inner], 5, 5)?.id).toBe('Stadt');
    expect(areaAt([outer, inner], 2, 5)?.id).toBe('Landkreis');
  });

  it('finds nothing outside', () => {
    expect(areaAt([outer, inner], 11, 5)).toBeUndefined();
    expect(areaAt([], 5, 5)).toBeUndefined();
  });
});
