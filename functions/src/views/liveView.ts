import {
  dimensionId,
  figureSchema,
  instant,
  mayBeInterim,
  measuresOf,
  shortName,
  SELECTION_NAMES,
  type Edition,
  type Registry,
} from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import { editionView, viewEdition } from './editionView.ts';

/** Marks what must not be passed on (unveröffentlicht). */
const UNRELEASED = 'unreleased' as const;

/** An unreleased figure with the state it shows. */
export const liveFigureView = z.strictObject({
  status: z.literal(UNRELEASED),
  asOf: instant,
  /** Responses it was made from. */
  responses: z.int().nonnegative(),
  figure: figureSchema,
});

export const selectionView = z.strictObject({
  status: z.literal(UNRELEASED),
  asOf: instant,
  responses: z.int().nonnegative(),
  /** How many of the selection took part; that is not protected. */
  turnout: z.strictObject({
    n: z.int().nonnegative(),
    N: z.int().nonnegative(),
    inhabitants: z.number().min(0).max(1),
  }),
  /** Each with a single cell, the selection. */
  figures: z.array(figureSchema),
});

const choice = z.strictObject({ id: z.string(), label: z.string() });

/** What there is to look at in an edition. */
export const liveOverview = z.strictObject({
  edition: editionView,
  /** `interim` while answers come, `complete` afterwards. */
  phase: z.enum(['interim', 'complete']),
  figures: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      dimension: dimensionId.exactOptional(),
      /** It is shown in this phase. */
      isShown: z.boolean(),
    }),
  ),
  choices: z.strictObject({
    states: z.array(choice),
    bands: z.array(choice),
    types: z.array(choice),
    districts: z.array(choice),
  }),
});
export type LiveOverview = z.infer<typeof liveOverview>;

export function viewLiveOverview(
  dependencies: Pick<Dependencies, 'registry' | 'questionnaires' | 'now'>,
  edition: Edition,
): LiveOverview {
  const phase = isComplete(edition) ? 'complete' : 'interim';
  return {
    edition: viewEdition(edition, dependencies.now()),
    phase,
    figures: measuresOf(questionnaireOf(dependencies, edition)).map((measure) => {
      const { id, label, dimension } = measure;
      const isShown = phase === 'complete' || mayBeInterim(measure);
      return { id, title: shortName(id) ?? label, ...(dimension && { dimension }), isShown };
    }),
    choices: choicesIn(dependencies.registry),
  };
}

/** Whether no answer comes in any more. */
export const isComplete = ({ state }: Pick<Edition, 'state'>): boolean =>
  state === 'closed' || state === 'released';

function choicesIn({ units }: Registry): LiveOverview['choices'] {
  const districts = new Map(
    units
      .filter(({ inUniverse, state }) => inUniverse && state !== '11')
      .map(({ district, districtName }) => [district, districtName]),
  );
  return {
    ...SELECTION_NAMES,
    districts: [...districts]
      .map(([id, label]) => ({ id, label }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
