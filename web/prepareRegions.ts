/*
 * Makes `src/lib/map/regions.topo.json` out of a TopoJSON in degrees with the layers `laender` and `kreise`:
 *
 *   node prepareRegions.ts path/to/kreise.topo.json
 *
 * Nothing of it runs when pages are built or shown; it is kept so that the map can be made again after a reform.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { byArea } from './simplifyLine.ts';

const arcList = z.array(z.array(z.int()));
const geometry = z.discriminatedUnion('type', [
  z.object({ id: z.string(), type: z.literal('Polygon'), arcs: arcList }),
  z.object({ id: z.string(), type: z.literal('MultiPolygon'), arcs: z.array(arcList) }),
]);
const pair = z.tuple([z.number(), z.number()]);
const source = z.object({
  transform: z.object({ scale: pair, translate: pair }),
  arcs: z.array(z.array(pair)),
  objects: z.object({
    laender: z.object({ geometries: z.array(geometry) }),
    kreise: z.object({ geometries: z.array(geometry) }),
  }),
});

type Point = readonly [number, number];

/** Units of the plane from the northernmost to the southernmost point, so that one of them is about 0.4 km. */
const HEIGHT = 1200;
/** Points that span less than this area with their neighbours are left out; in units of the plane squared. */
const MIN_TRIANGLE = 6;
/** Islands and holes smaller than this are left out. */
const MIN_ISLAND = 9;
const CENTRE = { longitude: 12.5, latitude: 52.4 };
/** Where the name of a state has room, in degrees. */
const LABELS: Readonly<Record<string, Point>> = {
  '11': [13.4, 52.51],
  '12': [13.72, 51.98],
  '13': [12.55, 53.79],
  '14': [13.16, 51.08],
  '15': [11.55, 52.12],
  '16': [11.02, 50.88],
};

/** Azimuthal and true to area (flächentreu, Lambert), on the sphere of radius 1; y grows to the south. */
function project([longitude, latitude]: Point): Point {
  const toRadians = Math.PI / 180;
  const east = (longitude - CENTRE.longitude) * toRadians;
  const [sin, cos] = [Math.sin(latitude * toRadians), Math.cos(latitude * toRadians)];
  const [sin0, cos0] = [Math.sin(CENTRE.latitude * toRadians), Math.cos(CENTRE.latitude * toRadians)];
  const factor = Math.sqrt(2 / (1 + sin0 * sin + cos0 * cos * Math.cos(east)));
  return [factor * cos * Math.sin(east), -factor * (cos0 * sin - sin0 * cos * Math.cos(east))];
}

function prepare(path: string) {
  const { transform, arcs, objects } = source.parse(JSON.parse(readFileSync(path, 'utf8')));
  const plane = arcs.map((arc) => absolute(arc).map(([x, y]) => project(degrees([x, y], transform))));
  const xs = plane.flat().map(([x]) => x);
  const ys = plane.flat().map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = HEIGHT / (Math.max(...ys) - top);
  const toGrid = ([x, y]: Point): Point => [Math.round((x - left) * scale), Math.round((y - top) * scale)];
  const simplified = plane.map((arc) =>
    withoutRepeats(
      byArea(
        arc.map(([x, y]): Point => [(x - left) * scale, (y - top) * scale]),
        MIN_TRIANGLE,
      ).map(([x, y]): Point => [Math.round(x), Math.round(y)]),
    ),
  );
  const layers = [objects.laender, objects.kreise].map(({ geometries }) =>
    geometries.map((one) => ({
      type: 'MultiPolygon' as const,
      id: one.id,
      ...(LABELS[one.id] && { properties: { label: toGrid(project(LABELS[one.id] ?? [0, 0])) } }),
      arcs: withoutIslets(one.type === 'Polygon' ? [one.arcs] : one.arcs, simplified),
    })),
  );
  return topology(layers, simplified, toGrid([Math.max(...xs), Math.max(...ys)]));
}

type Layer = readonly { readonly arcs: readonly (readonly (readonly number[])[])[] }[];

/** Numbers the arcs anew, leaving out those nothing uses, and writes each as steps from point to point. */
function topology(layers: readonly Layer[], arcs: readonly (readonly Point[])[], size: Point) {
  const used = [
    ...new Set(layers.flat().flatMap(({ arcs }) => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)))),
  ];
  const renumber = (arc: number): number => (arc < 0 ? ~used.indexOf(~arc) : used.indexOf(arc));
  const [laender, kreise] = layers.map((geometries) => ({
    type: 'GeometryCollection',
    geometries: geometries.map((one) => ({
      ...one,
      arcs: one.arcs.map((polygon) => polygon.map((ring) => ring.map(renumber))),
    })),
  }));
  return {
    type: 'Topology',
    bbox: [0, 0, ...size],
    transform: { scale: [1, 1], translate: [0, 0] },
    objects: { laender, kreise },
    arcs: used.map((arc) => steps(arcs[arc] ?? [])),
  };
}

function absolute(arc: readonly Point[]): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx), (y += dy)]);
}

function steps(arc: readonly Point[]): Point[] {
  return arc.map(([x, y], i) => {
    const [px, py] = (i > 0 ? arc[i - 1] : undefined) ?? [0, 0];
    return [x - px, y - py];
  });
}

function degrees([x, y]: Point, { scale, translate }: z.infer<typeof source>['transform']): Point {
  return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
}

function withoutRepeats(line: readonly Point[]): readonly Point[] {
  const kept = line.filter(([x, y], i) => i === 0 || x !== line[i - 1]?.[0] || y !== line[i - 1]?.[1]);
  return kept.length > 1 ? kept : line.slice(0, 2);
}

/** Leaves out what would be a speck, but never a whole area. */
function withoutIslets(
  polygons: readonly (readonly (readonly number[])[])[],
  arcs: readonly (readonly Point[])[],
): readonly (readonly (readonly number[])[])[] {
  const sized = polygons.map((polygon) => ({ polygon, size: sizeOf(polygon[0] ?? [], arcs) }));
  const largest = Math.max(...sized.map(({ size }) => size));
  return sized
    .filter(({ size }) => size === largest || size >= MIN_ISLAND)
    .map(({ polygon }) => polygon.filter((ring, i) => i === 0 || sizeOf(ring, arcs) >= MIN_ISLAND));
}

function sizeOf(ring: readonly number[], arcs: readonly (readonly Point[])[]): number {
  const points = ring.flatMap((arc) => (arc < 0 ? (arcs[~arc] ?? []).toReversed() : (arcs[arc] ?? [])));
  const doubled = points.reduce((sum, [x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Say where the TopoJSON with the layers laender and kreise is.');
writeFileSync(
  new URL('src/lib/map/regions.topo.json', import.meta.url),
  `${JSON.stringify(prepare(path))}\n`,
);
