import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';
import * as z from 'zod';

/** Told to the starting thread once the engine listens. */
export interface Listening {
  readonly port: number;
}

/*
 * The embedded DynamoDB in a thread of its own: the second core carries it, and where it finds its files
 * damaged it throws from a callback, which ends this thread and not the whole application.
 */
const { path } = z.object({ path: z.string() }).parse(workerData);
const database = dynalite({ path, createTableMs: 0 });

database.listen(0, '127.0.0.1', () => {
  const address = database.address();
  if (address === null || typeof address === 'string') throw new Error('The database has no port.');
  const listening: Listening = { port: address.port };
  parentPort?.postMessage(listening);
});

parentPort?.once('message', () => {
  database.close(() => parentPort?.close());
  database.closeIdleConnections();
});
