import { groupCode } from '#lib/results/groups.ts';
import { signOf } from '#lib/results/signs.ts';
import type { MapPicture } from './mapPicture.ts';
import type { MapArea } from './regionMap.layout.ts';

const FAMILY = '"Digitalpegel Sans", "Fira Sans", sans-serif';
const LINE = 19;
/** Pixels per unit of the plane below which only short names fit. */
const SMALL = 0.42;
const BERLIN = '11';

/** Writes the names of the states on the map, and on a map of states their values. */
export function paintLabels({ ctx, regions, layout, colours, frame }: MapPicture): void {
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const areas = new Map(layout.areas.map((area) => [area.id, area]));
  const names = new Map(layout.states.map((state) => [state.id, state.label]));
  for (const { id, label } of regions.states.values()) {
    if (label === undefined || (layout.state !== undefined && layout.state !== id)) continue;
    const lines = linesOf({ id, label: names.get(id) ?? 'Berlin' }, areas.get(id), frame.scale < SMALL);
    const middle = label[1] * frame.scale + frame.top;
    lines.forEach((text, i) => {
      const size = id === BERLIN ? 12 : i === 0 ? 14 : 17;
      ctx.font = `600 ${size}px ${FAMILY}`;
      ctx.lineWidth = 4;
      ctx.strokeStyle = colours.paper;
      ctx.fillStyle = colours.ink;
      const [x, y] = [label[0] * frame.scale + frame.left, middle + (i - (lines.length - 1) / 2) * LINE];
      ctx.strokeText(text, x, y);
      ctx.fillText(text, x, y);
    });
  }
}

function linesOf(
  state: { readonly id: string; readonly label: string },
  area: MapArea | undefined,
  isSmall: boolean,
): readonly string[] {
  if (state.id === BERLIN) return isSmall ? [] : [state.label];
  const name = isSmall ? groupCode(state) : state.label;
  switch (area?.kind) {
    case undefined:
      return [name];
    case 'shown':
      return [name, area.value];
    case 'shared':
      return [name, signOf('merged').sign];
    case 'hidden':
      return [name, signOf(area.status).sign];
  }
}
