/** The rows of the tables of a page as texts, by what stands in their first cell. */
export function pageRows(html: string): Map<string, string[]> {
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<!--.*?-->/gs, '')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&')
        .trim(),
    ),
  );
  return new Map(rows.map(([group = '', ...cells]) => [group, cells]));
}
