import { citationTitle, type Citation } from './citation.ts';

/** The citation as a BibTeX entry (UTF-8), with what LaTeX would take for a command written out. */
export function bibtex(citation: Citation): string {
  const { releaseId, publishedAt, publisher, url, figure, accessedAt } = citation;
  const key = ['digitalpegel', releaseId, ...(figure === undefined ? [] : [figure.id])].join('-');
  const fields = [
    ['author', `{${escaped(publisher)}}`],
    ['title', `{${escaped(citationTitle(citation))}}`],
    ['year', publishedAt.slice(0, 4)],
    ['version', releaseId],
    ['url', url],
    ...(accessedAt === undefined ? [] : [['urldate', accessedAt]]),
    ['langid', 'ngerman'],
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}$&#_%~^]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}
