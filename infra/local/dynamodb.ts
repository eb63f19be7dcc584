import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { Listening } from './dynamodbWorker.ts';

/** The embedded DynamoDB on its files. */
export interface EmbeddedDynamodb {
  /** On the loopback address, on a port the system chose. */
  readonly endpoint: string;
  /** Fulfilled when it ended without being asked to: its files are damaged or the disk is full. */
  readonly failed: Promise<Error>;
  /** Everything acknowledged is on disk when this is fulfilled. */
  stop(): Promise<void>;
}

/** What the engine wants to be told; it checks neither. */
export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

const listening: z.ZodType<Listening> = z.object({ port: z.int() });

/** Starts the embedded DynamoDB. One process at a time may do so for one path. */
export async function startDynamodb(path: string): Promise<EmbeddedDynamodb> {
  const worker = new Worker(new URL('./dynamodbWorker.ts', import.meta.url), { workerData: { path } });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const failed = new Promise<Error>((resolve) => worker.once('error', resolve));
  const port = await Promise.race([portOf(worker), failed]);
  if (port instanceof Error) throw port;
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    failed,
    stop: async () => {
      worker.postMessage('stop');
      await ended;
    },
  };
}

function portOf(worker: Worker): Promise<number> {
  return new Promise((resolve) => {
    worker.once('message', (message: unknown) => resolve(listening.parse(message).port));
  });
}
