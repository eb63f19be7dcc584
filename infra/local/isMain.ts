import { existsSync, realpathSync } from 'node:fs';

/** Whether this file is what Node.js was started with. */
export function isMain(file: string): boolean {
  const [, script] = process.argv;
  return script !== undefined && existsSync(script) && realpathSync(script) === file;
}
