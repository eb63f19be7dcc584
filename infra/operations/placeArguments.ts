import { parseArgs } from 'node:util';
import type { Env } from '../local/environment.ts';

/** Which data an operator's command is about: a data directory, or a table on AWS. */
export interface PlaceArguments {
  readonly directory: string;
  readonly table: string | undefined;
  readonly region: string | undefined;
  readonly endpoint: string | undefined;
  /** Whether the flag of the command was given. */
  readonly isFlagged: boolean;
}

/**
 * @param flag what else the command takes, without a value
 * @returns `undefined` for wrong usage
 */
export function placeArguments(args: readonly string[], env: Env, flag: string): PlaceArguments | undefined {
  const text = { type: 'string' } as const;
  const options = { table: text, region: text, endpoint: text, [flag]: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [directory = env['DATA_DIR'] ?? '.data', ...more] = positionals;
    if (more.length > 0 || (values.table !== undefined && positionals.length > 0)) return undefined;
    const { table, region = env['AWS_REGION'], endpoint = env['DYNAMODB_ENDPOINT'] } = values;
    return { directory, table, region, endpoint, isFlagged: args.includes(`--${flag}`) };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
