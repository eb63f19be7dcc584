import * as z from 'zod';

const lockedPackage = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  inBundle: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
});

/** What we read of `package-lock.json`; packages by their path below the root. */
export const lockfile = z.object({ packages: z.record(z.string(), lockedPackage) });
export type Lockfile = z.infer<typeof lockfile>;

/** What we read of `package.json`. */
export const manifest = z.object({
  allowScripts: z.record(z.string(), z.boolean()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});

const REGISTRY = 'https://registry.npmjs.org/';
/** The name of a package by its path below the root. */
export const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Why a lockfile must not be installed: a package without a checksum, from another host, or with an
 * install script nobody decided on. A package bundled in another is covered by the other's checksum.
 */
export function lockfileProblems(
  { packages }: z.infer<typeof lockfile>,
  { allowScripts }: Pick<z.infer<typeof manifest>, 'allowScripts'>,
): string[] {
  return Object.entries(packages).flatMap(([path, { integrity, inBundle, resolved, hasInstallScript }]) => {
    if (path === '') return [];
    const problems: string[] = [];
    if (!integrity?.startsWith('sha512-') && !inBundle) problems.push(`${path}: no checksum`);
    if (resolved !== undefined && !resolved.startsWith(REGISTRY)) problems.push(`${path}: from ${resolved}`);
    if (hasInstallScript && !(nameOf(path) in allowScripts))
      problems.push(`${path}: undecided install script`);
    return problems;
  });
}

/** Direct dependencies whose version is a range or a tag instead of one exact version. */
export function inexactVersions(declared: z.infer<typeof manifest>): string[] {
  const all = { ...declared.dependencies, ...declared.devDependencies, ...declared.optionalDependencies };
  return Object.entries(all)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}@${version}`);
}
