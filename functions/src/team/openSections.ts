import { sectionStatus, type DimensionId, type Edition, type UnitKey } from '#survey';
import type { Dependencies } from '../dependencies.ts';

/** Which of these sections still wait for somebody to say that they are finished (offen). */
export async function openSections(
  { sections, responses }: Pick<Dependencies, 'sections' | 'responses'>,
  unit: UnitKey,
  { year }: Edition,
): Promise<(dimension: DimensionId) => boolean> {
  const [saved, head] = await Promise.all([sections.allOf(year, unit), responses.get(year, unit)]);
  const byId = new Map(saved.map((section) => [section.dimension, section]));
  return (dimension) =>
    sectionStatus({
      current: byId.get(dimension)?.version ?? 0,
      done: byId.get(dimension)?.done?.version,
      pending: head?.pending?.versions[dimension],
      accepted: head?.accepted?.versions?.[dimension],
    }) === 'open';
}
