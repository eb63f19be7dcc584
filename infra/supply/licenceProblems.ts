import { nameOf, type Lockfile } from './lockfileProblems.ts';

/**
 * Licences that may go into a work under the EUPL-1.2: permissive ones, which ask for no more than notices, and the EUPL
 * itself.
 */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** A package taken although its licence is not on the list; the reason says why that is right. */
export interface LicenceException {
  readonly name: RegExp;
  /** What the lockfile says; another licence needs another decision. */
  readonly licence: string | undefined;
  /** Whether it may ship, or only help while we work. */
  readonly ships: boolean;
  readonly reason: string;
}

const LICENCE_EXCEPTIONS: readonly LicenceException[] = [
  {
    name: /^(axe-core|@axe-core\/playwright)$/,
    licence: 'MPL-2.0',
    ships: false,
    reason: 'Checks accessibility in tests; not part of what is delivered.',
  },
  {
    name: /^lightningcss(-[a-z0-9-]+)?$/,
    licence: 'MPL-2.0',
    ships: false,
    reason: 'Used by Vite to build style sheets; its code is not in them.',
  },
  {
    name: /^@fontsource\/fira-sans$/,
    licence: 'OFL-1.1',
    ships: false,
    reason: 'A font: the OFL lets it be bundled with software of any licence, as long as it keeps its own.',
  },
  {
    name: /^png-js$/,
    licence: undefined,
    ships: true,
    reason: 'Its package.json names none; the LICENSE file in the package is the MIT licence.',
  },
];

/** Packages whose licence is not on the list, and exceptions nothing needs any more. */
export function licenceProblems(
  { packages }: Pick<Lockfile, 'packages'>,
  exceptions: readonly LicenceException[] = LICENCE_EXCEPTIONS,
): string[] {
  const used = new Set<LicenceException>();
  const problems = Object.entries(packages).flatMap(([path, { license, dev = false }]) => {
    if (path === '' || (license !== undefined && isAllowed(license))) return [];
    const name = nameOf(path);
    const exception = exceptions.find(
      (one) => one.name.test(name) && one.licence === license && (one.ships || dev),
    );
    if (exception === undefined) return [`${path}: licence ${license ?? 'unknown'}`];
    used.add(exception);
    return [];
  });
  const idle = exceptions
    .filter((one) => !used.has(one))
    .map(({ name }) => `exception ${name.source} is idle`);
  return [...problems, ...idle];
}

/** An SPDX expression: of alternatives one has to be allowed, of what holds together each; another exception none. */
export function isAllowed(expression: string): boolean {
  const text = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(text)) return false;
  return text.split(' OR ').some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one.trim())));
}
