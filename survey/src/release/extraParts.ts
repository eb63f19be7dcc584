import type { BuiltFigure, FigureTask } from './buildFigure.ts';
import { INDEX } from './measure.ts';
import { forecastPart } from './forecastPart.ts';
import type { ReleasePart } from './release.ts';
import type { ReleaseInput } from './releaseInput.ts';
import { robustnessPart } from './robustnessPart.ts';
import { trendPart } from './trendPart.ts';

/** Forecast, robustness pack and chain links, as far as the input has what they need. */
export function extraParts(
  { dataset, plan }: FigureTask,
  input: ReleaseInput,
  figures: readonly BuiltFigure[],
): readonly ReleasePart[] {
  const { edition, number, rules, respondents, eakteHistory, dimensions, previous } = input;
  const now = new Map(respondents.map((respondent) => [respondent.key, respondent]));
  const units = dataset.units.map(({ key, stratum, population }) => {
    const state = now.get(key)?.eakte;
    return {
      key,
      stratum,
      population,
      history: [...(eakteHistory?.get(key) ?? []), ...(state ? [state] : [])],
    };
  });
  const rows = new Map(
    dataset.units.flatMap(({ key }) => {
      const row = now.get(key)?.robustness;
      return row ? [[key, row] as const] : [];
    }),
  );
  const index = figures.find(({ figure }) => figure.id === INDEX);
  const releaseId = `${edition}.${number}`;
  return [
    ...(units.some(({ history }) => history.length > 0)
      ? [
          forecastPart({
            releaseId,
            edition,
            plan,
            units,
            parameters: rules.presets.vertraulich,
            reliability: rules.reliability,
          }),
        ]
      : []),
    ...(index && dimensions
      ? [robustnessPart({ dimensions, dataset, plan, rows, index, parameters: rules.presets.sicherheit })]
      : []),
    ...(previous ? [trendPart({ previous, figures, dataset, plan, rules })] : []),
  ];
}
