import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceFrom, type Chance } from '../builders/chance.ts';
import { copyOfDemoData, startServer, type LocalServer } from '../builders/localServer.ts';
import { onStoredData } from '../builders/storedData.ts';
import { Journal } from '../invariants/kill/journal.ts';
import { seatAlone, seatTeams, type Person } from '../invariants/kill/people.ts';
import { compare, openTeam, type Team } from '../invariants/kill/settle.ts';
import { work } from '../invariants/kill/work.ts';
import { checkOf, command } from './command.ts';
import { heldToMark } from './heldToMark.ts';

/**
 * How a copy is taken while people work: exported from the running database (`export`), or of the files after
 * everything was killed (`kill`).
 */
export type Method = 'export' | 'kill';

/** What came of one restore. */
export interface Cycle {
  readonly method: Method;
  /** Acknowledged before the copy was begun, and so promised to be in it. */
  readonly acknowledged: number;
  /** Under way while it was taken. */
  readonly underWay: number;
  /** What is missing or wrong in the restored system, in words. */
  readonly lost: readonly string[];
  readonly damages: number;
  readonly remnants: number;
  readonly seconds: Readonly<Record<'copy' | 'restore' | 'check' | 'start', number>>;
  /** What became of a plain copy of the running files, which nobody should take. */
  readonly plainCopy: 'sound' | 'damaged' | 'unusable' | 'not taken';
}

interface Field {
  readonly base: string;
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly journal: Journal;
  readonly chance: Chance;
}

/** Answers before a copy is begun, and how many more may come by chance. */
const LEAST_ANSWERS = 40;
const MORE_ANSWERS = 60;

/**
 * Rehearses a restore again and again (Wiederherstellungsübung): thirteen people save, send and approve; in the middle
 * of it a copy is taken, restored into a new data directory, checked and switched to; the next cycle works there.
 */
export async function drill(template: string, cycles: number, seed: number): Promise<Cycle[]> {
  const base = await mkdtemp(join(tmpdir(), 'digitalpegel-drill-'));
  let directory = await copyOfDemoData(template);
  let server: LocalServer | undefined;
  try {
    const people = await onStoredData(directory, seatTeams);
    server = await start(directory, '0');
    people.push(await seatAlone(server.origin));
    const { origin } = server;
    const readers = [...new Map(people.map((person) => [person.team, person])).values()];
    const teams = await Promise.all(readers.map((reader) => openTeam(reader, origin)));
    const field = { base, people, teams, journal: new Journal(), chance: chanceFrom(seed) };
    const all: Cycle[] = [];
    for (let number = 0; number < cycles; number += 1) {
      const next = join(base, String(number));
      const method = number % 2 === 0 ? 'export' : 'kill';
      const restored = await restoreOnce(field, server, { method, next });
      await rm(directory, { recursive: true, force: true });
      ({ server } = restored);
      directory = next;
      all.push(restored.cycle);
    }
    return all;
  } finally {
    await server?.kill();
    await rm(directory, { recursive: true, force: true });
    await rm(base, { recursive: true, force: true });
  }
}

interface Order {
  readonly method: Method;
  /** Where the restored directory is to be. */
  readonly next: string;
}

async function restoreOnce(
  field: Field,
  server: LocalServer,
  { method, next }: Order,
): Promise<{ readonly cycle: Cycle; readonly server: LocalServer }> {
  const { people, teams, journal, chance } = field;
  const working = people.map((person) => work(person, server.origin, journal, chance));
  await answers(journal, LEAST_ANSWERS + chance.below(MORE_ANSWERS));
  const taken = await take[method](field, server, next);
  await server.kill();
  await Promise.all(working);

  const check = await checkOf(next);
  const findings = check.findings ?? [{ level: 'damage' as const, kind: check.stderr }];
  const started = performance.now();
  const restored = await start(next, new URL(server.origin).port);
  const seconds = { ...taken.seconds, check: check.seconds, start: (performance.now() - started) / 1_000 };
  const held = heldToMark(journal, taken.mark);
  const compared = await Promise.all(teams.map((team) => compare(team, restored.origin, held)));
  for (const [at, team] of teams.entries()) team.stand = compared[at]?.stand ?? team.stand;
  const outcomes = held.attempts().map(({ outcome }) => outcome);
  journal.forget();
  const cycle = {
    method,
    acknowledged: outcomes.filter((outcome) => outcome === 'acknowledged').length,
    underWay: outcomes.filter((outcome) => outcome === 'open').length,
    lost: compared.flatMap(({ problems }) => problems),
    damages: findings.filter(({ level }) => level === 'damage').length,
    remnants: findings.filter(({ level }) => level === 'remnant').length,
    seconds,
    plainCopy: taken.plainCopy,
  };
  return { cycle, server: restored };
}

interface Taken extends Pick<Cycle, 'plainCopy'> {
  /** The moment up to which everything acknowledged must be in it. */
  readonly mark: number;
  readonly seconds: Pick<Cycle['seconds'], 'copy' | 'restore'>;
}

type Take = (field: Field, server: LocalServer, next: string) => Promise<Taken>;

const take: Readonly<Record<Method, Take>> = {
  async export({ base, journal }, server, next) {
    const { dataDirectory } = server;
    const file = join(base, 'export.jsonl.gz');
    const plain = join(base, 'plain');
    const mark = journal.now();
    const copying = cp(dataDirectory, plain, { recursive: true }).then(
      () => true,
      () => false,
    );
    const exported = await command('exportData', file, dataDirectory);
    const isCopied = await copying;
    // What is done from here on belongs to nobody's copy.
    await server.kill();
    const plainCopy = isCopied ? await stateOf(plain) : 'unusable';
    const restored = await command('restoreData', next, file);
    if (exported.code !== 0) throw new Error(exported.stderr);
    if (restored.code !== 0) throw new Error(restored.stdout + restored.stderr);
    await rm(file);
    await rm(plain, { recursive: true, force: true });
    return { mark, plainCopy, seconds: { copy: exported.seconds, restore: restored.seconds } };
  },

  async kill(_field, server, next) {
    await server.kill();
    const begun = performance.now();
    await cp(server.dataDirectory, next, { recursive: true });
    const copy = (performance.now() - begun) / 1_000;
    return { mark: Infinity, plainCopy: 'not taken', seconds: { copy, restore: 0 } };
  },
};

/** The lock in it is that of the running server; whoever takes such a copy takes it out. */
async function stateOf(directory: string): Promise<Cycle['plainCopy']> {
  await rm(join(directory, 'lock.json'), { force: true });
  const { findings } = await checkOf(directory);
  if (findings === undefined) return 'unusable';
  return findings.some(({ level }) => level === 'damage') ? 'damaged' : 'sound';
}

function answers(journal: Journal, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const stop = journal.listen((moment) => {
      left -= moment === 'answered' ? 1 : 0;
      if (left > 0) return;
      stop();
      resolve();
    });
  });
}

function start(directory: string, port: string): Promise<LocalServer> {
  return startServer(directory, { file: 'tests/builders/crashTarget.ts', env: { PORT: port } });
}
