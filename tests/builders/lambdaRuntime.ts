import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import * as z from 'zod';

/** A built function in a process of its own, fed by a stand-in of the Lambda Runtime API. */
export interface LambdaRuntime {
  /** What the handler returned. @throws {LambdaFault} naming what it threw */
  invoke(event: unknown): Promise<unknown>;
  /** What it wrote so far, line by line. */
  readonly output: readonly string[];
  stop(): Promise<void>;
}

/** The function failed: its handler threw, or it did not start. */
class LambdaFault extends Error {
  override readonly name = 'LambdaFault';
}

interface Invocation {
  readonly event: unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (fault: LambdaFault) => void;
}

interface Start {
  /** Folder of the bundle. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a bundle as Lambda does: one invocation at a time, and no more of the environment than is given. */
export async function startLambda({ folder, env }: Start): Promise<LambdaRuntime> {
  const queue = new InvocationQueue();
  const server = createServer((request, response) => void queue.answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const output: string[] = [];
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lambdaBootstrap.ts')], {
    env: {
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${portOf(server)}`,
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: 'index.handler',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'embedded',
      AWS_SECRET_ACCESS_KEY: 'embedded',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => output.push(...part.toString().split('\n').filter(Boolean)));
  child.once('exit', () => queue.fail(new LambdaFault(`The function ended:\n${output.join('\n')}`)));
  return { invoke: (event) => queue.add(event), output, stop: () => stop(child, server) };
}

async function stop(child: ChildProcess, server: Server): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The runtime API has no port.');
  return address.port;
}

const fault = z.object({ errorType: z.string(), errorMessage: z.string() });
const PATH = /^\/2018-06-01\/runtime\/(?:init\/error|invocation\/(?:next|([\w-]+)\/(response|error)))$/;

/** The invocations that wait, and those the function has in hand. */
class InvocationQueue {
  readonly #waiting: Invocation[] = [];
  readonly #running = new Map<string, Invocation>();
  #asking: ServerResponse | undefined;
  #failed: LambdaFault | undefined;

  add(event: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#failed !== undefined) reject(this.#failed);
      else {
        this.#waiting.push({ event, resolve, reject });
        this.#handOver();
      }
    });
  }

  /** The function is gone: whoever waits for it waits in vain. */
  fail(failure: LambdaFault): void {
    this.#failed ??= failure;
    for (const { reject } of [...this.#waiting.splice(0), ...this.#running.values()]) reject(this.#failed);
    this.#running.clear();
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [known, id = '', outcome] = PATH.exec(request.url ?? '') ?? [];
    if (known === undefined) response.writeHead(404).end();
    else if (request.method === 'GET') {
      this.#asking = response;
      this.#handOver();
    } else {
      const body: unknown = await json(request);
      response.writeHead(202).end();
      if (outcome === 'response') this.#running.get(id)?.resolve(body);
      else this.#refuse(id, new LambdaFault(Object.values(fault.parse(body)).join(': ')));
      this.#running.delete(id);
    }
  }

  #refuse(id: string, failure: LambdaFault): void {
    if (id === '') this.fail(failure);
    else this.#running.get(id)?.reject(failure);
  }

  #handOver(): void {
    if (this.#asking === undefined) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    const id = randomUUID();
    this.#running.set(id, next);
    const headers = {
      'Content-Type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': id,
      'Lambda-Runtime-Deadline-Ms': String(Date.now() + 30_000),
      'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:eu-central-1:000000000000:function:test',
    };
    this.#asking.writeHead(200, headers).end(JSON.stringify(next.event));
    this.#asking = undefined;
  }
}
