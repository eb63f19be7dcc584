import { DARK, LIGHT, type Palette } from './palette.ts';
import { systemPalette } from './systemPalette.ts';

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'] as const;

/** The colours for this screen as it is set now: light, dark, or those its owner has chosen. */
export function screenPalette(): Palette {
  const [dark, forced] = QUERIES;
  if (matchMedia(forced).matches) return systemPalette(systemColour);
  return matchMedia(dark).matches ? DARK : LIGHT;
}

/** @returns ends it */
export function onPaletteChange(listen: () => void): () => void {
  const watched = QUERIES.map((query) => matchMedia(query));
  for (const one of watched) one.addEventListener('change', listen);
  return () => {
    for (const one of watched) one.removeEventListener('change', listen);
  };
}

/** What a system colour stands for, as „rgb(0, 0, 0)“ */
export function systemColour(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
