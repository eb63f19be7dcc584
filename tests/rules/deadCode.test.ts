import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROOT, scratchTree, type ScratchTree } from './scratchTree.ts';

const named = z.array(z.object({ name: z.string() }));
const report = z.object({
  files: z.array(z.string()),
  issues: z.array(
    z.object({ file: z.string(), exports: named, types: named, dependencies: named, unlisted: named }),
  ),
});

let tree: ScratchTree;
let exitCode: number | null;
let found: z.infer<typeof report>;

beforeAll(() => {
  const imports = { '#survey': './survey/src/index.ts', '#lib/*': './web/src/lib/*' };
  tree = scratchTree({
    'knip.jsonc': readFileSync(join(ROOT, 'knip.jsonc'), 'utf8'),
    'tsconfig.json': readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'),
    'package.json': JSON.stringify({
      name: 'scratch',
      type: 'module',
      imports,
      dependencies: { hono: '1.0.0', svelte: '1.0.0' },
    }),
    'infra/local/server.ts':
      "import { used } from '#survey';\nimport 'svelte';\nimport 'undeclared';\n\nused();\n",
    'survey/src/index.ts': "export { offered, used } from './rule.ts';\n",
    'survey/src/rule.ts':
      'export const used = (): number => 1;\nexport const offered = 2;\nexport const spare = 3;\n',
    'survey/src/forgotten.ts': 'export const x = 1;\n',
    'web/src/routes/+page.svelte':
      '<script lang="ts">\n  import Shown from \'#lib/Shown.svelte\';\n</script>\n\n<Shown />\n',
    'web/src/lib/Shown.svelte':
      '<script lang="ts">\n  import { format } from \'./format.ts\';\n</script>\n\n{format(1)}\n',
    'web/src/lib/Hidden.svelte': '<p>x</p>\n',
    'web/src/lib/format.ts': 'export const format = (x: number): string => String(x);\n',
  });
  const knip = join(ROOT, 'node_modules/knip/bin/knip.js');
  const run = spawnSync(process.execPath, [knip, '--reporter', 'json', '--no-config-hints'], {
    cwd: tree.root,
    encoding: 'utf8',
  });
  exitCode = run.status;
  found = report.parse(JSON.parse(run.stdout));
}, 60_000);

afterAll(() => tree.remove());

const names = (kind: 'exports' | 'dependencies' | 'unlisted'): string[] =>
  found.issues.flatMap((issue) => issue[kind].map(({ name }) => name)).sort();

describe('the search for dead code', () => {
  it('fails the run', () => {
    expect(exitCode).toBe(1);
  });

  it('finds files nobody imports, in TypeScript and Svelte', () => {
    expect(found.files.toSorted()).toEqual(['survey/src/forgotten.ts', 'web/src/lib/Hidden.svelte']);
  });

  it('finds exports nobody imports, in a file and in an entry', () => {
    expect(names('exports')).toEqual(['offered', 'spare']);
  });

  it('finds packages declared and not used, used and not declared', () => {
    expect({ declared: names('dependencies'), used: names('unlisted') }).toEqual({
      declared: ['hono'],
      used: ['undeclared'],
    });
  });
});
