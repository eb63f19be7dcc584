import {
  buildRelease,
  measuresOf,
  respondentOf,
  RULES,
  stratumOf,
  type Questionnaire,
  type Registry,
  type Release,
  type ResponseRow,
  type Unit,
} from '#survey';
import { REGISTRY_DATA } from '#survey/registry';
import { publishedAt } from './demo/demoEditions.ts';

/** The first release (Veröffentlichungsstand) of a past edition, by the rules that hold for real ones. */
export function demoRelease(
  edition: number,
  questionnaire: Questionnaire,
  registry: Registry,
  rows: readonly { readonly unit: Unit; readonly row: ResponseRow }[],
): Release {
  const { release } = buildRelease({
    edition,
    number: 1,
    publishedAt: publishedAt(edition),
    questionnaireVersion: questionnaire.version,
    rules: RULES,
    synthetic: true,
    source: `Digitalpegel ${String(edition)}, Demodaten – synthetisch. Verwaltungen: ${REGISTRY_DATA.source}`,
    measures: measuresOf(questionnaire),
    universe: registry.units.filter(({ inUniverse }) => inUniverse).map(universeUnit),
    respondents: rows
      .filter(({ unit }) => unit.inUniverse)
      .map(({ unit, row }) => respondentOf(questionnaire, unit, row)),
  });
  return release;
}

function universeUnit(unit: Unit) {
  return { key: unit.key, state: unit.state, stratum: stratumOf(unit), population: unit.population };
}
