import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';

/** A process that is measured from outside. */
export interface Child<Ready> {
  readonly ready: Ready;
  /** CPU milliseconds used so far, by the process itself and for it by the system. */
  cpu(): Promise<number>;
  /** Asks it something and waits for the answer. */
  ask<Answer>(question: string, schema: z.ZodType<Answer>): Promise<Answer>;
  stop(): Promise<void>;
}

const usage = z.object({ cpu: z.object({ user: z.number(), system: z.number() }) });

/** Starts a file of this folder, with flags for Node, and waits for the first thing it says. */
export async function startChild<Ready>(
  file: string,
  args: readonly string[],
  schema: z.ZodType<Ready>,
  flags: readonly string[] = [],
): Promise<Child<Ready>> {
  const execArgv = [...process.execArgv, ...flags];
  const child = fork(new URL(file, import.meta.url), args, { execArgv });
  const ready = schema.parse(await messageOf(child));
  const ask = async <Answer>(question: string, answer: z.ZodType<Answer>): Promise<Answer> => {
    child.send(question);
    return answer.parse(await messageOf(child));
  };
  return {
    ready,
    async cpu() {
      const { cpu } = await ask('cpu', usage);
      return (cpu.user + cpu.system) / 1_000;
    },
    ask,
    async stop() {
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}

async function messageOf(child: ChildProcess): Promise<unknown> {
  const [message]: unknown[] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('A measured process ended early.');
    }),
  ]);
  return message;
}
