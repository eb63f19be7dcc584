import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inexactVersions, lockfile, lockfileProblems, manifest } from './lockfileProblems.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const ours = manifest.parse(JSON.parse(read('package.json')));
const locked = lockfile.parse(JSON.parse(read('package-lock.json')));

const integrity = 'sha512-AAAA';
const nobody = { allowScripts: {} };
const lock = (entry: object) => lockfile.parse({ packages: { '': {}, 'node_modules/@a/b': entry } });

describe('packages', () => {
  it('come with a checksum, from the registry, without undecided install scripts', () => {
    expect(Object.keys(locked.packages).length).toBeGreaterThan(100);
    expect(lockfileProblems(locked, ours)).toEqual([]);
  });

  it('have one exact version', () => {
    expect(inexactVersions(ours)).toEqual([]);
  });

  it('run no install script unless somebody decided so, and today nobody did', () => {
    expect(Object.values(ours.allowScripts)).not.toContain(true);
  });

  it('are installed with exact versions, over verified TLS, without scripts', () => {
    const settings = read('.npmrc').trim().split('\n');
    expect(settings).toEqual(
      expect.arrayContaining(['save-exact=true', 'strict-ssl=true', 'ignore-scripts=true']),
    );
    expect(settings.filter((line) => /registry=|_auth|token/i.test(line))).toEqual([]);
  });
});

describe('a lockfile', () => {
  it('is refused when a package has no checksum or a weak one', () => {
    expect(lockfileProblems(lock({}), nobody)).toEqual(['node_modules/@a/b: no checksum']);
    expect(lockfileProblems(lock({ integrity: 'sha1-AAAA' }), nobody)).toEqual([
      'node_modules/@a/b: no checksum',
    ]);
  });

  it('is refused when a package comes from another host', () => {
    const resolved = 'https://registry.npmjs.org.example/b.tgz';
    expect(lockfileProblems(lock({ integrity, resolved }), nobody)).toEqual([
      `node_modules/@a/b: from ${resolved}`,
    ]);
  });

  it('is refused when a package has an install script nobody decided on', () => {
    const scripted = lock({ integrity, hasInstallScript: true });
    expect(lockfileProblems(scripted, nobody)).toEqual(['node_modules/@a/b: undecided install script']);
    expect(lockfileProblems(scripted, { allowScripts: { '@a/b': false } })).toEqual([]);
  });

  it('covers a bundled package by the checksum of its bundle', () => {
    expect(lockfileProblems(lock({ inBundle: true }), nobody)).toEqual([]);
  });
});

describe('a version', () => {
  it.each(['^1.0.0', '~1.0.0', '1', 'latest', '>=1.0.0', 'git+https://example.org/a.git', 'npm:b@1.0.0'])(
    '%s is refused as inexact',
    (version) => {
      expect(inexactVersions({ ...ours, dependencies: { a: version } })).toEqual([`a@${version}`]);
    },
  );
});
