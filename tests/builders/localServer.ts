import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The whole product as `npm start` runs it, in a process of its own. */
export interface LocalServer {
  readonly origin: string;
  readonly dataDirectory: string;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends it as a power cut does: nothing is finished. */
  kill(): Promise<void>;
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

/** `JOURNEY_TARGET=lambda` lets the built site answer in place of its sources. */
const FILE =
  process.env['JOURNEY_TARGET'] === 'lambda' ? 'tests/builders/lambdaTarget.ts' : 'infra/local/server.ts';

/** What else may be started, and with which variables of the environment. */
interface Program {
  readonly file?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the product on a data directory and waits until it says where it is. */
export async function startServer(
  dataDirectory: string,
  { file = FILE, env = {} }: Program = {},
): Promise<LocalServer> {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: '0', ...env, DATA_DIR: dataDirectory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await originOf(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { origin, dataDirectory, stop: () => end('SIGINT'), kill: () => end('SIGKILL') };
}

/** A copy of the demo data in a directory of its own, so that a test may change them. */
export async function copyOfDemoData(template: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'digitalpegel-'));
  await cp(template, directory, { recursive: true });
  return directory;
}

export async function removeData(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}

async function originOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const listen = (part: Buffer) => {
      output += part.toString();
      const address = ADDRESS.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', (part: Buffer) => (output += part.toString()));
    child.once('exit', () => reject(new Error(`The server did not start:\n${output}`)));
  });
}
