import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'esbuild';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { loadRegistry, REGISTRY_SOURCE } from '#survey/registry';

/**
 * Registry and questionnaire as they are after all their checks. They come along with the software and never change
 * while it runs, so they are checked when a bundle is made and not again at each of its starts, where it would take
 * longer than everything else.
 */
const DATA = {
  questionnaire: QUESTIONNAIRE_2026,
  registrySource: REGISTRY_SOURCE,
  registryUnits: loadRegistry().units,
};

const MODULES = [
  {
    file: /\/survey\/src\/questionnaire\/edition2026\.ts$/,
    code: `export const QUESTIONNAIRE_2026 = ${read('questionnaire')};`,
  },
  {
    file: /\/survey\/src\/region\/registryData\.ts$/,
    code: `import { registryOf } from './registry.ts';
      export const REGISTRY_SOURCE = ${read('registrySource')};
      export const loadRegistry = () => registryOf(${read('registryUnits')});`,
  },
];

/** Makes the modules of the data read what `writeData` wrote; as text in the code it would be read more slowly. */
export const constantData: Plugin = {
  name: 'constant-data',
  setup(build) {
    for (const { file, code } of MODULES)
      build.onLoad({ filter: file }, () => ({
        contents: `import { readFileSync } from 'node:fs';\n${code}`,
        loader: 'js',
      }));
  },
};

/** Writes the data into a folder beside the one of the code. */
export async function writeData(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, value] of Object.entries(DATA)) {
    const json = JSON.stringify(value);
    if (!isDeepStrictEqual(JSON.parse(json), value)) throw new Error(`${name} is more than JSON can hold.`);
    await writeFile(join(folder, `${name}.json`), json);
  }
}

function read(name: keyof typeof DATA): string {
  return `JSON.parse(readFileSync(new URL('../data/${name}.json', import.meta.url), 'utf8'))`;
}
