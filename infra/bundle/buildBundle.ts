import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import type { Bundle } from '../bundles.ts';
import { constantData, writeData } from './constantData.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Where the bundles lie, a folder each, and their source maps beside them in `maps`. */
export const DIST = join(ROOT, 'infra/dist');

/** Some packages are CommonJS inside and call `require` and `__dirname`. */
const BANNER = [
  "import { createRequire as makeRequire } from 'node:module';",
  'const require = makeRequire(import.meta.url);',
  'const __dirname = import.meta.dirname;',
].join('\n');

/** What a bundle is made from. */
export type BundleInput = Pick<Bundle, 'entries' | 'files'> & { readonly name: string };

/** Bundles one function into its folder. @returns what esbuild knows about what is in it */
export async function buildBundle({ name, entries, files }: BundleInput): Promise<Metafile> {
  const outdir = join(DIST, name);
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: Object.entries(entries).map(([out, path]) => ({ in: path, out: `code/${out}` })),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'code/[name]-[hash]',
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    plugins: [constantData],
    metafile: true,
    logLevel: 'warning',
  });
  await writeFile(join(outdir, 'index.mjs'), "export { handler } from './code/index.mjs';\n");
  await writeData(join(outdir, 'data'));
  for (const [from, to] of files) await cp(join(ROOT, from), join(outdir, to), { recursive: true });
  await putMapsAside(name, Object.keys(metafile.outputs));
  return metafile;
}

/** Source maps hold the sources; they help whoever reads a log and are not deployed. */
async function putMapsAside(name: string, outputs: readonly string[]): Promise<void> {
  const maps = join(DIST, 'maps', name);
  await rm(maps, { recursive: true, force: true });
  await mkdir(maps, { recursive: true });
  for (const output of outputs.filter((path) => path.endsWith('.map')))
    await rename(join(ROOT, output), join(maps, basename(output)));
}
