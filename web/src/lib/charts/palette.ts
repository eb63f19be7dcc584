/** Colours of a chart as CSS colours; a canvas cannot read the style sheet's. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  /** One measure or all groups together. */
  readonly main: string;
  /** What is set back behind something highlighted. */
  readonly quiet: string;
  /** Levels 0 … 5 from pale to strong; each has an outline of ink. */
  readonly levels: readonly string[];
  /** Groups side by side: told apart by lightness too, for colour-blind people and in greyscale. */
  readonly groups: readonly string[];
}

export const LIGHT: Palette = {
  ink: '#171a2b',
  muted: '#40456b',
  line: '#d7dae6',
  paper: '#ffffff',
  main: '#006b8c',
  quiet: '#868ca6',
  levels: ['#e6eef3', '#b9d4e1', '#86b4cb', '#4f90b0', '#1f6a8e', '#0a3f5c'],
  groups: ['#16255c', '#84205a', '#0f6e58', '#b06312', '#3f97cc'],
};

export const DARK: Palette = {
  ink: '#f3f4f7',
  muted: '#b4b8cc',
  line: '#454b6b',
  paper: '#000000',
  main: '#4fc3e8',
  quiet: '#7f86a6',
  levels: ['#1c2a36', '#244a5e', '#2f6c87', '#4293b3', '#7cc0da', '#cdebf7'],
  groups: ['#4d66cf', '#d667a0', '#3fb894', '#f0b468', '#cdebfc'],
};
