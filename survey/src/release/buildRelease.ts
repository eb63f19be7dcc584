import { groupsOf, STATE_PLAN } from '../disclosure/plan.ts';
import { buildFigure } from './buildFigure.ts';
import { releaseSchema, type Release } from './release.ts';
import { scoredUnits, type ReleaseInput } from './releaseInput.ts';
import type { ReleaseReport } from './releaseReport.ts';

/** The measure (Gesamtindex) computed from all the others. */
const INDEX = 'index';

/** A release ready for a second person's approval, and the confidential report on what it withholds. */
export interface BuiltRelease {
  readonly release: Release;
  readonly report: ReleaseReport;
}

/**
 * Builds a release (Veröffentlichungsstand) from the accepted responses of a closed edition.
 *
 * The index is a known weighted mean of the dimensions: beside the other seven it would betray a withheld one. So it
 * is protected as strictly as its strictest part and silent wherever a part is withheld to protect respondents.
 *
 * The same units and respondents in any order give the same release, byte by byte in `canonicalJson`.
 *
 * @throws on input no correct caller gives: see `scoredUnits`
 */
export function buildRelease(input: ReleaseInput): BuiltRelease {
  const { measures } = input;
  if (new Set(measures.map(({ id }) => id)).size < measures.length)
    throw new Error('A measure is given twice.');
  const units = scoredUnits(input);
  const parts = measures.filter(({ id }) => id !== INDEX);
  const simple = parts.map((measure) =>
    buildFigure(input, units, measure, { presets: [], protectedGroups: new Set() }),
  );
  const whole = {
    presets: parts.map(({ preset }) => preset),
    protectedGroups: new Set(simple.flatMap(({ protectedGroups }) => [...protectedGroups])),
  };
  const index = measures
    .filter(({ id }) => id === INDEX)
    .map((measure) => buildFigure(input, units, measure, whole));
  const built = measures.flatMap(({ id }) => [...index, ...simple].filter(({ figure }) => figure.id === id));
  return {
    release: assemble(
      input,
      built.map(({ figure }) => figure),
    ),
    report: { withheld: built.flatMap(({ withheld }) => withheld) },
  };
}

function assemble(input: ReleaseInput, figures: Release['figures']): Release {
  const { edition, number, publishedAt, questionnaireVersion, rules, synthetic, source } = input;
  return releaseSchema.parse({
    manifest: {
      releaseId: `${edition}.${number}`,
      edition,
      number,
      publishedAt,
      questionnaireVersion,
      rules,
      synthetic,
      source,
      groups: groupsOf(STATE_PLAN).map(({ id, label }) => ({ id, label })),
      figures: figures.map(({ id, title }) => ({ id, title })),
    },
    figures,
  });
}
