import type { ReleaseManifest } from '#survey';
import type { Api } from '#lib/api.ts';
import { definitionsOf, type Definition } from '#lib/results/definition.ts';
import type { FigureView } from '#lib/results/figureView.ts';
import { loadRelease, type LoadedRelease } from '#lib/results/loadRelease.ts';
import { statesIn } from '#lib/results/statesIn.ts';
import { viewOf } from '#lib/results/viewOf.ts';
import type { Selection } from '#lib/url/selection.ts';
import { PARTICIPATION, selectionOnMap, type MapSelection } from './mapSelection.ts';
import { tookPart, type Participation } from './participation.layout.ts';
import { PARTICIPATION_DEFINITION } from './participationDefinition.ts';

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
  readonly definitions: readonly { readonly title: string; readonly definition: Definition }[];
  /** The release does not have what was asked for. */
  readonly isMissing: boolean;
}

/** Gathers what an address selects on the map; `undefined` when nothing has been published yet. */
export async function loadMap(api: Api, wanted: Selection): Promise<LoadedMap | undefined> {
  const selection = selectionOnMap(wanted);
  const loaded = await loadRelease(api, selection.release);
  if (loaded === undefined) return undefined;
  const { manifest } = loaded;
  const { edition, releaseId, questionnaireVersion, synthetic, source } = manifest;
  const entry = selection.measure === PARTICIPATION ? undefined : entryOf(manifest, selection.measure);
  const [published, questionnaire] = await Promise.all([
    entry && api.figure(releaseId, entry.id),
    entry && api.questionnaire(edition),
  ]);
  const measure = entry?.id ?? PARTICIPATION;
  return {
    loaded,
    selection: { ...selection, measure },
    figure: published && viewOf(published, selection),
    participation: published === undefined ? tookPart(manifest) : undefined,
    states: statesIn(manifest),
    release: { edition, releaseId, questionnaireVersion, synthetic, source },
    definitions:
      entry && questionnaire
        ? definitionsOf(questionnaire, [entry])
        : [{ title: 'Teilnahme', definition: PARTICIPATION_DEFINITION }],
    isMissing: selection.measure !== undefined && selection.measure !== measure,
  };
}

/** The figure asked for; otherwise the E-Akte, or the first there is. */
function entryOf({ figures }: Pick<ReleaseManifest, 'figures'>, wanted: string | undefined) {
  const one = (id: string | undefined) => figures.find((figure) => figure.id === id);
  return one(wanted) ?? one('eakte') ?? figures[0];
}
