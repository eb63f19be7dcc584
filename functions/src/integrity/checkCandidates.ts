import { readSnapshot } from '../release/snapshot.ts';
import type { Candidate } from '../store/candidateStore.ts';
import { keys } from '../store/keys.ts';
import { damage, remnant, type Finding } from './finding.ts';
import { placeOf, type Holdings } from './holdings.ts';
import { placesOf, textOf } from './piecesOf.ts';
import { rowHash } from './responseFacts.ts';

/** Whether candidates have their files, and what a release was made from (Datenstand) is still what was sent in. */
export function checkCandidates(holdings: Holdings): readonly Finding[] {
  const { candidates, pieces, releases } = holdings;
  const named = new Set(
    [...candidates.values()].flatMap((one) => filesOf(one).flatMap(({ places }) => places.map(placeOf))),
  );
  return [
    ...[...candidates.values()].flatMap((one) => [
      // What is being discarded loses its files first.
      ...(one.state === 'discarding' ? [] : checkFiles(holdings, one)),
      ...(one.state === 'published' && !releases.has(keys.release(one.edition, one.number).sk)
        ? [damage('releaseMissing', one.id, `Der veröffentlichte Stand ${one.edition}.${one.number} fehlt.`)]
        : []),
    ]),
    ...[...pieces.keys()]
      .filter((place) => place.startsWith('CANDIDATE#') && !named.has(place))
      .map((place) =>
        remnant('fileUnnamed', place, 'Kein Entwurf einer Veröffentlichung nennt diese Datei.'),
      ),
  ];
}

function filesOf({ id, files }: Candidate) {
  return (['snapshot', 'release', 'report'] as const).flatMap((file) => {
    const stored = files[file];
    if (stored === undefined) return [];
    const { sha256, chunks } = stored;
    return [
      { file, sha256, places: placesOf(chunks, (chunk) => keys.candidateFile(id, file, sha256, chunk)) },
    ];
  });
}

function checkFiles(holdings: Holdings, candidate: Candidate): readonly Finding[] {
  return filesOf(candidate).flatMap(({ file, sha256, places }) => {
    const text = textOf(holdings, places, sha256);
    if (text === undefined)
      return [
        damage(
          'fileMissing',
          `${candidate.id} ${file}`,
          'Eine Datei des Entwurfs fehlt oder ist beschädigt.',
        ),
      ];
    return file === 'snapshot' ? checkSnapshot(holdings, text) : [];
  });
}

/** A closed edition does not change any more: what a release was made from must still be there. */
function checkSnapshot({ submissions }: Holdings, text: string): readonly Finding[] {
  const { edition, rows } = readSnapshot(text);
  return rows.flatMap(({ unit, submission, hash, row }) => {
    const where = placeOf(keys.submission(edition, unit, submission));
    const facts = submissions.get(where);
    const isSame = facts?.hash === hash && (facts.rows.length === 0 || facts.rows.includes(rowHash(row)));
    return isSame
      ? []
      : [damage('snapshotDiffers', where, 'Die Abgabe ist nicht mehr die, aus der veröffentlicht wurde.')];
  });
}
