import type { Writable } from 'node:stream';
import type { Env } from '../local/environment.ts';
import { StartProblem } from '../local/startProblem.ts';

/** How an operator's command is called. */
export interface Call {
  readonly args: readonly string[];
  readonly env: Env;
  readonly stdout: Pick<Writable, 'write'>;
  readonly stderr: Pick<Writable, 'write'>;
}

/** 0 where all is well, 1 where something is wrong, 2 for wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Runs a command; what an operator can mend is said in a German sentence. */
export async function operatorCommand(
  { stderr }: Pick<Call, 'stderr'>,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    stderr.write(`${error.message}\n`);
    return 1;
  }
}
