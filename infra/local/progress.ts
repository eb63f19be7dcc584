import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';

/** Where progress is shown: a terminal or anything else that takes text. */
export type Output = Writable & { readonly isTTY?: boolean };

/** Shows how far a task is (Fortschritt). */
export interface Progress {
  /** So much more is done. */
  advance(steps: number): void;
  /** Nothing more comes, whether finished or not. */
  stop(): void;
}

/** A bar on a terminal; elsewhere a line for each quarter. */
export function showProgress(stdout: Output, title: string, total: number): Progress {
  return stdout.isTTY === true ? barOn(stdout, title, total) : linesOn(stdout, title, total);
}

function barOn(stream: Output, title: string, total: number): Progress {
  const bar = new SingleBar({ stream, format: `${title} [{bar}] {percentage} %`, hideCursor: true });
  bar.start(total, 0);
  let done = 0;
  return {
    advance: (steps) => {
      done += steps;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function linesOn(stdout: Output, title: string, total: number): Progress {
  let done = 0;
  let quarters = 0;
  return {
    advance: (steps) => {
      done += steps;
      const reached = Math.floor((4 * done) / total);
      if (reached > quarters) stdout.write(`${title}: ${String(25 * reached)} %\n`);
      quarters = reached;
    },
    stop: () => undefined,
  };
}
