import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';

/** A process that is measured from outside. */
export interface Child<Ready> {
  readonly ready: Ready;
  /** CPU milliseconds used so far, by the process itself and for it by the system. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

const usage = z.object({ cpu: z.object({ user: z.number(), system: z.number() }) });

/** Starts a file of this folder and waits for the first thing it says. */
export async function startChild<Ready>(
  file: string,
  args: readonly string[],
  schema: z.ZodType<Ready>,
): Promise<Child<Ready>> {
  const child = fork(new URL(file, import.meta.url), args);
  const ready = schema.parse(await messageOf(child));
  return {
    ready,
    async cpu() {
      child.send('cpu');
      const { cpu } = usage.parse(await messageOf(child));
      return (cpu.user + cpu.system) / 1_000;
    },
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
