import { connect, endTeam, remainingTeam, ROLE_NAMES, type Stores } from '#functions';
import { unitKey, unitName, type Registry, type UnitKey } from '#survey';
import { dissolvedUnits, type ChangesFile, type DissolvedUnit } from '#survey/register';
import { loadRegistry } from '#survey/registry';
import { isMain } from '../local/isMain.ts';
import { germanDate } from '../local/register/german.ts';
import { heirText } from '../local/register/heirText.ts';
import { openRegisterFiles } from '../local/register/registerFiles.ts';
import { StartProblem } from '../local/startProblem.ts';
import { onDirectory } from './openedDirectory.ts';
import { operatorCommand, type Call, type ExitCode } from './operatorCommand.ts';
import { placeArguments, type PlaceArguments } from './placeArguments.ts';

const USAGE = `Aufruf: npm run dissolved -- [Ordner] [--end]
        npm run dissolved -- --table <Name> [--region <Region>] [--endpoint <Adresse>] [--end]
  Zeigt, wer bei Verwaltungen noch Zugang hat, die es nach einer Übernahme des Registers nicht mehr gibt.
  Ordner    ein Datenverzeichnis, das keine Anwendung benutzt; ohne Angabe DATA_DIR oder .data
  --table   die Tabelle in AWS; die Anwendung darf laufen
  --end     beendet diese Zugänge und zieht offene Einladungen zurück
`;

interface Asked extends Call {
  /** What became of which unit, unless what the project keeps. */
  readonly changes?: ChangesFile;
  readonly now?: () => Date;
}

/** Lists the people of units that are gone (aufgelöste Verwaltungen) and ends their access if asked. @returns exit code */
export async function dissolvedTeams(asked: Asked): Promise<ExitCode> {
  const { args, env, stdout, stderr } = asked;
  const place = placeArguments(args, env, 'end');
  if (place === undefined) {
    stderr.write(USAGE);
    return 2;
  }
  return operatorCommand({ stderr }, async () => {
    await onPlace(place, async (stores, registry) => {
      const { changes = openRegisterFiles().changes, now = () => new Date() } = asked;
      const present = new Set<string>(registry.units.map(({ key }) => key));
      const gone = dissolvedUnits(changes.predecessors, present);
      if (gone.length === 0) stdout.write('Nach dem Register ist keine Verwaltung aufgelöst.\n');
      const names = new Map<string, string>(registry.units.map((unit) => [unit.key, unitName(unit)]));
      const needs = { ...stores, now, log: () => undefined };
      for (const unit of gone) {
        const key = unitKey.parse(unit.key);
        stdout.write(`${titleOf(unit, changes)} Nachfolge: ${heirText(unit, names)}.\n`);
        stdout.write(`  ${await (place.isFlagged ? ended(needs, key) : remaining(needs, key))}\n`);
      }
    });
    return 0;
  });
}

/** The name is that of the last Gemeinde, Verband or Kreis under this key. */
function titleOf({ key, validFrom }: DissolvedUnit, { changes }: ChangesFile): string {
  const name = changes.findLast(([, , old]) => old === key || old === key.padEnd(12, '0'))?.[3];
  return `${name === undefined ? key : `${name} (${key})`}, aufgelöst zum ${germanDate(validFrom)}.`;
}

type Needs = Parameters<typeof endTeam>[0];

async function remaining(needs: Needs, unit: UnitKey): Promise<string> {
  const { roles, openInvitations } = await remainingTeam(needs, unit);
  if (roles.length + openInvitations === 0) return 'Niemand hat dort noch Zugang.';
  const counts = (['editor', 'approver', 'contributor'] as const).flatMap((one) => {
    const count = roles.filter((role) => role === one).length;
    return count === 0 ? [] : [`${ROLE_NAMES[one]} ${count}`];
  });
  const accounts = counts.length === 0 ? 'keine Konten' : `Konten: ${counts.join(', ')}`;
  return `${accounts}; offene Einladungen: ${openInvitations}. Mit --end enden sie.`;
}

async function ended(needs: Needs, unit: UnitKey): Promise<string> {
  const { accounts, invitations } = await endTeam(needs, unit);
  return `Beendet: Konten ${accounts}, offene Einladungen ${invitations}.`;
}

async function onPlace<T>(
  { table, directory, region, endpoint }: PlaceArguments,
  work: (stores: Stores, registry: Registry) => Promise<T>,
): Promise<T> {
  if (table === undefined) return onDirectory(directory, ({ stores, registry }) => work(stores, registry));
  if (region === undefined) throw new StartProblem('Bitte --region angeben oder AWS_REGION setzen.');
  const connection = connect({
    awsRegion: region,
    tableName: table,
    ...(endpoint !== undefined && { dynamodbEndpoint: endpoint }),
  });
  try {
    return await work(connection.stores, loadRegistry());
  } finally {
    connection.close();
  }
}

if (isMain(import.meta.filename)) {
  const { env, stdout, stderr, argv } = process;
  process.exitCode = await dissolvedTeams({ args: argv.slice(2), env, stdout, stderr });
}
