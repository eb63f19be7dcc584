import { inflateSync } from 'node:zlib';

/** What a reader finds in a PDF file of ours. */
export interface ReadPdf {
  /** Text of each page in the order of its content. */
  readonly pages: readonly string[];
  /** Types of the structure elements, in the order of the file. */
  readonly structure: readonly string[];
  /** The file as text, streams left out. */
  readonly objects: string;
  /** The description of the document in XML. */
  readonly metadata: string;
}

/** A small reader of PDF, which knows as much of the format as our files use and nothing of their writer. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id = '', body = '']) => [id, body]),
  );
  const bodyOf = (id: string | undefined) => objects.get(id ?? '') ?? '';
  const fonts = new Map<string, readonly string[]>();
  for (const body of objects.values()) {
    for (const [, name = '', id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      fonts.set(name, charactersOf(streamOf(bodyOf(/\/ToUnicode (\d+) 0 R/.exec(bodyOf(id))?.[1]))));
    }
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  const dictionaries = [...objects.values()].map((body) => body.replace(/\nstream\n[\s\S]*$/, ''));
  return {
    pages: pages.map((body) => textOf(streamOf(bodyOf(/\/Contents (\d+) 0 R/.exec(body)?.[1])), fonts)),
    structure: dictionaries.flatMap((body) => /\/S \/(\w+)/.exec(body)?.[1] ?? []),
    objects: dictionaries.join('\n'),
    metadata: [...objects.values()].find((body) => body.includes('/Type /Metadata')) ?? '',
  };
}

function streamOf(body: string): string {
  const content = /\nstream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? '';
  const bytes = Buffer.from(content, 'latin1');
  return body.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : content;
}

/** Characters by the number of their glyph. */
function charactersOf(cmap: string): string[] {
  const lists = [...cmap.matchAll(/\[(.*?)\]/g)].map(([, list = '']) => list);
  return lists.flatMap((list) =>
    [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, codes = '']) =>
      codes
        .split(' ')
        .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
        .join(''),
    ),
  );
}

/** One line of text for each piece the content shows. */
function textOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let characters: readonly string[] = [];
  const lines: string[] = [];
  for (const [, font, shown = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font !== undefined) characters = fonts.get(font) ?? [];
    else {
      const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(
        ([, hex = '']) => hex.match(/.{4}/g) ?? [],
      );
      lines.push(glyphs.map((glyph) => characters[Number.parseInt(glyph, 16)] ?? '�').join(''));
    }
  }
  return lines.join('\n');
}
