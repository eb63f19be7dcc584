import { beforeAll, describe, expect, it } from 'vitest';
import { ownCopy, type CopySource } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { REGISTRY } from '../../../tests/builders/examples.ts';
import { fullResponse } from '../../../tests/builders/fullResponse.ts';
import { copyPdf } from './copyPdf.ts';
import { readPdf, type ReadPdf } from './pdf/readPdf.arbitrary.ts';

const SENTENCE = 'Die Einführung ist beschlossen und im Haushalt vorgesehen. '.repeat(40).slice(0, 2_000);
/** The administration with the longest name. */
const UNIT = REGISTRY.units.toSorted((a, b) => b.name.length - a.name.length)[0]!;

const copyWith = (changes: Partial<CopySource> = {}) =>
  ownCopy({
    synthetic: false,
    questionnaire: QUESTIONNAIRE_2026,
    unit: UNIT,
    mode: 'full',
    answers: {
      ...fullResponse(UNIT.type),
      'eakte.konzept.rollout': { kind: 'answered', value: 0 },
      'eakte.nutzung.akzeptanz': { kind: 'notApplicable', reason: SENTENCE },
    },
    comments: {
      'eakte.konzept.rollout': 'Wir „warten“ auf\nGeld: ≥ 3 Mio. €. 🏛️',
      'eakte.nutzung.akzeptanz': SENTENCE,
    },
    receipt: {
      id: '3f0c5b52-9a5e-4f0e-8a62-2f5ad3b7a001',
      submittedAt: '2026-11-23T12:00:00.000Z',
      hash: '1f3a'.repeat(16),
    },
    ...changes,
  });

/** Lines are put together as a reader does, so that a break counts as a space. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

/** A page without its header and footer, which come last. */
const withoutMarks = (page: string) => page.split('\n').slice(0, -3).join('\n');

describe('the PDF of a submission', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = readPdf(await copyPdf(copyWith()));
  });

  it('tells screen readers its language, its title and what every part is', () => {
    expect(pdf.objects).toContain('/Lang (de-DE)');
    expect(pdf.objects).toContain('/Marked true');
    expect(pdf.objects).toContain('/DisplayDocTitle true');
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.metadata).toMatch(/<rdf:li xml:lang="x-default">Digitalpegel 2026: Abgabe Stadt /);
    const count = (type: string) => pdf.structure.filter((one) => one === type).length;
    const questions = copyWith().dimensions.flatMap(({ items }) => items).length;
    expect([count('H1'), count('H2'), count('H3')]).toEqual([1, 9, questions]);
    expect([count('Table'), count('THead'), count('TR')]).toEqual([2, 1, 7 + 9]);
    expect(pdf.objects.match(/\/Scope \/Column/g)).toHaveLength(4);
    expect(pdf.objects.match(/\/Scope \/Row/g)).toHaveLength(7 + 8);
  });

  it('says everything in reading order', () => {
    const text = flat(pdf.pages.map(withoutMarks).join('\n')).replaceAll('\u00a0', ' ');
    const parts = [
      `Abgabe 2026: Stadt ${UNIT.name}`,
      `Schlüssel ${UNIT.key}`,
      'Abgegeben am 23. November 2026 um 13:00 Uhr',
      'Gesamtindex: ',
      'Handlungsfeld Punkte Stufe Abdeckung E-Akte ',
      '1 Wie weit ist das Einführungskonzept für die E-Akte',
      'Stufe 0 – Nicht begonnen: Es gibt weder einen Auftrag noch ein Konzept für die E-Akte.',
      'Anmerkung: Wir „warten“ auf Geld: ≥ 3 Mio. €. ▯',
      `Trifft nicht zu: ${SENTENCE.trim()}`,
      `Anmerkung: ${SENTENCE.trim()}`,
      'Ersetzendes Scannen und Schriftgut 1 ',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).not.toContain('�');
  });

  it('reads a character aloud that the typeface lacks', () => {
    const actual = Buffer.from('Geld: ≥ 3 Mio. €. 🏛️', 'utf16le').swap16().toString('latin1');
    expect(pdf.objects.replaceAll('\\', '')).toContain(`/ActualText (\u{fe}\u{ff}${actual}`.slice(0, 30));
  });

  it('numbers its pages and leads to every dimension', () => {
    for (const [at, page] of pdf.pages.entries()) {
      expect(page).toContain(`Seite ${at + 1} von ${pdf.pages.length}`);
      expect(page).toContain('Abgabe 3f0c5b52-9a5e-4f0e-8a62-2f5ad3b7a001');
    }
    expect(pdf.objects.match(/\/Dest \[/g)).toHaveLength(9);
  });

  it('has no question at the foot of a page without its answer, wherever the pages break', async () => {
    for (let lines = 0; lines < 8; lines += 1) {
      const comments = { 'eakte.konzept.rollout': 'Zeile\n'.repeat(lines) };
      const copy = copyWith({ answers: fullResponse(UNIT.type), comments });
      const ends = copy.dimensions.flatMap(({ items }) => items).map(({ text }) => text.slice(-30));
      for (const page of readPdf(await copyPdf(copy)).pages) {
        const body = flat(withoutMarks(page)).trim();
        expect(ends.filter((end) => body.endsWith(end))).toEqual([]);
      }
    }
  });

  it('is the same bytes for the same submission, and others for another', async () => {
    const first = Buffer.from(await copyPdf(copyWith()));
    expect(first.equals(await copyPdf(copyWith()))).toBe(true);
    expect(first.equals(await copyPdf(copyWith({ comments: {} })))).toBe(false);
  });

  it('embeds the typeface and stays small', async () => {
    expect(pdf.objects.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(pdf.objects).not.toContain('Helvetica');
    expect((await copyPdf(copyWith())).byteLength).toBeLessThan(100_000);
  });
});
