import { printable } from './printable.ts';
import { artifact, LEFT, MUTED, WIDTH } from './sheet.ts';

type Sheet = PDFKit.PDFDocument;

interface Marks {
  readonly header: string;
  readonly reference: string;
}

/** Writes header and footer on every page, as what readers skip: „Seite 2 von 9“. */
export function drawPageMarks(sheet: Sheet, { header, reference }: Marks): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    sheet.switchToPage(start + at);
    artifact(sheet, 'Pagination', () => {
      sheet.font('regular').fontSize(8.5).fillColor(MUTED);
      const below = sheet.page.height - 48;
      line(sheet, fitted(sheet, header, WIDTH), LEFT, 42);
      line(sheet, reference, LEFT, below);
      const number = `Seite ${at + 1} von ${count}`;
      line(sheet, number, LEFT + WIDTH - sheet.widthOfString(number), below);
    });
  }
}

function line(sheet: Sheet, text: string, x: number, y: number): void {
  sheet.text(printable(text), x, y, { lineBreak: false });
}

/** The text, cut where it is too long for one line. */
function fitted(sheet: Sheet, text: string, width: number): string {
  if (sheet.widthOfString(printable(text)) <= width) return text;
  let end = text.length;
  while (end > 0 && sheet.widthOfString(printable(`${text.slice(0, end)}…`)) > width) end -= 1;
  return `${text.slice(0, end)}…`;
}
