import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readSettings, type Settings } from './settings.ts';

/**
 * The settings of the environment and of the file that `SETTINGS` names; what the environment says wins.
 *
 * @throws {SettingsError} naming everything that is missing or wrong
 */
export function readGivenSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { SETTINGS: file } = env;
  const written = file === undefined ? {} : parseEnv(readFileSync(file, 'utf8'));
  return readSettings({ ...written, ...env });
}
