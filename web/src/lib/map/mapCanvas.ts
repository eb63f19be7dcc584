import { areaAt } from './areaAt.ts';
import { loadRegions } from './loadRegions.ts';
import { currentColours } from './mapColours.ts';
import { frameOf } from './mapFrame.ts';
import { paintMap } from './paintMap.ts';
import { shapesOf } from './shapesOf.ts';
import type { Regions } from './regions.ts';
import type { MapLayout } from './regionMap.layout.ts';

/** A map on a canvas, drawn again whenever its size, its colours or what it shows change. */
export interface MapCanvas {
  show(layout: MapLayout, active: string | undefined): void;
  close(): void;
}

/** What a pointer does on the map; without an area, it is beside all. */
export interface MapPointer {
  readonly onhover: (area: string | undefined) => void;
  readonly onpick: (area: string | undefined) => void;
}

export function openMap(canvas: HTMLCanvasElement, { onhover, onpick }: MapPointer): MapCanvas {
  let regions: Regions | undefined;
  let shown: { layout: MapLayout; active: string | undefined } | undefined;
  let isPrinting = false;
  const draw = () => {
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
  const end = new AbortController();
  const listen = { signal: end.signal };
  canvas.addEventListener('pointermove', (event) => onhover(areaOf(event)), listen);
  canvas.addEventListener('pointerleave', () => onhover(undefined), listen);
  canvas.addEventListener('click', (event) => onpick(areaOf(event)), listen);
  const print = (now: boolean) => () => {
    isPrinting = now;
    draw();
  };
  addEventListener('beforeprint', print(true), listen);
  addEventListener('afterprint', print(false), listen);
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', draw, listen);
  const paper = matchMedia('print');
  paper.addEventListener('change', () => print(paper.matches)(), listen);
  const resized = new ResizeObserver(draw);
  resized.observe(canvas);
  void Promise.all([loadRegions(), document.fonts.ready]).then(([loaded]) => {
    regions = loaded;
    if (!end.signal.aborted) draw();
  });
  return {
    show(layout, active) {
      shown = { layout, active };
      draw();
    },
    close() {
      end.abort();
      resized.disconnect();
    },
  };
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLCanvasElement) => ({
  width: clientWidth,
  height: clientHeight,
});

function drawOn(
  canvas: HTMLCanvasElement,
  regions: Regions,
  { layout, active }: { readonly layout: MapLayout; readonly active: string | undefined },
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
    colours: currentColours(isPrinting),
    frame: frameOf(regions, layout.state, { width, height }),
    ...(active !== undefined && { active }),
  });
}
