import {
  instant,
  participationOf,
  STANDINGS,
  stateCode,
  tally,
  unitKey,
  unitName,
  unitType,
  type Edition,
  type Unit,
} from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { editionView, viewEdition } from './editionView.ts';

const count = z.int().nonnegative();
const tallyView = z.strictObject({
  units: count,
  none: count,
  draft: count,
  inApproval: count,
  accepted: count,
  closed: count,
  counted: count,
  onePerson: count,
});

/** How one unit takes part (Teilnahme): neither answers nor people. */
const participationEntry = z.strictObject({
  key: unitKey,
  name: z.string(),
  state: stateCode,
  type: unitType,
  standing: z.enum(STANDINGS),
  submittedAt: instant.exactOptional(),
  approval: z.enum(['fourEyes', 'onePerson', 'unknown']).exactOptional(),
});

/** The board of an edition (Teilnahmestand): every unit of the universe, and how many stand where. */
export const participationView = z.strictObject({
  edition: editionView,
  total: tallyView,
  byState: z.array(z.strictObject({ state: stateCode, tally: tallyView })),
  byType: z.array(z.strictObject({ type: unitType, tally: tallyView })),
  units: z.array(participationEntry),
});
export type ParticipationView = z.infer<typeof participationView>;

export async function viewParticipation(
  { responses, registry, now }: Pick<Dependencies, 'responses' | 'registry' | 'now'>,
  edition: Edition,
): Promise<ParticipationView> {
  const { units } = registry;
  const stands = await responses.standsOf(edition.year);
  const board = participationOf(
    units.map(({ key }) => key),
    stands,
  );
  const of = ({ key }: Unit) => board.get(key) ?? { standing: 'none' as const };
  return {
    edition: viewEdition(edition, now()),
    total: tally(units.map(of)),
    byState: [...Map.groupBy(units, ({ state }) => state)].map(([state, group]) => ({
      state,
      tally: tally(group.map(of)),
    })),
    byType: [...Map.groupBy(units, ({ type }) => type)].map(([type, group]) => ({
      type,
      tally: tally(group.map(of)),
    })),
    units: units.map((unit) => ({
      key: unit.key,
      name: unitName(unit),
      state: unit.state,
      type: unit.type,
      ...of(unit),
    })),
  };
}
