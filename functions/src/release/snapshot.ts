import { canonicalJson, releaseId, responseRow, unitKey, type Registry } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';

/**
 * What a release is made from (Datenstand), frozen when it is begun: what was accepted of every administration. With
 * it the same bytes can be made again, and later releases audited. Confidential.
 */
const snapshot = z.strictObject({
  format: z.literal(1),
  edition: z.int(),
  /** Version of the questionnaire. */
  questionnaire: z.string().min(1),
  /** The latest release of each earlier edition at that time, whose snapshots hold what was answered before. */
  earlier: z.array(releaseId),
  rows: z.array(
    z.strictObject({
      unit: unitKey,
      /** The accepted submission and its hash. */
      submission: z.string(),
      hash: z.string(),
      row: responseRow,
    }),
  ),
});
export type Snapshot = z.infer<typeof snapshot>;

/** So many heads are read at once. */
const AT_ONCE = 16;

type Needs = Pick<Dependencies, 'responses' | 'releases'> & { readonly registry: Registry };

/** Takes the snapshot of a closed edition: its heads do not change any more. */
export async function takeSnapshot(
  needs: Needs,
  { year, questionnaire }: { readonly year: number; readonly questionnaire: string },
): Promise<Snapshot> {
  const { responses, registry, releases } = needs;
  const units = registry.units.filter(({ inUniverse }) => inUniverse).map(({ key }) => key);
  const rows: Snapshot['rows'] = [];
  for (let from = 0; from < units.length; from += AT_ONCE) {
    const heads = await Promise.all(
      units.slice(from, from + AT_ONCE).map((unit) => responses.get(year, unit)),
    );
    for (const head of heads) {
      if (head?.accepted === undefined) continue;
      const { id: submission, hash, row } = head.accepted;
      rows.push({ unit: head.unit, submission, hash, row });
    }
  }
  const manifests = (await releases.manifests()).filter(({ edition }) => edition < year);
  const latest = new Map(manifests.toReversed().map((one) => [one.edition, one.releaseId]));
  return { format: 1, edition: year, questionnaire, earlier: [...latest.values()], rows };
}

export function snapshotText(content: Snapshot): string {
  return canonicalJson(content);
}

/** @throws when the text is no snapshot */
export function readSnapshot(text: string): Snapshot {
  return snapshot.parse(JSON.parse(text));
}
