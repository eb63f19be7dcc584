import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { chanceFrom } from '../../builders/chance.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../../builders/localServer.ts';
import { onStoredData } from '../../builders/storedData.ts';
import { Journal } from './journal.ts';
import { armKill, chooseKillMoment } from './killMoment.ts';
import { seatAlone, seatTeams } from './people.ts';
import { compare, openTeam, repeatOpen, type Team } from './settle.ts';
import { recordProblems } from './storedRecords.ts';
import { work } from './work.ts';

/*
 * The first promise: nothing acknowledged is lost. Thirteen people in five administrations save, mark, choose, send,
 * take back, return and approve while the server and its database are killed at random moments. What was acknowledged
 * is written down outside of them.
 *
 * KILLS sets how often (50). SEED makes the choices of an earlier run again: the same people want the same and the
 * same moments are waited for; what happens in between is up to the machine.
 */
const KILLS = Number(process.env['KILLS'] ?? 50);
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
/** Patience for one life, in milliseconds. */
const LIFE = 10_000;

const chance = chanceFrom(SEED);
const journal = new Journal();
let directory: string;
let server: LocalServer;
/** The first life takes any; whoever signed in there is known to the later ones on the same port only. */
let port = '0';
beforeAll(async () => {
  directory = await copyOfDemoData(inject('demoData'));
});
afterAll(async () => {
  await server.kill();
  await removeData(directory);
});

it(
  'nothing acknowledged is lost and nothing happens twice, however often everything is killed',
  { timeout: 60_000 + KILLS * LIFE },
  async () => {
    console.log(`KILLS=${KILLS} SEED=${SEED}`);
    const people = await onStoredData(directory, seatTeams);
    server = await start();
    people.push(await seatAlone(server.origin));
    const readers = new Map(people.map((person) => [person.team, person])).values();
    const teams = await Promise.all([...readers].map((reader) => openTeam(reader, server.origin)));
    let interrupted = 0;

    for (let kill = 1; kill <= KILLS; kill += 1) {
      const { origin } = server;
      armKill(journal, chooseKillMoment(chance), () => void server.kill());
      await Promise.all(people.map((person) => work(person, origin, journal, chance)));
      await server.kill();

      server = await start();
      await compareAll(teams);
      interrupted += journal.attempts().filter(({ outcome }) => outcome === 'open').length;
      expect(await repeatOpen(server.origin, journal, chance)).toEqual([]);
      const stands = await compareAll(teams);
      for (const [at, team] of teams.entries()) team.stand = stands[at]!;
      journal.forget();
    }

    await server.kill();
    await onStoredData(directory, async (stores) => {
      for (const team of teams) expect(await recordProblems(stores, team)).toEqual([]);
    });
    report(interrupted);
  },
);

async function start(): Promise<LocalServer> {
  const env = { NODE_COMPILE_CACHE: join(directory, 'compiled'), PORT: port };
  const started = await startServer(directory, { file: 'tests/builders/crashTarget.ts', env });
  ({ port } = new URL(started.origin));
  return started;
}

async function compareAll(teams: readonly Team[]) {
  const compared = await Promise.all(teams.map((team) => compare(team, server.origin, journal)));
  expect(compared.flatMap(({ problems }) => problems)).toEqual([]);
  return compared.map(({ stand }) => stand);
}

function report(interrupted: number): void {
  const counts = [...journal.acknowledged];
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const words = counts.map(([kind, count]) => `${kind} ${count}`).join(', ');
  console.log(`${KILLS} kills, ${total} acknowledged (${words}), ${interrupted} interrupted, lost = 0`);
  expect(total).toBeGreaterThan(10 * KILLS);
}
