import type { Metafile } from 'esbuild';

/** What a bundle weighs, in bytes. */
export interface BundleSize {
  /** Code that is loaded at the start. */
  readonly atStart: number;
  /** Code that is loaded when it is first needed. */
  readonly later: number;
  /** What is loaded at the start, as paths from the root of the repository. */
  readonly filesAtStart: readonly string[];
  /** Packages and folders by what they weigh at the start, the heaviest first. */
  readonly parts: readonly (readonly [name: string, bytes: number])[];
}

/** Adds up what esbuild knows about a bundle. */
export function bundleSize({ outputs }: Metafile): BundleSize {
  const code = Object.entries(outputs).filter(([path]) => path.endsWith('.mjs'));
  const loaded = loadedAtStart(outputs);
  const sum = (paths: typeof code) => paths.reduce((total, [, { bytes }]) => total + bytes, 0);
  const atStart = code.filter(([path]) => loaded.has(path));
  const parts = new Map<string, number>();
  for (const [, { inputs }] of atStart)
    for (const [path, { bytesInOutput }] of Object.entries(inputs))
      parts.set(partOf(path), (parts.get(partOf(path)) ?? 0) + bytesInOutput);
  return {
    atStart: sum(atStart),
    later: sum(code) - sum(atStart),
    filesAtStart: atStart.map(([path]) => path),
    parts: [...parts].toSorted(([, a], [, b]) => b - a),
  };
}

/** From the entry along all imports but those that wait until they are called. */
function loadedAtStart(outputs: Metafile['outputs']): ReadonlySet<string> {
  const loaded = new Set(Object.keys(outputs).filter((path) => path.endsWith('/code/index.mjs')));
  for (const path of loaded)
    for (const { kind, path: next } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && next in outputs) loaded.add(next);
  return loaded;
}

/** `@scope/name` of a package, or the first folders of our own sources. */
function partOf(path: string): string {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 3).join('/');
}
