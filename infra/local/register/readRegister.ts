import readExcelFile from 'read-excel-file/node';
import {
  decodeText,
  readExtract,
  readGv100ad,
  readRecords,
  type RawReading,
  type RegisterReading,
} from '#survey/register';

/** Reads a file of the Gemeindeverzeichnis; which of the two forms it has is told by its first bytes. */
export async function readRegister(bytes: Uint8Array): Promise<RegisterReading> {
  const reading = isZip(bytes) ? await readXlsx(bytes) : readText(bytes);
  return reading.outcome === 'read' ? readRecords(reading.raw) : reading;
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

function readText(bytes: Uint8Array): RawReading {
  const decoded = decodeText(bytes);
  return decoded.outcome === 'text' ? readGv100ad(decoded.text) : decoded;
}

async function readXlsx(bytes: Uint8Array): Promise<RawReading> {
  try {
    const sheets = await readExcelFile(Buffer.from(bytes));
    return readExtract(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data })));
  } catch {
    const sentence =
      'Das ist keine lesbare xlsx-Datei. Sie ist abgeschnitten oder ein Archiv, das zuerst entpackt werden muss.';
    return { outcome: 'refused', problems: [{ at: 'Datei', sentence }] };
  }
}
