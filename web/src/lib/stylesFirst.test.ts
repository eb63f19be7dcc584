import { describe, expect, it } from 'vitest';
import { stylesFirst } from './stylesFirst.ts';

const FONT = '<link href="/a.woff2" rel="preload" as="font" type="font/woff2" crossorigin>';
const PROGRAM = '<link href="/start.js" rel="modulepreload">';
const STYLE = '<link href="/0.css" rel="stylesheet">';
const INLINE = '<style>p{color:red}</style>';

describe('the head of a page', () => {
  it('asks for its style sheets before what is loaded ahead, each in their order', () => {
    const page = stylesFirst(`<head>\n${FONT}\n\t${PROGRAM}\n${INLINE}\n${STYLE}\n</head><body>`);
    expect(page.replaceAll(/\s*\n\s*/g, '')).toBe(`<head>${INLINE}${STYLE}${FONT}${PROGRAM}</head><body>`);
  });

  it('stays as it is where nothing is loaded ahead', () => {
    expect(stylesFirst(`<head>${STYLE}\n  </head>`)).toBe(`<head>${STYLE}\n  </head>`);
  });

  it('is not looked for in the rest of a page that comes in parts', () => {
    expect(stylesFirst(`<p>${FONT}</p>`)).toBe(`<p>${FONT}</p>`);
  });
});
