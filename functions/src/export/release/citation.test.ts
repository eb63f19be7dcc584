import { Cite, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplePublication } from '../../../../tests/builders/examplePublication.ts';
import { hostileTexts } from '../../../../tests/builders/releaseContent.arbitrary.ts';
import { exampleContent } from '../../../../tests/builders/releaseContent.ts';
import { bibtex } from './bibtex.ts';
import { citationOf, citationText } from './citation.ts';
import { cslJson } from './cslJson.ts';

const content = exampleContent();
const figure = content.figures[0]!;
const group = figure.cells.find((cell) => cell.status === 'published')!;
const accessedAt = '2026-06-30';
const citation = citationOf(content, examplePublication, { figure, group, accessedAt });
const ADDRESS = 'https://digitalpegel.example/api/releases/2025.1';

const read = (text: string): CSL => {
  const entries = new Cite(text).data;
  expect(entries).toHaveLength(1);
  return entries[0]!;
};

describe('a citation', () => {
  it('names figure, group, n, release, address and the day it was looked at', () => {
    expect(citationText(citation)).toBe(
      `Verein für Beispiele: Digitalpegel 2025, Veröffentlichungsstand 2025.1, Kennzahl „Wie weit ist die E-Akte (score)?“, Fünf Länder (ohne Berlin) (n = 10 von 120), Demodaten – synthetisch, ${ADDRESS}/figures/eakte.beispiel.score, abgerufen am 30. Juni 2026.`,
    );
    expect(citationText(citationOf(content, examplePublication))).toBe(
      `Verein für Beispiele: Digitalpegel 2025, Veröffentlichungsstand 2025.1, Demodaten – synthetisch, ${ADDRESS}, abgerufen am [Datum].`,
    );
  });

  it('is read by a reference manager from BibTeX and CSL-JSON alike', () => {
    for (const entry of [read(bibtex(citation)), read(cslJson(citation))]) {
      expect(entry.title).toContain('Kennzahl „Wie weit ist die E-Akte (score)?“');
      expect(entry.author?.map((name) => name.literal ?? name.family)).toEqual(['Verein für Beispiele']);
      expect(entry.URL).toBe(`${ADDRESS}/figures/eakte.beispiel.score`);
      expect(Number(entry.issued?.['date-parts']?.[0]?.[0])).toBe(2026);
      expect(entry.accessed?.['date-parts']?.[0]?.map(Number)).toEqual([2026, 6, 30]);
    }
    expect(read(cslJson(citation)).type).toBe('dataset');
  });

  it('keeps signs that mean something to LaTeX', () => {
    const title = 'Kosten in % & $_{x}^2 ~ #1 \\ok';
    const entry = read(bibtex(citationOf(content, examplePublication, { figure: { ...figure, title } })));
    expect(entry.title).toContain(`„${title}“`);
    expect(bibtex(citationOf(content, examplePublication, { figure: { ...figure, title } }))).toContain(
      'Kosten in \\% \\& \\$\\_\\{x\\}\\textasciicircum{}2 \\textasciitilde{} \\#1 \\textbackslash{}ok',
    );
  });

  it('stays one entry, whatever the texts', () => {
    fc.assert(
      fc.property(hostileTexts, hostileTexts, (title, name) => {
        const contact = { ...examplePublication.contact, name };
        const hostile = citationOf(
          content,
          { ...examplePublication, contact },
          { figure: { ...figure, title } },
        );
        read(bibtex(hostile));
        expect(read(cslJson(hostile)).title).toContain(title);
      }),
      { numRuns: Number(process.env['FILES'] ?? 100) },
    );
  });
});
