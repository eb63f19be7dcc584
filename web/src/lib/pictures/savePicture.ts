import type { PictureText } from './sheet.ts';

/** How wide a picture is at least, in pixels of a page: on a phone as well. */
const MIN_WIDTH = 640;

/** Hands a figure to its reader as a picture. The makers come when somebody asks for one. */
export async function savePicture(
  figure: Element,
  text: PictureText,
  kind: 'png' | 'svg',
  name: string,
): Promise<void> {
  await document.fonts.ready;
  const width = Math.max(MIN_WIDTH, Math.round(figure.getBoundingClientRect().width));
  const blob = await makers[kind](figure, text, width);
  if (blob === undefined) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${kind}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

const makers = {
  png: async (figure: Element, text: PictureText, width: number) =>
    (await import('./figurePng.ts')).figurePng(figure, text, width),
  svg: async (figure: Element, text: PictureText, width: number) =>
    (await import('./figureSvg.ts')).figureSvg(figure, text, width),
};
