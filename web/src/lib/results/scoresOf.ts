import type { FigureId, ReleaseManifest } from '#survey';

/** A measure (Kennzahl) to choose. */
export interface ScoreName {
  readonly id: FigureId;
  readonly title: string;
}

/** The scores of a release: index and fields. */
export function scoresOf({ figures }: Pick<ReleaseManifest, 'figures'>): readonly ScoreName[] {
  return figures.filter(({ kind }) => kind === 'score').map(({ id, title }) => ({ id, title }));
}
