import { once } from 'node:events';
import type { Server } from 'node:http';
import dynalite from 'dynalite';

/** The embedded DynamoDB on files, behind a port of its own. */
export interface EmbeddedEngine {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** What the engine wants to be told; it checks neither. */
export const CREDENTIALS = { accessKeyId: 'embedded', secretAccessKey: 'embedded' };
export const TABLE_NAME = 'digitalpegel';

/** Starts the engine in this process. One engine at a time may do so for one path. */
export async function startEngine(path: string): Promise<EmbeddedEngine> {
  const server = dynalite({ path, createTableMs: 0 });
  return { endpoint: await listen(server), close: () => close(server) };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The engine has no port.');
  return `http://127.0.0.1:${address.port}`;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
}
