import {
  allVerifications,
  canonicalJson,
  releaseManifest,
  releasePart,
  verifyManifest,
  verifyPart,
  type ReleaseManifest,
  type Verification,
} from '#survey';
import { decompress } from '../store/compress.ts';
import { keys, RELEASES } from '../store/keys.ts';
import { jsonText } from '../store/rows.ts';
import { sha256Of } from '../store/sha256Of.ts';
import { damage, remnant, type Finding } from './finding.ts';
import { placeOf, type Holdings, type ReleaseFacts } from './holdings.ts';
import { placesOf, textOf } from './piecesOf.ts';

/** Whether every release is whole, has the published bytes and follows from its sums, and nothing lies beside it. */
export function checkReleases(holdings: Holdings): readonly Finding[] {
  const { releases, pieces, editions } = holdings;
  const named = new Set<string>();
  const published = new Set<number>();
  const findings: Finding[] = [];
  for (const [sk, facts] of releases) {
    const where = placeOf({ pk: RELEASES, sk });
    const manifest = readManifest(facts);
    if (manifest === undefined) {
      findings.push(
        damage('releaseDamaged', where, 'Das Verzeichnis des Veröffentlichungsstands ist beschädigt.'),
      );
      continue;
    }
    published.add(manifest.edition);
    for (const place of placesOfParts(manifest, facts)) named.add(place);
    findings.push(...checkRelease(holdings, manifest, facts));
    const isAt = keys.release(manifest.edition, manifest.number).sk === sk;
    if (!isAt)
      findings.push(damage('wrongPlace', where, 'Der Veröffentlichungsstand liegt an falscher Stelle.'));
    if (editions.get(manifest.edition)?.state !== 'released')
      findings.push(
        remnant('releaseUnfinished', where, 'Veröffentlicht, aber die Runde gilt noch nicht so.'),
      );
  }
  for (const { year, state } of editions.values())
    if (state === 'released' && !published.has(year))
      findings.push(damage('releaseMissing', String(year), 'Die Runde ist veröffentlicht, ihr Stand fehlt.'));
  for (const place of pieces.keys())
    if (place.startsWith('RELEASE#') && !named.has(place))
      findings.push(remnant('partUnnamed', place, 'Kein Veröffentlichungsstand nennt diesen Teil.'));
  return findings;
}

function readManifest({ manifest, hash }: ReleaseFacts): ReleaseManifest | undefined {
  try {
    const text = decompress(manifest);
    return sha256Of(text) === hash ? jsonText(releaseManifest).parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function placesOfParts({ releaseId, parts }: ReleaseManifest, { chunks }: ReleaseFacts): readonly string[] {
  return parts.flatMap(({ id, sha256 }) =>
    placesOf(chunks[id] ?? 0, (chunk) => keys.releasePart(releaseId, id, sha256, chunk)).map(placeOf),
  );
}

function checkRelease(
  holdings: Holdings,
  manifest: ReleaseManifest,
  { chunks }: ReleaseFacts,
): readonly Finding[] {
  const { releaseId } = manifest;
  const verifications: Verification[] = [verifyManifest(manifest)];
  const broken: Finding[] = [];
  for (const { id, sha256 } of manifest.parts) {
    const places = placesOf(chunks[id] ?? 0, (chunk) => keys.releasePart(releaseId, id, sha256, chunk));
    const text = places.length === 0 ? undefined : textOf(holdings, places, sha256);
    const part = text === undefined ? undefined : jsonText(releasePart).safeParse(text);
    if (part?.success !== true || canonicalJson(part.data) !== text || part.data.id !== id)
      broken.push(
        damage('releaseDamaged', `${releaseId} ${id}`, 'Der Teil fehlt oder ist nicht der veröffentlichte.'),
      );
    else if ('figures' in part.data) verifications.push(verifyPart(manifest, part.data));
  }
  const { discrepancies } = allVerifications(verifications);
  return [
    ...broken,
    ...discrepancies.map(({ where, text }) =>
      damage('releaseDiffers', `${releaseId} ${where}`, `Die Nachrechnung weicht ab: ${text}`),
    ),
  ];
}
