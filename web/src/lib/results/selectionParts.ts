import type { ReleaseManifest } from '#survey';
import { GROUPINGS } from '#lib/url/selection.ts';
import type { AddressPart } from '#lib/url/unknownParts.ts';
import type { FigureView } from './figureView.ts';
import { releasePart } from './releasePart.ts';
import { statesIn } from './statesIn.ts';

interface Shown {
  readonly manifest: Pick<ReleaseManifest, 'releaseId' | 'figures' | 'groups'>;
  readonly releases: readonly Pick<ReleaseManifest, 'releaseId'>[];
  /** What is shown; absent where there is nothing. */
  readonly figure: Pick<FigureView, 'title' | 'options' | 'quantity' | 'cells'> | undefined;
}

/** What the names of a selection may stand for in the address of a page that shows one figure. */
export function selectionParts({ manifest, releases, figure }: Shown): Readonly<Record<string, AddressPart>> {
  const { options = [], cells = [] } = figure ?? {};
  return {
    feld: {
      known: manifest.figures.map(({ id }) => id),
      instead: figure === undefined ? 'nichts' : `„${figure.title}“`,
    },
    ...(figure !== undefined && options.length > 0 && { antwort: answerPart(figure) }),
    gruppen: { known: GROUPINGS, instead: 'Länder' },
    land: { known: statesIn(manifest).map(({ id }) => id), instead: 'alle fünf Länder' },
    stand: releasePart(releases, manifest),
    hervor: { known: cells.map(({ group }) => group.id), instead: 'alle Gruppen gleich' },
  };
}

/** What `antwort` may be. */
export const answerPart = ({ options, quantity }: Pick<FigureView, 'options' | 'quantity'>): AddressPart => ({
  known: options.map(({ id }) => id),
  instead: `„${quantity.name}“`,
});
