import * as z from 'zod';

/** What a page carries of one group: its status, the id of the group, and whatever else there is. */
export type PageCell = Readonly<Record<string, unknown>> & { readonly status: string };

const answer = z.looseObject({
  nodes: z.array(z.looseObject({ data: z.array(z.unknown()).optional() }).nullable()),
});
const places = z.record(z.string(), z.number());

/**
 * Reads the cells of figures out of the data a page is made from: SvelteKit sends them as a list in which an object
 * names the places of its values.
 */
export function pageCells(data: unknown): readonly PageCell[] {
  return answer.parse(data).nodes.flatMap((node) => cellsIn(node?.data ?? []));
}

function cellsIn(flat: readonly unknown[]): PageCell[] {
  return flat.flatMap((entry) => {
    const { data: cell } = places.safeParse(entry);
    if (cell?.['status'] === undefined || cell['group'] === undefined) return [];
    const values = Object.entries(cell).map(([key, place]): [string, unknown] => [key, flat[place]]);
    const { id } = places.parse(flat[cell['group']]);
    const status = z.string().parse(flat[cell['status']]);
    return [{ ...Object.fromEntries(values), status, group: id === undefined ? undefined : flat[id] }];
  });
}
