const PRELOAD = /\s*<link href="[^"]+" rel="(?:module)?preload"[^>]*>/g;

/**
 * Puts what a page loads ahead behind its style sheets: nothing is painted without these, and browsers ask for both in
 * the order of the page.
 *
 * @param html a part of a page; only the one with the end of the head changes
 */
export function stylesFirst(html: string): string {
  const preloads = html.match(PRELOAD);
  if (preloads === null || !html.includes('</head>')) return html;
  return html.replaceAll(PRELOAD, '').replace('</head>', () => `${preloads.join('')}\n  </head>`);
}
