import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readSettings, type Settings } from './settings.ts';

/** The installations that are synthesised and tested: `infra/examples/<name>.env`. */
export const EXAMPLES = ['frankfurt', 'sovereign', 'without-cloudfront'] as const;
export type ExampleName = (typeof EXAMPLES)[number];

/** What the file of an example says. */
export function exampleEnvironment(name: ExampleName): Readonly<Record<string, string | undefined>> {
  return parseEnv(readFileSync(join(import.meta.dirname, `../examples/${name}.env`), 'utf8'));
}

export function readExample(name: ExampleName): Settings {
  return readSettings(exampleEnvironment(name));
}
