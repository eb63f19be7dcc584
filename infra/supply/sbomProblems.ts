import * as z from 'zod';
import { nameOf, type Lockfile } from './lockfileProblems.ts';

/** What we rely on in a bill of materials (SBOM, Stückliste) in the format CycloneDX. */
const bom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string().regex(/^1\.[4-9]$/),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  version: z.int().positive(),
  metadata: z.looseObject({ timestamp: z.string(), component: z.looseObject({ name: z.string() }) }),
  components: z.array(
    z.looseObject({
      'bom-ref': z.string().min(1),
      type: z.string(),
      name: z.string().min(1),
      version: z.string().min(1),
      purl: z.string().startsWith('pkg:npm/'),
    }),
  ),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

/** Why a bill of materials is none, or leaves out a package that ships. */
export function sbomProblems(content: unknown, { packages }: Pick<Lockfile, 'packages'>): string[] {
  const read = bom.safeParse(content);
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => `SBOM: ${path.join('.')} ${message}`);
  }
  const { components, dependencies } = read.data;
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const known = new Set(dependencies.map(({ ref }) => ref));
  const missing = Object.entries(packages).flatMap(
    ([path, { version = '', dev = false, optional = false }]) => {
      const one = `${nameOf(path)}@${version}`;
      return path === '' || dev || optional || listed.has(one) ? [] : [`SBOM: ${one} is missing`];
    },
  );
  const loose = dependencies.flatMap(({ ref, dependsOn = [] }) =>
    dependsOn
      .filter((one) => !known.has(one))
      .map((one) => `SBOM: ${ref} depends on ${one}, which is not listed`),
  );
  return [...missing, ...loose];
}
