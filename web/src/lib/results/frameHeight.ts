import type { Height } from '#lib/charts/rows.ts';

/** Widths of a frame between which its height is fitted: a phone, and a column of text. */
const PHONE = 360;
const COLUMN = 640;

/** Letters of the title in a line, and what stands around title and picture, in pixels. */
const PHONE_ROOM = { letters: 30, around: 510 } as const;
const COLUMN_ROOM = { letters: 62, around: 326 } as const;
const LINE = 24;

/** Height of a frame on another site, so that nothing in it has to be scrolled. */
export interface FrameHeight {
  /** Where the frame is at least as wide as a column of text. */
  readonly wide: number;
  /** A CSS height that gets larger on narrow screens. */
  readonly css: string;
}

/**
 * How high the frame of a figure has to be (Rahmenhöhe).
 *
 * @param picture room of the picture alone
 */
export function frameHeight(title: string, picture: Height): FrameHeight {
  const wide = heightOf(title, picture.wide, COLUMN_ROOM);
  const narrow = heightOf(title, picture.narrow, PHONE_ROOM);
  const slope = (narrow - wide) / (COLUMN - PHONE);
  const css =
    slope > 0
      ? `max(${wide}px, calc(${Math.ceil(narrow + slope * PHONE)}px - ${Math.floor(slope * 100)}vw))`
      : `${wide}px`;
  return { wide, css };
}

/** About the room of bars, of which there is one for each row of the table. */
export function barsRoom(rows: number): Height {
  return { wide: 80 + 38 * rows, narrow: 104 + 52 * rows };
}

/** About the room of the table of fields, with its key. */
export function heatRoom(rows: number): Height {
  return { wide: 540 + 46 * rows, narrow: 700 + 58 * rows };
}

function heightOf(
  title: string,
  picture: number,
  { letters, around }: { readonly letters: number; readonly around: number },
): number {
  return Math.round(around + Math.ceil(title.length / letters) * LINE + picture);
}
