import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceProblems } from './licenceProblems.ts';
import { inexactVersions, lockfile, lockfileProblems, manifest } from './lockfileProblems.ts';
import { sbomProblems } from './sbomProblems.ts';
import { secretsIn } from './secretsIn.ts';
import { trackedFiles } from './trackedFiles.ts';

/*
 * The supply chain, as far as it can be checked without a network (`npm run check:supply`): lockfile, licences, the bill
 * of materials, and secrets in what is under version control. Writes the bill to `coverage/sbom.cdx.json`.
 */
const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** So many packages may ship; more wants a decision. */
const MOST_DIRECT = 40;
const MOST_SHIPPED = 400;

/** Files with a secret of one kind, invented for tests; it opens nothing. */
const INVENTED: ReadonlyMap<string, string> = new Map([
  // An address of a mail server with a password, to be read.
  ['functions/src/config.test.ts', 'password in an address'],
  // The secret of a client of an identity provider that misbehaves.
  ['tests/builders/hostileProvider.ts', 'secret in a setting'],
]);

const ours = manifest.parse(JSON.parse(read('package.json')));
const locked = lockfile.parse(JSON.parse(read('package-lock.json')));
const npm = process.env['npm_execpath'];
const [file, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
const sbom = execFileSync(file, [...args, 'sbom', '--sbom-format', 'cyclonedx'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
});
mkdirSync(join(root, 'coverage'), { recursive: true });
writeFileSync(join(root, 'coverage/sbom.cdx.json'), sbom);

const direct = Object.keys(ours.dependencies).length;
const shipped = Object.entries(locked.packages).filter(
  ([path, { dev }]) => path !== '' && dev !== true,
).length;
const secrets = trackedFiles(root).flatMap((path) =>
  secretsIn(read(path))
    .filter(({ kind }) => INVENTED.get(path) !== kind)
    .map(({ kind, line }) => `${path}:${line}: looks like a secret (${kind})`),
);
const problems = [
  ...lockfileProblems(locked, ours),
  ...inexactVersions(ours).map((one) => `${one}: no exact version`),
  ...licenceProblems(locked),
  ...sbomProblems(JSON.parse(sbom), locked),
  ...secrets,
  ...(direct > MOST_DIRECT ? [`${direct} direct dependencies ship; ${MOST_DIRECT} are allowed`] : []),
  ...(shipped > MOST_SHIPPED ? [`${shipped} packages ship; ${MOST_SHIPPED} are allowed`] : []),
];
for (const problem of problems) console.error(problem);
if (problems.length === 0)
  console.log(`supply chain: ${direct} direct, ${shipped} shipped packages, nothing found`);
else process.exitCode = 1;
