import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFigure } from '#lib/charts/figures.arbitrary.ts';
import { LIGHT_MAP } from './mapColours.ts';
import { frameOf } from './mapFrame.ts';
import { anyDistricts, districtFigure, STATES } from './mapFigures.arbitrary.ts';
import { weightOf } from './paintBorders.ts';
import { drawHatch } from './hatch.ts';
import { overShade, paintMap } from './paintMap.ts';
import { recordingBrush, startOf } from './recordingBrush.arbitrary.ts';
import { readRegions, type Shape } from './regions.ts';
import topology from './regions.topo.json' with { type: 'json' };
import { layoutMap, type MapLayout } from './regionMap.layout.ts';

const regions = readRegions(topology);
const SIZE = { width: 544, height: 756 };
const ofDistricts = (figure = districtFigure()) => layoutMap(figure, { grouping: 'kreise', states: STATES });

function painted(layout: MapLayout, active?: string) {
  const { brush, marks, texts } = recordingBrush();
  const frame = frameOf(regions, layout.state, SIZE);
  paintMap({ ctx: brush, regions, layout, colours: LIGHT_MAP, frame, ...(active && { active }) });
  /** How the area of a shape was filled, and whether a pattern lies over it. */
  const of = ({ rings: [ring = []] }: Shape) => {
    const start = startOf(
      (ring[0] ?? 0) * frame.scale + frame.left,
      (ring[1] ?? 0) * frame.scale + frame.top,
    );
    const at = marks.findIndex((mark) => mark.method === 'fill' && mark.start === start);
    const [clip, pattern] = marks.slice(at + 1);
    return { colour: marks[at]?.colour, ...(clip?.method === 'clip' && { pattern: pattern?.colour }) };
  };
  return { of, marks, texts };
}

describe('paintMap', () => {
  it('fills every area of the table with its class or its pattern, and no other with a class', () => {
    fc.assert(
      fc.property(anyDistricts, (figure) => {
        const layout = ofDistricts(figure);
        const { of } = painted(layout);
        const areas = new Map(layout.areas.map((area) => [area.id, area]));
        for (const shape of regions.districts.values()) {
          const area = areas.get(shape.id);
          if (area === undefined) expect(of(shape)).toEqual({ colour: LIGHT_MAP.neutral });
          else if (area.kind === 'hidden')
            expect(of(shape)).toEqual({ colour: LIGHT_MAP.paper, pattern: LIGHT_MAP.muted });
          else
            expect(of(shape)).toEqual({
              colour: LIGHT_MAP.classes[area.class],
              ...(area.kind === 'shared' && { pattern: overShade(area.class, LIGHT_MAP) }),
            });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('writes the values of states beside their names, and Berlin without one', () => {
    const { texts } = painted(layoutMap(exampleFigure(), { grouping: 'laender', states: STATES }));
    expect(texts).toEqual(expect.arrayContaining(['Mecklenburg-Vorpommern', '50,0', 'Sachsen', 'Berlin']));
  });

  it('sets off one area, or all districts put together', () => {
    const outlines = (active: string) =>
      painted(ofDistricts(), active).marks.filter(
        ({ method, colour }) => method === 'stroke' && colour === LIGHT_MAP.paper,
      ).length;
    const shared = outlines('gesamt');
    expect(outlines('13071') - shared).toBe(1);
    expect(outlines('14+uebrige') - shared).toBe(2);
  });
});

it('has a pattern of its own for every sign', () => {
  const patternOf = (hatch: Parameters<typeof drawHatch>[1]) => {
    const { brush, marks } = recordingBrush();
    drawHatch(brush, hatch, { left: 3, top: 5, right: 60, bottom: 40 }, '#000000');
    return marks.map(({ method, start }) => `${method} ${start}`).join(', ');
  };
  const patterns = (['withheld', 'unreliable', 'merged', 'empty'] as const).map(patternOf);
  expect(new Set(patterns).size).toBe(4);
  for (const pattern of patterns) expect(pattern).toMatch(/^(fill|stroke) -?\d/);
  expect(patterns[0]).toMatch(/^fill/);
});

describe('lines', () => {
  const { unions } = ofDistricts();
  const weight = (between: readonly string[], level: MapLayout['level'] = 'kreise', state?: string) =>
    weightOf({ between }, { level, unions, ...(state && { state }) });

  it('are strong around states, dashed around districts put together and thin between others', () => {
    expect(weight(['13071', '12065'])).toBe('state');
    expect(weight(['13071'])).toBe('state');
    expect(weight(['13071', '13072'])).toBe('district');
    expect(weight(['14523', '14521'])).toBe('union');
    expect(weight(['14523', '14524'])).toBe('district');
  });

  it('are not shown within a state on a map of states, nor beyond the only state of a map', () => {
    expect(weight(['13071', '13072'], 'laender')).toBeUndefined();
    expect(weight(['13071', '13072'], 'kreise', '14')).toBeUndefined();
    expect(weight(['12071', '14625'], 'kreise', '14')).toBe('state');
  });
});

describe('frameOf', () => {
  it('lets everything fit, in the middle', () => {
    const { scale, left, top } = frameOf(regions, undefined, SIZE);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(regions.width * scale + 2 * left).toBeCloseTo(SIZE.width);
    expect(regions.height * scale + 2 * top).toBeCloseTo(SIZE.height);
  });

  it('shows one state larger', () => {
    expect(frameOf(regions, '14', SIZE).scale).toBeGreaterThan(frameOf(regions, undefined, SIZE).scale);
  });

  it('knows a canvas without any room', () => {
    expect(frameOf(regions, undefined, { width: 0, height: 0 }).scale).toBe(0);
  });
});
