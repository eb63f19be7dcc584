import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SHIPPED = ['functions/src', 'survey/src', 'web/src', 'infra/src', 'infra/bin'];

/** Demo accounts need no password: nothing that runs anywhere else may lead to them. */
it.each(SHIPPED)('%s imports nothing of the local installation', (folder) => {
  const path = join(ROOT, folder);
  const files = existsSync(path) ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  const sources = files.filter((file) => /\.(?:ts|svelte)$/.test(file));
  const leading = sources.filter((file) =>
    /(?:from|import\()\s*['"](?:#local|[^'"]*infra\/local|oidc-provider)/.test(
      readFileSync(join(path, file), 'utf8'),
    ),
  );
  expect(leading).toEqual([]);
  // Invitations lie open there.
  const naming = sources.filter((file) => readFileSync(join(path, file), 'utf8').includes('/postausgang'));
  expect(naming).toEqual([]);
});
