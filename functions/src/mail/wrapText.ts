/** Characters a line of a mail may have, so that it is readable in every mail program. */
export const LINE = 76;

/** Breaks a paragraph between words. A word longer than a line, such as a link, stays whole on a line of its own. */
export function wrapText(paragraph: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= LINE) line += ` ${word}`;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line].join('\n');
}
