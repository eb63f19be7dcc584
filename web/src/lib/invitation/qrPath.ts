import { encode } from 'uqr';

/** A QR code as a drawing: one square of length 1 for each dark module, in a field of `size` × `size`. */
export interface QrDrawing {
  /** Modules on each side, with the quiet zone. */
  readonly size: number;
  /** Data of an SVG path, filled. */
  readonly path: string;
}

/** Modules that must stay empty around the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** The QR code of a text, with error correction M: readable with up to 15 % of it damaged, as paper gets in the post. */
export function qrPath(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return { size, path: data.map((row, y) => rowPath(row, y)).join('') };
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    let length = 0;
    while (row[x + length] === true) length++;
    if (length > 0) path += `M${String(x)} ${String(y)}h${String(length)}v1h-${String(length)}z`;
    x += length;
  }
  return path;
}
