import type { OwnCopy } from '#survey';
import { dateTimeText } from './germanText.ts';
import { copyBlocks } from './pdf/copyBlocks.ts';
import { writePdf } from './pdf/writePdf.ts';

/** The own copy of a submission as PDF (PDF/UA-1); the same submission gives the same bytes. */
export async function copyPdf(copy: OwnCopy): Promise<Uint8Array<ArrayBuffer>> {
  const { edition, synthetic, unit, receipt } = copy;
  const mark = synthetic ? ' · Demodaten – synthetisch' : '';
  return writePdf(copyBlocks(copy), {
    title: `Digitalpegel ${edition}: Abgabe ${unit.name}`,
    subject: `Eigene Kopie der Abgabe vom ${dateTimeText(receipt.submittedAt)}`,
    createdAt: receipt.submittedAt,
    header: `Digitalpegel ${edition} · ${unit.name}${mark}`,
    reference: `Abgabe ${receipt.id}`,
  });
}
