import { escaped } from '#lib/escaped.ts';

/** The code that shows a figure in a frame of another site. */
export function frameCode(address: string, title: string): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="720" loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>`;
}
