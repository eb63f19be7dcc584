import {
  buildRobustness,
  groupForecast,
  readEakteState,
  robustnessRow,
  unpackRow,
  type EakteState,
  type ForecastUnit,
} from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import type { InventedField } from '../builders/inventedField.ts';
import { cpuMillisecondsOf, type Figure } from './figures.ts';

const EDITIONS = [2022, 2023, 2024, 2025, 2026];

/** What a release adds to its figures: the forecast of every group, and the robustness pack. */
export function measureForecasts(field: InventedField): Figure[] {
  const units = forecastUnits(field);
  const groupings: readonly ((unit: ForecastUnit) => string)[] = [
    () => 'gesamt',
    ({ stratum }) => stratum.slice(0, 2),
    ({ stratum }) => stratum.slice(3),
    ({ stratum }) => stratum,
  ];
  const groups = groupings.flatMap((groupOf) => [...Map.groupBy(units, groupOf)]);
  const forecasts = () =>
    groups.map(([seed, own]) => groupForecast({ edition: 2026, units: own, seed: `2026.1/${seed}` }));
  return [
    {
      name: `forecast of ${groups.length} groups of 987 units, 1,000 draws each, CPU`,
      value: cpuMillisecondsOf(forecasts, 2),
      unit: 'ms',
    },
    { name: 'robustness pack of 987 units, 1,000 draws, CPU', value: robustnessCpu(field), unit: 'ms' },
  ];
}

/** Every unit that answers now did so each year, a little less far each time. */
function forecastUnits({ universe, rows }: InventedField): readonly ForecastUnit[] {
  const states = new Map<string, EakteState>(
    rows.map(({ unit, row }) => [unit.key, readEakteState(unpackRow(QUESTIONNAIRE_2026, row), 2026)]),
  );
  return universe.map(({ key, stratum, population }) => {
    const now = states.get(key);
    return { key, stratum, population, history: now ? EDITIONS.map((edition) => before(now, edition)) : [] };
  });
}

function before(now: EakteState, edition: number): EakteState {
  const share = 1 - (2026 - edition) / 10;
  const connected = now.connected === undefined ? undefined : Math.floor(now.connected * share);
  return { ...now, edition, connected };
}

function robustnessCpu({ universe, rows }: InventedField): number {
  const strata = new Map(universe.map(({ key, stratum }) => [key, stratum]));
  const answered = rows.map(({ unit, row }) => ({
    stratum: strata.get(unit.key) ?? '',
    row: robustnessRow(
      QUESTIONNAIRE_2026,
      { unitType: unit.type, mode: 'full' },
      unpackRow(QUESTIONNAIRE_2026, row),
    ),
  }));
  const core = QUESTIONNAIRE_2026.dimensions.filter((dimension) => dimension.core);
  const whole = answered.filter(({ row }) => core.every(({ id }) => row.gated[id] !== undefined));
  const strataOf = (prefix: string) =>
    [...Map.groupBy(whole, ({ stratum }) => stratum)]
      .filter(([stratum]) => stratum.startsWith(prefix))
      .map(([stratum, own]) => ({
        size: universe.filter((unit) => unit.stratum === stratum).length,
        rows: own.map(({ row }) => row),
      }));
  const groups = [
    { id: 'gesamt', isCompared: false, strata: strataOf('') },
    ...['12', '13', '14', '15', '16'].map((id) => ({ id, isCompared: true, strata: strataOf(id) })),
  ];
  const { dimensions } = QUESTIONNAIRE_2026;
  return cpuMillisecondsOf(
    () =>
      buildRobustness({ dimensions, groups, rows: answered.map(({ row }) => row), draws: 1_000, seed: 2026 }),
    2,
  );
}
