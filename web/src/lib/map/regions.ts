/** An area of the map: its outlines as x, y, x, y … in units of the map's plane; the first of several may have holes. */
export interface Shape {
  readonly id: string;
  readonly rings: readonly (readonly number[])[];
  /** Where its name has room; only states and Berlin have one. */
  readonly label?: readonly [number, number];
}

/** A line between two districts, or between one and the outside. */
export interface Border {
  readonly points: readonly number[];
  /** One or two ids of districts. */
  readonly between: readonly string[];
}

/** The geometry of the five Länder, their districts and Berlin (Kartengrundlage). */
export interface Regions {
  readonly width: number;
  readonly height: number;
  readonly states: ReadonlyMap<string, Shape>;
  readonly districts: ReadonlyMap<string, Shape>;
  readonly borders: readonly Border[];
}

interface Geometry {
  readonly id: string;
  /** Polygons of rings of arcs; an arc that is walked backwards is written as its complement. */
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly properties?: { readonly label: readonly number[] };
}

/** A TopoJSON in the plane, as `regions.topo.json` is: whole numbers, each point as a step from the one before. */
export interface Topology {
  readonly bbox: readonly number[];
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly objects: {
    readonly laender: { readonly geometries: readonly Geometry[] };
    readonly kreise: { readonly geometries: readonly Geometry[] };
  };
}

export function readRegions({ bbox, arcs, objects }: Topology): Regions {
  const lines = arcs.map(walked);
  const shapes = (geometries: readonly Geometry[]) =>
    new Map(geometries.map((geometry) => [geometry.id, shapeOf(geometry, lines)]));
  const districts = objects.kreise.geometries;
  return {
    width: bbox[2] ?? 0,
    height: bbox[3] ?? 0,
    states: shapes(objects.laender.geometries),
    districts: shapes(districts),
    borders: joined(
      lines.map((points, arc) => ({
        points,
        between: districts.filter((district) => isAlong(district, arc)).map(({ id }) => id),
      })),
    ).filter(({ points, between }) => between.length > 0 && points.length > 2),
  };
}

/** Two lines on top of each other, one of each neighbour, are one; otherwise each would look like an outer border. */
function joined(lines: readonly Border[]): readonly Border[] {
  const all = new Map<string, Border>();
  for (const { points, between } of lines) {
    const [there, back] = [points.join(), backwards(points).join()];
    const key = there < back ? there : back;
    all.set(key, { points, between: [...(all.get(key)?.between ?? []), ...between] });
  }
  return [...all.values()];
}

/** The key of the state that an area is in or is. */
export const stateOf = (area: string): string => area.slice(0, 2);

function walked(arc: readonly (readonly number[])[]): number[] {
  let x = 0;
  let y = 0;
  return arc.flatMap(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x, y];
  });
}

function shapeOf({ id, arcs, properties }: Geometry, lines: readonly (readonly number[])[]): Shape {
  const rings = arcs.flatMap((polygon) => polygon.map((ring) => ring.flatMap((arc) => lineOf(arc, lines))));
  const [x, y] = properties?.label ?? [];
  return x === undefined || y === undefined ? { id, rings } : { id, rings, label: [x, y] };
}

function lineOf(arc: number, lines: readonly (readonly number[])[]): readonly number[] {
  if (arc >= 0) return lines[arc] ?? [];
  return backwards(lines[~arc] ?? []);
}

const backwards = (line: readonly number[]): readonly number[] =>
  line.map((_, i) => line[line.length - 2 - i + 2 * (i % 2)] ?? 0);

function isAlong({ arcs }: Geometry, arc: number): boolean {
  return arcs.some((polygon) => polygon.some((ring) => ring.includes(arc) || ring.includes(~arc)));
}
