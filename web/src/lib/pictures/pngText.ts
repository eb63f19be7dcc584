/** Keywords of the PNG standard. */
export type PngTexts = Readonly<Partial<Record<'Title' | 'Description' | 'Source', string>>>;

const SIGNATURE_AND_HEADER = 8 + 25;

/** Adds texts to a PNG (iTXt, UTF-8), so that a picture says what it shows wherever it is passed on. */
export function pngWithTexts(png: Uint8Array, texts: PngTexts): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const added = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const whole = new Uint8Array(png.byteLength + added);
  whole.set(png.subarray(0, SIGNATURE_AND_HEADER));
  let at = SIGNATURE_AND_HEADER;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  whole.set(png.subarray(SIGNATURE_AND_HEADER), at);
  return whole;
}

/** Keyword, no compression, language, keyword in no other language, text. */
function textChunk(keyword: string, text: string): Uint8Array {
  const content = new TextEncoder().encode(`iTXt${keyword}\0\0\0de\0\0${text.replaceAll('\0', '')}`);
  const chunk = new Uint8Array(content.byteLength + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.byteLength - 4);
  chunk.set(content, 4);
  view.setUint32(content.byteLength + 4, checksum(content));
  return chunk;
}

/** CRC-32 as PNG and ZIP have it. */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  }
  return (crc ^ 0xffff_ffff) >>> 0;
}
