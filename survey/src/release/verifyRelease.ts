import { canonicalJson } from './canonicalJson.ts';
import type { Figure } from './figure.ts';
import type { FigurePart, Manifest } from './release.ts';
import { allVerifications, type Discrepancy, type Verification } from './verification.ts';
import { verifyFigure } from './verifyFigure.ts';
import { verifyGroups } from './verifyGroups.ts';

/** Whether a manifest agrees with itself (Verzeichnis): number, groups, participation, parts. */
export function verifyManifest(manifest: Manifest): Verification {
  const { edition, number, releaseId, groups, participation, figures, parts } = manifest;
  const ids = groups.map(({ id }) => id);
  const partIds = parts.map(({ id }) => id);
  const missingParts = figures.filter(({ part }) => !partIds.includes(part)).map(({ part }) => part);
  const texts = [
    ...(releaseId === `${edition}.${number}` ? [] : ['Nummer und Erhebungsrunde passen nicht zusammen.']),
    ...(areUnique(ids) ? [] : ['Eine Gruppe steht zweimal da.']),
    ...(areUnique(partIds) ? [] : ['Ein Teil steht zweimal da.']),
    ...(areUnique(figures.map(({ id }) => id)) ? [] : ['Eine Kennzahl steht zweimal da.']),
    ...(canonicalJson(ids) === canonicalJson(participation.map(({ group }) => group))
      ? []
      : ['Die Teilnahme nennt andere Gruppen als der Veröffentlichungsplan.']),
    ...participation.flatMap(({ group, n, N }) => (n > N ? [`${group}: ${n} Teilnehmende von ${N}.`] : [])),
    ...groups.flatMap(({ id, parent }, position) =>
      parent === undefined || ids.slice(0, position).includes(parent)
        ? []
        : [`${id}: ihre Obergruppe ${parent} steht nicht davor.`],
    ),
    ...missingParts.map((part) => `Der Teil ${part} fehlt.`),
  ];
  return { recomputed: 0, hashOnly: 0, discrepancies: discrepancies('Verzeichnis', texts) };
}

/**
 * Computes a part of a release again, from nothing but what is published: every figure, its groups, and whether the
 * manifest announces the same figures.
 *
 * @param only the one figure asked for; all of the part if absent
 */
export function verifyPart(manifest: Manifest, part: FigurePart, only?: string): Verification {
  const announced = manifest.figures.filter((figure) => figure.part === part.id).map(({ id }) => id);
  const found = part.figures.map(({ id }) => id);
  const own: Verification = {
    recomputed: 0,
    hashOnly: 0,
    discrepancies:
      canonicalJson(announced) === canonicalJson(found)
        ? []
        : discrepancies(part.id, ['Der Teil enthält andere Kennzahlen als angekündigt.']),
  };
  const checked = part.figures
    .filter(({ id }) => only === undefined || id === only)
    .map((figure) => {
      const { discrepancies: differing, ...counts } = verifyFigure(figure, manifest.rules);
      const texts = [...headFaults(manifest, figure), ...verifyGroups(figure, manifest)];
      return { ...counts, discrepancies: [...differing, ...discrepancies(figure.id, texts)] };
    });
  return allVerifications([own, ...checked]);
}

/** What stands above a figure must be what stands above its release. */
function headFaults(manifest: Manifest, figure: Figure): readonly string[] {
  const isSame = canonicalJson(headOf(manifest)) === canonicalJson(headOf(figure));
  const entry = manifest.figures.find(({ id }) => id === figure.id);
  const isAnnounced =
    entry?.title === figure.title && entry.kind === figure.kind && entry.dimension === figure.dimension;
  return [
    ...(isSame ? [] : ['Runde, Stand, Fragebogen oder Quelle sind andere als im Verzeichnis.']),
    ...(isAnnounced ? [] : ['Titel oder Art sind andere als im Verzeichnis.']),
  ];
}

function headOf({ edition, releaseId, questionnaireVersion, synthetic, source }: Manifest | Figure) {
  return { edition, releaseId, questionnaireVersion, synthetic, source };
}

function discrepancies(where: string, texts: readonly string[]): readonly Discrepancy[] {
  return texts.map((text) => ({ where, text }));
}

const areUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
