import { escaped } from '#lib/escaped.ts';
import type { FrameHeight } from './frameHeight.ts';

/** The code that shows a figure in a frame of another site. Where its style is taken away, the plain height remains. */
export function frameCode(address: string, title: string, { wide, css }: FrameHeight): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${wide}" loading="lazy" referrerpolicy="no-referrer" style="border:0;height:${css}"></iframe>`;
}
