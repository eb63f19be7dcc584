import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { createRegistry } from '#survey';
import {
  readChangesFile,
  readRegisterFile,
  writeRegisterFile,
  type ChangesFile,
  type ImportResult,
  type KeptRegister,
} from '#survey/register';

/** Where the project keeps what it knows of the territory. */
const REGION = join(import.meta.dirname, '../../../survey/src/region');

const REGISTRY_COLUMNS = {
  units: ['key', 'type', 'name', 'designation', 'population'],
  served: ['key', 'name', 'designation', 'population', 'unit'],
};

/** The files an import reads and writes. */
export interface RegisterFiles {
  readonly register: KeptRegister;
  readonly changes: ChangesFile;
  /** @throws {Error} before anything is written, where the registry contradicts itself */
  write(result: ImportResult): Promise<readonly string[]>;
}

export function openRegisterFiles(folder: string = REGION): RegisterFiles {
  const paths = {
    register: join(folder, 'register/register.json'),
    changes: join(folder, 'register/changes.json'),
    registry: join(folder, 'registry.json'),
  };
  return {
    register: readRegisterFile(readJson(paths.register)),
    changes: readChangesFile(readJson(paths.changes)),
    async write({ register, registry, changes }) {
      createRegistry(registry);
      const { source, asOf, populationAsOf, units, served } = registry;
      const texts = await Promise.all([
        asText(writeRegisterFile(register)),
        asText(changes),
        asText({ source, asOf, populationAsOf, columns: REGISTRY_COLUMNS, units, served }),
      ]);
      const targets = [paths.register, paths.changes, paths.registry];
      for (const [place, text] of texts.entries()) writeFileSync(targets[place] ?? '', text);
      return targets;
    },
  };
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Formatted as the rest of the repository, so that a difference in git is a difference in the data. */
export async function asText(content: object): Promise<string> {
  const options = await resolveConfig(join(REGION, 'registry.json'));
  return format(JSON.stringify(content, undefined, 1), { ...options, parser: 'json' });
}
