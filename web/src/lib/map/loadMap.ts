import type { ReleaseManifest } from '#survey';
import type { Api } from '#lib/api.ts';
import type { FigureView } from '#lib/results/figureView.ts';
import { named } from '#lib/results/figureName.ts';
import { figureSentence } from '#lib/results/figureSentence.ts';
import { releaseOrNewest, type LoadedRelease } from '#lib/results/loadRelease.ts';
import { statesIn } from '#lib/results/statesIn.ts';
import { viewOf } from '#lib/results/viewOf.ts';
import type { Selection } from '#lib/url/selection.ts';
import { PARTICIPATION, selectionOnMap, type MapSelection } from './mapSelection.ts';
import { participationSentence, tookPart, type Participation } from './participation.layout.ts';

/** A map of one release: of a figure, or of who took part. */
export interface LoadedMap {
  readonly loaded: LoadedRelease;
  /** With the measure that is shown. */
  readonly selection: MapSelection & { readonly measure: string };
  readonly figure: FigureView | undefined;
  /** Where there is no figure. */
  readonly participation: Participation | undefined;
  readonly states: ReturnType<typeof statesIn>;
  readonly release: Pick<
    FigureView,
    'edition' | 'releaseId' | 'questionnaireVersion' | 'synthetic' | 'source'
  >;
  /** What the map shows, in one sentence. */
  readonly sentence: string;
  /** There is no such release, or it does not have what was asked for. */
  readonly isMissing: boolean;
}

/** Gathers what an address selects on the map; `undefined` when nothing has been published yet. */
export async function loadMap(api: Api, wanted: Selection): Promise<LoadedMap | undefined> {
  const selection = selectionOnMap(wanted);
  const loaded = await releaseOrNewest(api, selection.release);
  if (loaded === undefined) return undefined;
  const { manifest } = loaded;
  const { edition, releaseId, questionnaireVersion, synthetic, source } = manifest;
  const entry = selection.measure === PARTICIPATION ? undefined : entryOf(manifest, selection.measure);
  const published = entry && (await api.figure(releaseId, entry.id));
  const measure = entry?.id ?? PARTICIPATION;
  const figure = published && viewOf(named(published), selection);
  const participation = figure === undefined ? tookPart(manifest) : undefined;
  return {
    loaded,
    selection: { ...withoutUnknown(selection, releaseId), measure },
    figure,
    participation,
    sentence: figure
      ? figureSentence(figure, selection, 'karte')
      : participationSentence(tookPart(manifest), { level: selection.grouping, state: selection.state }),
    states: statesIn(manifest),
    release: { edition, releaseId, questionnaireVersion, synthetic, source },
    isMissing: (selection.measure ?? measure) !== measure || (selection.release ?? releaseId) !== releaseId,
  };
}

/** So that no link carries on a release that there is not. */
const withoutUnknown = ({ release, ...rest }: MapSelection, releaseId: string): MapSelection => ({
  ...rest,
  ...(release === releaseId && { release }),
});

/** The figure asked for; otherwise the E-Akte, or the first there is. */
function entryOf({ figures }: Pick<ReleaseManifest, 'figures'>, wanted: string | undefined) {
  const one = (id: string | undefined) => figures.find((figure) => figure.id === id);
  return one(wanted) ?? one('eakte') ?? figures[0];
}
