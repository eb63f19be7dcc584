import { areaAt } from './areaAt.ts';
import { areaBeside, type Direction } from './areaBeside.ts';
import { loadRegions } from './loadRegions.ts';
import { frameOf } from './mapFrame.ts';
import { paintMap } from './paintMap.ts';
import { screenMap } from './screenMap.ts';
import { shapesOf } from './shapesOf.ts';
import type { Regions } from './regions.ts';
import type { MapLayout } from './regionMap.layout.ts';

/** A map on a canvas, drawn again whenever its size, its colours or what it shows change. */
export interface MapCanvas {
  show(layout: MapLayout, active: string | undefined): void;
  /**
   * The area one comes to from the one that is set off; from none, the first of the table. Where nothing lies that
   * way, one stays.
   */
  beside(direction: Direction): string | undefined;
  close(): void;
}

/** What a pointer does on the map; without an area, it is beside all. */
export interface MapPointer {
  readonly onhover: (area: string | undefined) => void;
  readonly onpick: (area: string | undefined) => void;
}

interface Shown {
  readonly layout: MapLayout;
  readonly active: string | undefined;
}

export function openMap(canvas: HTMLCanvasElement, { onhover, onpick }: MapPointer): MapCanvas {
  let regions: Regions | undefined;
  let shown: Shown | undefined;
  const end = new AbortController();
  const draw = (isPrinting: boolean) => {
    if (regions !== undefined && shown !== undefined) drawOn(canvas, regions, shown, isPrinting);
  };
  const areaOf = ({ offsetX, offsetY }: MouseEvent): string | undefined => {
    if (regions === undefined || shown === undefined) return undefined;
    const { layout } = shown;
    const { scale, left, top } = frameOf(regions, layout.state, sizeOf(canvas));
    const shapes = shapesOf(regions, layout).values();
    const id = areaAt(shapes, (offsetX - left) / scale, (offsetY - top) / scale)?.id;
    return layout.areas.find((area) => area.id === id)?.id;
  };
  const listen = { signal: end.signal };
  canvas.addEventListener('pointermove', (event) => onhover(areaOf(event)), listen);
  canvas.addEventListener('pointerleave', () => onhover(undefined), listen);
  canvas.addEventListener('click', (event) => onpick(areaOf(event)), listen);
  const redraw = drawWhenNeeded(canvas, draw, end.signal);
  void Promise.all([loadRegions(), document.fonts.ready]).then(([loaded]) => {
    regions = loaded;
    if (!end.signal.aborted) redraw();
  });
  return {
    show(layout, active) {
      shown = { layout, active };
      redraw();
    },
    beside: (direction) => (regions && shown ? nextTo(regions, shown, direction) : undefined),
    close: () => end.abort(),
  };
}

/** Draws whenever the canvas has another size or the page other colours, and in light ones for paper. */
function drawWhenNeeded(
  canvas: HTMLCanvasElement,
  draw: (isPrinting: boolean) => void,
  signal: AbortSignal,
): () => void {
  let isPrinting = false;
  const redraw = () => draw(isPrinting);
  const print = (now: boolean) => {
    isPrinting = now;
    redraw();
  };
  addEventListener('beforeprint', () => print(true), { signal });
  addEventListener('afterprint', () => print(false), { signal });
  const paper = matchMedia('print');
  paper.addEventListener('change', () => print(paper.matches), { signal });
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', redraw, { signal });
  const resized = new ResizeObserver(redraw);
  resized.observe(canvas);
  signal.addEventListener('abort', () => resized.disconnect());
  return redraw;
}

function nextTo(regions: Regions, { layout, active }: Shown, direction: Direction): string | undefined {
  const shapes = [...shapesOf(regions, layout).values()].filter((shape) =>
    layout.areas.some(({ id }) => id === shape.id),
  );
  const from = shapes.find(({ id }) => id === active)?.id;
  if (from === undefined) return layout.areas[0]?.id;
  return areaBeside(shapes, from, direction) ?? from;
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLCanvasElement) => ({
  width: clientWidth,
  height: clientHeight,
});

function drawOn(
  canvas: HTMLCanvasElement,
  regions: Regions,
  { layout, active }: Shown,
  isPrinting: boolean,
): void {
  const ctx = canvas.getContext('2d');
  const { width, height } = sizeOf(canvas);
  if (ctx === null || width === 0) return;
  // Never less than 2 pixels to one: pictures are taken of it.
  const density = Math.max(2, devicePixelRatio);
  const [wide, high] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  ctx.setTransform(density, 0, 0, density, 0, 0);
  ctx.clearRect(0, 0, width, height);
  paintMap({
    ctx,
    regions,
    layout,
    colours: screenMap(isPrinting),
    frame: frameOf(regions, layout.state, { width, height }),
    ...(active !== undefined && { active }),
  });
}
