import { drawHatch } from './hatch.ts';
import { legendRows, type LegendRow } from './legendRows.ts';
import { scaleText } from './mapTexts.ts';
import { frameOf } from './mapFrame.ts';
import type { MapPicture } from './mapPicture.ts';
import { overShade, paintMap } from './paintMap.ts';

/** Of the picture that is downloaded: the map at the left, its legend at the right. */
export const PICTURE = { width: 1216, map: 610, height: 850 } as const;

const FAMILY = '"Digitalpegel Sans", "Fira Sans", sans-serif';
const LINE = 34;
const SWATCH = { width: 42, height: 24 };
const LEFT = PICTURE.map + 40;

/** Draws the map together with what its shades mean, so that the picture can stand for itself. */
export function paintPicture(picture: Omit<MapPicture, 'frame' | 'active'>): void {
  const { ctx, regions, layout, colours } = picture;
  const { width, map, height } = PICTURE;
  paintMap({ ...picture, frame: frameOf(regions, layout.state, { width: map, height }) });
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  const write = (text: string, x: number, y: number, weight: number, colour: string) => {
    ctx.font = `${weight} 17px ${FAMILY}`;
    ctx.fillStyle = colour;
    ctx.fillText(text, x, y);
  };
  write(scaleText(layout), LEFT, 24, 600, colours.ink);
  legendRows(layout).forEach((row, i) => {
    const top = 48 + i * LINE;
    paintSwatch(picture, row, top);
    const name = row.sign === undefined ? row.name : `${row.sign} ${row.name}`;
    write(name, LEFT + SWATCH.width + 12, top + SWATCH.height / 2, 400, colours.ink);
    if (row.shade === undefined || row.hatch !== undefined) return;
    ctx.textAlign = 'right';
    write(row.count, width, top + SWATCH.height / 2, 400, colours.ink);
    ctx.textAlign = 'left';
  });
  write('© GeoBasis-DE / BKG 2016 (Daten verändert)', LEFT, height - 16, 400, colours.ink);
}

function paintSwatch(
  { ctx, colours }: Pick<MapPicture, 'ctx' | 'colours'>,
  { shade, hatch }: LegendRow,
  top: number,
) {
  const box = { left: LEFT, top, right: LEFT + SWATCH.width, bottom: top + SWATCH.height };
  ctx.save();
  ctx.beginPath();
  ctx.moveTo(box.left, box.top);
  ctx.lineTo(box.right, box.top);
  ctx.lineTo(box.right, box.bottom);
  ctx.lineTo(box.left, box.bottom);
  ctx.closePath();
  ctx.fillStyle =
    shade === undefined
      ? hatch === undefined
        ? colours.neutral
        : colours.paper
      : (colours.classes[shade] ?? '');
  ctx.fill();
  ctx.strokeStyle = colours.ink;
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.clip();
  if (hatch !== undefined)
    drawHatch(ctx, hatch, box, shade === undefined ? colours.muted : overShade(shade, colours));
  ctx.restore();
}
