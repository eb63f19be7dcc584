import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeData, startServer } from '../builders/localServer.ts';
import { drill } from './drill.ts';

/* Rehearses the restore (`npm run drill -- --cycles 20`) and prints what came of it; SEED makes the same choices again. */
const { values } = parseArgs({ options: { cycles: { type: 'string', default: '20' } } });
const cycles = Number(values.cycles);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
if (!Number.isInteger(cycles) || cycles < 1) throw new RangeError('So many cycles cannot be.');

console.log(`Wiederherstellungsübung, ${cycles} Durchgänge, SEED=${seed}`);
const template = await mkdtemp(join(tmpdir(), 'digitalpegel-demo-'));
try {
  await (await startServer(template, { file: 'tests/builders/crashTarget.ts' })).stop();
  const all = await drill(template, cycles, seed);
  const digits = (value: number) => Number(value.toFixed(1));
  console.table(
    all.map(({ method, acknowledged, underWay, lost, damages, remnants, seconds, plainCopy }) => ({
      Weg: method,
      bestätigt: acknowledged,
      unterwegs: underWay,
      verloren: lost.length,
      Schäden: damages,
      Überbleibsel: remnants,
      'Kopie s': digits(seconds.copy),
      'Einspielen s': digits(seconds.restore),
      'Prüfung s': digits(seconds.check),
      'Start s': digits(seconds.start),
      'Dateikopie im Lauf': plainCopy,
    })),
  );
  const lost = all.flatMap((cycle) => cycle.lost);
  const damages = all.reduce((sum, cycle) => sum + cycle.damages, 0);
  const acknowledged = all.reduce((sum, cycle) => sum + cycle.acknowledged, 0);
  for (const problem of lost) console.log(`✗ ${problem}`);
  console.log(`${acknowledged} bestätigte Vorgänge, ${lost.length} verloren, ${damages} Schäden.`);
  process.exitCode = lost.length + damages === 0 ? 0 : 1;
} finally {
  await removeData(template);
}
