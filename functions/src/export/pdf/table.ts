import type { TableBlock } from './block.ts';
import {
  drawRule,
  drawText,
  ensureRoom,
  group,
  heightOf,
  INK,
  LEFT,
  MUTED,
  spoken,
  tagged,
  WIDTH,
  type Element,
  type Style,
} from './sheet.ts';

const BODY: Style = { font: 'regular', size: 10, color: INK, lineGap: 1 };
const HEAD: Style = { ...BODY, color: MUTED, size: 9 };
const FACT: Style = { ...BODY, color: MUTED };
const NAME: Style = { ...BODY, font: 'bold' };
/** Above and below the text of a row, and between two columns. */
const PADDING = 4;
const GAP = 13;

type Sheet = PDFKit.PDFDocument;
type Scope = PDFKit.Mixins.StructureElementOptions & { readonly scope: 'Row' | 'Column' };

/** Draws a table whose head and row names are marked as such. */
export function drawTable(sheet: Sheet, root: Element, { head, rows, widths, alignRight }: TableBlock): void {
  const table = group(sheet, root, 'Table');
  const columns = columnsOf(widths, alignRight ?? []);
  const columnScope: Scope = { scope: 'Column' };
  if (head !== undefined) {
    ensureRoom(sheet, 60);
    const part = group(sheet, table, 'THead');
    drawRow(sheet, part, head, columns, () => ({ type: 'TH', style: HEAD, options: columnScope }));
  }
  const body = group(sheet, table, 'TBody');
  const rowScope: Scope = { scope: 'Row' };
  const name = head === undefined ? FACT : NAME;
  for (const row of rows) {
    drawRow(sheet, body, row, columns, (at, text) =>
      at === 0
        ? { type: 'TH', style: name, options: rowScope }
        : { type: 'TD', style: BODY, options: spoken(text) },
    );
  }
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

interface CellLook {
  readonly type: 'TH' | 'TD';
  readonly style: Style;
  readonly options: PDFKit.Mixins.StructureElementOptions;
}

function columnsOf(widths: readonly number[], alignRight: readonly number[]): Column[] {
  let x = LEFT;
  return widths.map((share, at) => {
    const column: Column = {
      x,
      width: share * WIDTH - (at === widths.length - 1 ? 0 : GAP),
      align: alignRight.includes(at) ? 'right' : 'left',
    };
    x += share * WIDTH;
    return column;
  });
}

function drawRow(
  sheet: Sheet,
  parent: Element,
  texts: readonly string[],
  columns: readonly Column[],
  lookOf: (at: number, text: string) => CellLook,
): void {
  const cells = columns.map((column, at) => {
    const text = texts[at] ?? '';
    return { column, text, look: lookOf(at, text) };
  });
  const heights = cells.map(({ column, text, look }) => heightOf(sheet, text, look.style, column));
  const height = Math.max(...heights) + 2 * PADDING;
  ensureRoom(sheet, height);
  const top = sheet.y;
  const row = group(sheet, parent, 'TR');
  for (const { column, text, look } of cells) {
    sheet.y = top + PADDING;
    tagged(sheet, row, look.type, () => drawText(sheet, text, look.style, column), look.options);
  }
  sheet.y = top + height;
  drawRule(sheet, sheet.y);
}
