import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { MISSING, printable } from './printable.ts';

type Document = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** What a reader and a viewer are told about the document as a whole. */
export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  /** Instant that counts as the time of its making, so that equal contents are equal bytes. */
  readonly createdAt: string;
}

export interface Style {
  readonly font: 'regular' | 'bold';
  /** points */
  readonly size: number;
  readonly color: string;
  readonly lineGap: number;
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** A4 in points, with room to punch holes on the left. */
const MARGINS = { top: 76, bottom: 72, left: 72, right: 58 } as const;
export const LEFT = MARGINS.left;
export const WIDTH = 595.28 - MARGINS.left - MARGINS.right;
export const HEIGHT = 841.89 - MARGINS.top - MARGINS.bottom;
export const INK = '#171a1c';
export const MUTED = '#50575c';
export const WATER = '#005c79';
const LINE = '#c3cbd0';

const FONTS = {
  regular: readFileSync(new URL('../fonts/digitalpegel-sans-400.ttf', import.meta.url)),
  bold: readFileSync(new URL('../fonts/digitalpegel-sans-600.ttf', import.meta.url)),
};

/** An empty document with structure for screen readers (PDF/UA-1), in German, with its own typeface. */
export function openDocument({ title, subject, createdAt }: DocumentFacts): Document {
  const settings: PDFKit.PDFDocumentOptions = {
    size: 'A4',
    margins: MARGINS,
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: forXml(printable(title)),
      Subject: forXml(printable(subject)),
      Author: 'Digitalpegel',
      Creator: 'Digitalpegel',
      CreationDate: new Date(createdAt),
    },
  };
  // The types of pdfkit do not name the subset yet.
  const document = new PDFDocument(Object.assign(settings, { subset: 'PDF/UA' }));
  document.registerFont('regular', FONTS.regular);
  document.registerFont('bold', FONTS.bold);
  return document;
}

/** pdfkit copies title and subject into XML as they are. */
function forXml(text: string): string {
  return text.replaceAll('&', '+').replace(/[<>]/g, MISSING);
}

/** Draws as the content of a structure element, which is what a screen reader gets. */
export function tagged(
  document: Document,
  parent: Element,
  type: string,
  draw: () => void,
  options: PDFKit.Mixins.StructureElementOptions = {},
): void {
  parent.add(document.struct(type, options, draw));
}

/** An element that holds others. */
export function group(document: Document, parent: Element, type: string): Element {
  const element = document.struct(type);
  parent.add(element);
  return element;
}

/** What is read aloud where the typeface lacks a character. */
export function spoken(text: string): PDFKit.Mixins.StructureElementOptions {
  return printable(text).includes(MISSING) ? { actual: text } : {};
}

export function drawText(document: Document, text: string, style: Style, place: Place): void {
  apply(document, style);
  document.text(printable(text), place.x, document.y, optionsOf(style, place));
}

export function heightOf(document: Document, text: string, style: Style, place: Place): number {
  apply(document, style);
  return document.heightOfString(printable(text), optionsOf(style, place));
}

function apply(document: Document, { font, size, color }: Style): void {
  document.font(font).fontSize(size).fillColor(color);
}

function optionsOf({ lineGap }: Style, { width, align = 'left' }: Place): PDFKit.Mixins.TextOptions {
  return { width, align, lineGap, ...(align === 'right' && { features: ['tnum'] }) };
}

/** A hairline across the text; readers skip it. */
export function drawRule(document: Document, y: number): void {
  artifact(document, 'Layout', () => {
    document
      .lineWidth(0.5)
      .strokeColor(LINE)
      .moveTo(LEFT, y)
      .lineTo(LEFT + WIDTH, y)
      .stroke();
  });
}

/** Draws what belongs to the page and not to the text. */
export function artifact(document: Document, type: 'Layout' | 'Pagination', draw: () => void): void {
  document.markContent('Artifact', { type });
  draw();
  document.endMarkedContent();
}

/** Space that is left on the page, in points. */
export function roomOn(document: Document): number {
  return document.page.maxY() - document.y;
}

export function ensureRoom(document: Document, height: number): void {
  if (roomOn(document) < height) document.addPage();
}
