type Point = readonly [number, number];

/**
 * Leaves out the points of a line that matter least (Visvalingam and Whyatt): again and again the one that spans the
 * smallest triangle with its neighbours, while that is smaller than `minimum`. Both ends stay, and a closed line
 * keeps four points.
 */
export function byArea(line: readonly Point[], minimum: number): readonly Point[] {
  const kept = [...line];
  const [first, last] = [line[0], line.at(-1)];
  const least = first !== undefined && first[0] === last?.[0] && first[1] === last[1] ? 4 : 2;
  while (kept.length > least) {
    const areas = kept.slice(1, -1).map((_, i) => triangle(kept.slice(i, i + 3)));
    const smallest = Math.min(...areas);
    if (smallest >= minimum) break;
    kept.splice(areas.indexOf(smallest) + 1, 1);
  }
  return kept;
}

function triangle([a = [0, 0], b = a, c = a]: readonly Point[]): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}
