import { parseArgs } from 'node:util';
import { isMain } from '../local/isMain.ts';
import { germanDate } from '../local/register/german.ts';
import { operatorCommand, type Call, type ExitCode } from '../operations/operatorCommand.ts';
import { StartProblem } from '../local/startProblem.ts';
import { CONSUMED } from './consumption.ts';
import { editionCost, tableUnits, USAGE, type CostLine } from './editionCost.ts';
import { ageOf, euroFor, PRICES } from './priceFile.ts';

const SIZES = [987, 2_500, 100_000];
/** Days after which prices want to be looked up again. */
const OLD = 180;

const NAMES: Readonly<Record<CostLine, string>> = {
  writes: 'Tabelle, Schreiben',
  reads: 'Tabelle, Lesen',
  storage: 'Tabelle, Speicher und PITR',
  compute: 'Lambda und API',
  identity: 'Cognito',
  mail: 'Mails',
  edge: 'CloudFront und Firewall',
  logs: 'Protokolle',
  fixed: 'Grundkosten (Schlüssel, Alarme, Firewall)',
};

interface Asked extends Call {
  readonly now?: () => Date;
}

/** Prints what an edition costs for several numbers of administrations. @returns exit code */
export async function cost({ args, stdout, stderr, now = () => new Date() }: Asked): Promise<ExitCode> {
  return operatorCommand({ stderr }, async () => {
    const region = regionOf(args);
    const euro = euroFor(PRICES, region);
    stdout.write(`Kosten einer Erhebungsrunde in Euro, zwölf Monate, Region ${region}\n\n`);
    const columns = SIZES.map((units) => {
      const usage = { ...USAGE, units };
      return { units, ...tableUnits(CONSUMED, usage), lines: editionCost(CONSUMED, usage, euro) };
    });
    const row = (name: string, cells: readonly string[]) =>
      `${name.padEnd(42)}${cells.map((cell) => cell.padStart(14)).join('')}\n`;
    stdout.write(
      row(
        'Verwaltungen',
        columns.map(({ units }) => whole.format(units)),
      ),
    );
    stdout.write(
      row(
        'Schreibeinheiten (WRU)',
        columns.map(({ wru }) => whole.format(wru)),
      ),
    );
    stdout.write(
      row(
        'Leseeinheiten (RRU)',
        columns.map(({ rru }) => whole.format(rru)),
      ),
    );
    for (const [line, name] of namesInOrder())
      stdout.write(
        row(
          name,
          columns.map(({ lines }) => cents.format(lines[line])),
        ),
      );
    const sums = columns.map(({ lines }) => Object.values(lines).reduce((sum, one) => sum + one, 0));
    stdout.write(
      row(
        'Summe',
        sums.map((sum) => cents.format(sum)),
      ),
    );
    stdout.write(
      row(
        'je Verwaltung',
        sums.map((sum, at) => cents.format(sum / (SIZES[at] ?? 1))),
      ),
    );
    stdout.write(`\n${notes(region, now())}\n`);
    return 0;
  });
}

const whole = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function namesInOrder(): readonly (readonly [CostLine, string])[] {
  const lines: readonly CostLine[] = [
    'writes',
    'reads',
    'storage',
    'compute',
    'identity',
    'mail',
    'edge',
    'logs',
    'fixed',
  ];
  return lines.map((line) => [line, NAMES[line]] as const);
}

function regionOf(args: readonly string[]): string {
  try {
    const options = { region: { type: 'string', default: 'eu-central-1' } } as const;
    const { region } = parseArgs({ args: [...args], options }).values;
    if (PRICES.surcharges[region] !== undefined) return region;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new StartProblem(`Aufruf: npm run cost -- [--region ${Object.keys(PRICES.surcharges).join('|')}]`);
}

function notes(region: string, today: Date): string {
  const { asOf, eurPerUsd, surcharges, prices } = PRICES;
  const unchecked = Object.values(prices).filter(({ source }) => source.includes('not checked')).length;
  const age = ageOf(PRICES, today);
  return [
    `Preise vom ${germanDate(asOf)} in US-Dollar für ${PRICES.region}, mal ${cents.format(surcharges[region]?.value ?? 1)} für ${region}, mal ${cents.format(eurPerUsd.value)} Euro; ${unchecked} von ${Object.keys(prices).length} sind nicht an der Preisliste geprüft (infra/cost/prices.json).`,
    ...(age > OLD ? [`Achtung: Die Preislisten wurden vor ${age} Tagen gelesen. Bitte nachschlagen.`] : []),
    'Verbrauch der Tabelle gemessen (npm run bench capacity), Nutzung angenommen (infra/cost/editionCost.ts). Ohne Umsatzsteuer.',
  ].join('\n');
}

if (isMain(import.meta.filename)) {
  const { env, stdout, stderr, argv } = process;
  process.exitCode = await cost({ args: argv.slice(2), env, stdout, stderr });
}
