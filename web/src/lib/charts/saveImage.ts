import type { Caption } from './chartImage.ts';

/** Hands a chart to its reader as a PNG file. */
export async function saveImage(chart: HTMLCanvasElement, caption: Caption, fileName: string): Promise<void> {
  const { chartImage } = await import('./chartImage.ts');
  const image = await chartImage(chart, caption);
  if (image === null) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(image);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
