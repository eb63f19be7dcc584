import { arrayBuffer } from 'node:stream/consumers';
import type { Block, QuestionBlock, StyleName } from './block.ts';
import { drawPageMarks } from './pageMarks.ts';
import {
  artifact,
  drawText,
  ensureRoom,
  group,
  heightOf,
  HEIGHT,
  INK,
  LEFT,
  MUTED,
  openDocument,
  roomOn,
  spoken,
  tagged,
  WATER,
  WIDTH,
  type DocumentFacts,
  type Element,
  type Style,
} from './sheet.ts';
import { drawTable } from './table.ts';

const TITLE: Style = { font: 'bold', size: 21, color: INK, lineGap: 1 };
const SECTION: Style = { font: 'bold', size: 15, color: WATER, lineGap: 1 };
const QUESTION: Style = { font: 'bold', size: 10, color: INK, lineGap: 1.5 };
const NUMBER: Style = { ...QUESTION, color: WATER };
const TEXTS: Readonly<Record<StyleName, Style>> = {
  body: { font: 'regular', size: 10, color: INK, lineGap: 2 },
  muted: { font: 'regular', size: 10, color: MUTED, lineGap: 2 },
  small: { font: 'regular', size: 9, color: MUTED, lineGap: 1.5 },
};

/** Questions hang their numbers out to the left. */
const INDENT = 24;
const WHOLE = { x: LEFT, width: WIDTH };
const INDENTED = { x: LEFT + INDENT, width: WIDTH - INDENT };
/** A question longer than this may break inside its answer; a shorter one never does. */
const LONG = HEIGHT * 0.4;

type Sheet = PDFKit.PDFDocument;

/**
 * Writes a document as PDF 1.7 with headings, tables and paragraphs for screen readers, bookmarks and page
 * numbers. The same blocks and facts give the same bytes.
 *
 * @param reference stands at the foot of every page
 */
export async function writePdf(
  blocks: readonly Block[],
  facts: DocumentFacts & { readonly header: string; readonly reference: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = openDocument(facts);
  const root = sheet.struct('Document');
  sheet.addStructure(root);
  for (const block of blocks) drawBlock(sheet, root, block);
  root.end();
  drawPageMarks(sheet, facts);
  sheet.end();
  return new Uint8Array(await arrayBuffer(sheet));
}

function drawBlock(sheet: Sheet, root: Element, block: Block): void {
  switch (block.kind) {
    case 'title':
      drawHeading(sheet, root, 'H1', block.text);
      return;
    case 'section':
      drawHeading(sheet, root, 'H2', block.text);
      return;
    case 'text':
      ensureRoom(sheet, 40);
      sheet.y += 4;
      tagged(sheet, root, 'P', () => drawText(sheet, block.text, TEXTS[block.style], WHOLE));
      sheet.y += 6;
      return;
    case 'table':
      drawTable(sheet, root, block);
      sheet.y += 10;
      return;
    case 'question':
      drawQuestion(sheet, root, block);
      return;
  }
}

function drawHeading(sheet: Sheet, root: Element, type: 'H1' | 'H2', text: string): void {
  if (type === 'H2') {
    sheet.y += 18;
    ensureRoom(sheet, 150);
    bookmark(sheet, text);
  }
  if (type === 'H1') drawBar(sheet);
  tagged(sheet, root, type, () => drawText(sheet, text, type === 'H1' ? TITLE : SECTION, WHOLE));
  sheet.y += type === 'H1' ? 8 : 4;
}

/** The mark of the water level above the title. */
function drawBar(sheet: Sheet): void {
  artifact(sheet, 'Layout', () => sheet.rect(LEFT, sheet.y, 48, 5).fill(WATER));
  sheet.y += 16;
}

/** The bookmark leads to where the sheet is now. */
function bookmark(sheet: Sheet, text: string): void {
  const place = { expanded: false, top: sheet.y - 12, left: sheet.page.width };
  sheet.outline.addItem(text, place);
}

function drawQuestion(sheet: Sheet, root: Element, question: QuestionBlock): void {
  const { number, text, answer, isAnswered, comment } = question;
  const style = isAnswered ? TEXTS.body : TEXTS.muted;
  const remark = comment === undefined ? undefined : `Anmerkung: ${comment}`;
  sheet.y += 10;
  ensureRoom(sheet, roomFor(sheet, [text, answer, ...(remark === undefined ? [] : [remark])]));
  const part = group(sheet, root, 'Sect');
  tagged(sheet, part, 'H3', () => {
    const top = sheet.y;
    if (number !== undefined) drawText(sheet, `${number} `, NUMBER, { x: LEFT, width: INDENT });
    sheet.y = top;
    drawText(sheet, text, QUESTION, INDENTED);
  });
  drawParagraphs(sheet, part, answer, style);
  if (remark !== undefined) drawParagraphs(sheet, part, remark, TEXTS.muted);
}

/** Every line that was typed is a paragraph of its own, so that readers keep them apart. */
function drawParagraphs(sheet: Sheet, part: Element, text: string, style: Style): void {
  for (const line of text.split(/[\r\n]+/).filter((one) => one.trim() !== '')) {
    sheet.y += 2;
    tagged(sheet, part, 'P', () => drawText(sheet, line, style, INDENTED), spoken(line));
  }
}

/** Room a question needs on its page: all of it, or where that is long, its beginning. */
function roomFor(sheet: Sheet, [text = '', ...rest]: readonly string[]): number {
  const heading = heightOf(sheet, text, QUESTION, INDENTED);
  const all = rest.reduce((sum, one) => sum + 2 + heightOf(sheet, one, TEXTS.body, INDENTED), heading);
  return all <= LONG || all <= roomOn(sheet) ? all : heading + 80;
}
