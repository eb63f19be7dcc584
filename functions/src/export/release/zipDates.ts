/** 1 January 1980, 0:00, the first instant a ZIP can name: date in the upper, time in the lower half. */
const FIRST_INSTANT = 0x0021_0000;

const END_SIGNATURE = 0x0605_4b50;
const ENTRY_SIGNATURE = 0x0201_4b50;
const FILE_SIGNATURE = 0x0403_4b50;
/** Bytes of the end record and of an entry, without what varies in length. */
const END_SIZE = 22;
const ENTRY_SIZE = 46;

/**
 * A ZIP whose entries all have the same date, so that the same content gives the same bytes. Nothing is unpacked.
 *
 * @throws {RangeError} when it is no ZIP, or one with a comment or of more than 4 GiB
 */
export function withoutZipDates(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(zip);
  const view = new DataView(copy.buffer);
  const end = copy.byteLength - END_SIZE;
  expectSignature(view, end, END_SIGNATURE);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    expectSignature(view, entry, ENTRY_SIGNATURE);
    const file = view.getUint32(entry + 42, true);
    expectSignature(view, file, FILE_SIGNATURE);
    view.setUint32(entry + 12, FIRST_INSTANT, true);
    view.setUint32(file + 10, FIRST_INSTANT, true);
    entry += ENTRY_SIZE + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0);
  }
  return copy;
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (at < 0 || view.getUint32(at, true) !== signature) throw new RangeError('No ZIP as expected.');
}
