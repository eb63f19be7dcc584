import type { Difference, ImportPlan, RegisterRecord } from '#survey/register';
import { dissolvedUnits, levelOf } from '#survey/register';
import { germanDate, germanNumber } from './german.ts';
import { openCaseText } from './openCaseText.ts';
import { heirText } from './heirText.ts';
import { successionLines } from './successionLines.ts';

/** The largest changes of a figure that are named. */
const NAMED = 5;

const LEVEL_NAMES = {
  land: 'Land',
  kreis: 'Kreis',
  verband: 'Gemeindeverband',
  gemeinde: 'Gemeinde',
} as const;

/** The plan of an import in German, a line each; sections without content are left out. */
export function registerReport(plan: ImportPlan): readonly string[] {
  const { before, after, differences, open } = plan;
  const changed = differences.filter((difference) => difference.what === 'changed');
  const [renamed, kinds, seats] = (['name', 'kind', 'seat'] as const).map((field) =>
    changed
      .filter((change) => change.field === field)
      .map((change) => `${change.after.key}: ${change.before[field] || '–'} → ${change.after[field] || '–'}`),
  );
  return [
    `Gebietsstand ${germanDate(after.asOf)} (vorhanden: ${germanDate(before.asOf)}), Einwohner ${open.some(({ what }) => what === 'populationDate') ? 'von einem nicht genannten Tag' : `am ${germanDate(after.populationAsOf)}`}.`,
    `Der neue Gebietsstand gilt ab ${germanDate(plan.validFrom)}.`,
    differences.length === 0 ? 'Keine Unterschiede.' : `${germanNumber(differences.length)} Unterschiede.`,
    ...section('Nachfolge', successionLines(plan)),
    ...section('Neu', listed(differences, 'new')),
    ...section('Nicht mehr vorhanden', listed(differences, 'gone')),
    ...section('Anderer Gemeindeverband', differences.flatMap(movedLine)),
    ...section('Umbenannt', renamed ?? []),
    ...section('Andere Art (Textkennzeichen)', kinds ?? []),
    ...section('Anderer Verwaltungssitz', seats ?? []),
    ...figures('Fläche', 'ha', 'area', changed),
    ...figures('Einwohner', 'Einwohner', 'population', changed),
    ...section('Antwortet künftig', unitLines(plan.answering.units, plan.formerly.units)),
    ...section('Antwortet nicht mehr', goneLines(plan)),
    ...section('Offen', openLines(plan)),
  ];
}

/** Successions to confirm are listed above already. */
function openLines({ open }: ImportPlan): readonly string[] {
  const unconfirmed = open.filter(({ what }) => what === 'unconfirmed').length;
  const told = open.filter(({ what }) => what !== 'unconfirmed').map(openCaseText);
  return unconfirmed === 0
    ? told
    : [...told, `${germanNumber(unconfirmed)} Nachfolgen sind noch nicht bestätigt (Entwurf mit --draft).`];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : ['', `${title} (${germanNumber(lines.length)})`, ...lines.map((line) => `  ${line}`)];
}

function listed(differences: readonly Difference[], what: 'new' | 'gone'): readonly string[] {
  return differences.flatMap((difference) => {
    if (difference.what !== what) return [];
    const { record } = difference;
    return [`${record.key} ${LEVEL_NAMES[levelOf(record)]} ${record.name}`];
  });
}

function movedLine(difference: Difference): readonly string[] {
  if (difference.what !== 'moved') return [];
  return [`${difference.record.name}: ${difference.record.key} → ${difference.to}`];
}

type Change = Extract<Difference, { what: 'changed' }>;

function figures(
  title: string,
  unit: string,
  field: 'area' | 'population',
  changed: readonly Change[],
): readonly string[] {
  const all = changed.filter((change) => change.field === field);
  if (all.length === 0) return [];
  const size = ({ before, after }: Change) => Math.abs(after[field] - before[field]);
  const largest = all.toSorted((a, b) => size(b) - size(a)).slice(0, NAMED);
  return [
    '',
    `${title}: bei ${germanNumber(all.length)} Gemeinden anders, am meisten bei`,
    ...largest.map(
      ({ before, after }) => `  ${after.name}: ${figure(before, field)} → ${figure(after, field)} ${unit}`,
    ),
  ];
}

function figure(record: RegisterRecord, field: 'area' | 'population'): string {
  return germanNumber(record[field]);
}

type Units = ImportPlan['answering']['units'];

/** Units of the one side that the other does not have, by key and type. */
function unitLines(units: Units, others: Units): readonly string[] {
  const known = new Set(others.map(([key, type]) => `${key} ${type}`));
  return units
    .filter(([key, type]) => !known.has(`${key} ${type}`))
    .map(([key, , name, designation]) => `${key} ${designation} ${name}`);
}

/** Units that answer no longer, with those that answer for their inhabitants then. */
function goneLines({ formerly, answering, predecessors }: ImportPlan): readonly string[] {
  const present = new Set(answering.units.map(([key]) => key));
  const dissolved = new Map(dissolvedUnits(predecessors, present).map((unit) => [unit.key, unit]));
  const names = new Map(answering.units.map(([key, , name, designation]) => [key, `${designation} ${name}`]));
  return unitLines(formerly.units, answering.units).map((line) => {
    const unit = dissolved.get(line.split(' ')[0] ?? '');
    return unit === undefined ? line : `${line} → ${heirText(unit, names)}`;
  });
}
