import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROOT, scratchTree, type ScratchTree } from './scratchTree.ts';

interface Breach {
  /** completes "stops …" */
  readonly what: string;
  readonly path: string;
  readonly imports: string;
  readonly rule: string;
  readonly typeOnly?: boolean;
}

const breaches: readonly Breach[] = [
  {
    what: 'survey from knowing functions',
    path: 'survey/src/a.ts',
    imports: '#functions',
    rule: 'survey-stands-alone',
  },
  {
    what: 'survey from a second library',
    path: 'survey/src/b.ts',
    imports: 'hono',
    rule: 'survey-stands-alone',
  },
  {
    what: 'survey from a module of Node',
    path: 'survey/src/c.ts',
    imports: 'node:fs',
    rule: 'survey-stands-alone',
  },
  {
    what: 'a test of survey from leaving it',
    path: 'survey/src/a.test.ts',
    imports: '#functions',
    rule: 'survey-tests-stay-in-survey',
  },
  {
    what: 'functions from knowing infra',
    path: 'functions/src/a.ts',
    imports: '#local',
    rule: 'functions-knows-only-survey',
  },
  {
    what: 'functions from knowing infra by type',
    path: 'functions/src/b.ts',
    imports: '#local',
    rule: 'functions-knows-only-survey',
    typeOnly: true,
  },
  {
    what: 'functions from knowing web',
    path: 'functions/src/c.ts',
    imports: '#lib/page.ts',
    rule: 'functions-knows-only-survey',
  },
  {
    what: 'web from running functions',
    path: 'web/src/lib/a.ts',
    imports: '#functions',
    rule: 'web-takes-only-types-from-functions',
  },
  {
    what: 'a component from running functions',
    path: 'web/src/lib/A.svelte',
    imports: '#functions',
    rule: 'web-takes-only-types-from-functions',
  },
  { what: 'web from knowing infra', path: 'web/src/lib/b.ts', imports: '#local', rule: 'web-knows-no-infra' },
  {
    what: 'infra from the sources of web',
    path: 'infra/local/a.ts',
    imports: '#lib/page.ts',
    rule: 'infra-takes-only-the-built-web',
  },
  {
    what: 'functions from the inside of survey',
    path: 'functions/src/d.ts',
    imports: '../../survey/src/inside.ts',
    rule: 'packages-have-entries',
  },
  {
    what: 'web from inner types of functions',
    path: 'web/src/lib/c.ts',
    imports: '../../../functions/src/inside.ts',
    rule: 'packages-have-entries',
    typeOnly: true,
  },
  {
    what: 'tests from the inside of functions',
    path: 'tests/invariants/a.test.ts',
    imports: '../../functions/src/inside.ts',
    rule: 'packages-have-entries',
  },
  {
    what: 'tests from the inside of infra',
    path: 'tests/journeys/a.test.ts',
    imports: '../../infra/local/inside.ts',
    rule: 'packages-have-entries',
  },
  {
    what: 'production code from using tests',
    path: 'functions/src/e.ts',
    imports: '../../tests/builders/unit.ts',
    rule: 'tests-serve-only-tests',
  },
  {
    what: 'production code from using generators of examples',
    path: 'survey/src/d.ts',
    imports: './fine.arbitrary.ts',
    rule: 'tests-serve-only-tests',
  },
  {
    what: 'unit tests from using other tests',
    path: 'functions/src/a.test.ts',
    imports: '../../tests/journeys/visitor.ts',
    rule: 'unit-tests-share-only-builders',
  },
  {
    what: 'production code from a development tool',
    path: 'functions/src/f.ts',
    imports: 'fast-check',
    rule: 'no-dev-dependency-in-production',
  },
  {
    what: 'production code from a package nobody declared',
    path: 'functions/src/g.ts',
    imports: 'smuggled',
    rule: 'no-dev-dependency-in-production',
  },
  {
    what: 'functions from the embedded database',
    path: 'functions/src/b.test.ts',
    imports: 'dynalite',
    rule: 'embedded-database-is-local',
  },
  {
    what: 'functions from the embedded identity provider',
    path: 'functions/src/c.test.ts',
    imports: 'oidc-provider',
    rule: 'embedded-identity-is-local',
  },
  {
    what: 'charts outside their home',
    path: 'web/src/routes/d.ts',
    imports: 'chart.js',
    rule: 'charts-have-one-home',
  },
  {
    what: 'plugins of charts outside their home',
    path: 'web/src/lib/B.svelte',
    imports: 'chartjs-chart-error-bars',
    rule: 'charts-have-one-home',
  },
  {
    what: 'two files from needing each other',
    path: 'web/src/lib/ring.ts',
    imports: './ringToo.ts',
    rule: 'no-circle',
  },
  {
    what: 'an import that leads nowhere',
    path: 'web/src/lib/e.ts',
    imports: './nowhere.ts',
    rule: 'no-dead-end',
  },
];

/** What the arrows allow, as `path → import`. */
const allowed: readonly (readonly [path: string, imports: string])[] = [
  ['survey/src/fine.ts', 'zod'],
  ['survey/src/fine.test.ts', 'fast-check'],
  ['survey/src/fine.arbitrary.ts', 'fast-check'],
  ['functions/src/fine.ts', '#survey'],
  ['functions/src/fineToo.ts', '#survey/registry'],
  ['functions/src/fine.test.ts', '../../tests/builders/unit.ts'],
  ['web/src/lib/fine.ts', '#survey'],
  ['web/src/lib/charts/fine.ts', 'chart.js'],
  ['web/src/lib/Fine.svelte', '#survey/edition2026'],
  ['infra/local/fine.ts', '#functions'],
  ['infra/local/fineRegister.ts', '#survey/register'],
  ['infra/local/fineToo.ts', 'dynalite'],
  ['infra/local/fineWeb.ts', '../../web/build/index.js'],
  ['tests/builders/fine.ts', 'dynalite'],
  ['tests/journeys/fine.test.ts', '#local'],
];

const leaf = 'export const x = 1;\n';
const library = (name: string): [path: string, contents: string][] => [
  [
    `node_modules/${name}/package.json`,
    JSON.stringify({
      name,
      version: '1.0.0',
      exports: { '.': './index.js', './*': './index.js' },
    }),
  ],
  [`node_modules/${name}/index.js`, 'export {};\n'],
];
const libraries = [
  'zod',
  'svelte',
  'hono',
  'fast-check',
  'smuggled',
  'dynalite',
  'oidc-provider',
  'chart.js',
  'chartjs-chart-error-bars',
];
const source = (path: string, imports: string, typeOnly = false): string => {
  if (path.endsWith('.svelte'))
    return `<script lang="ts">\n  import { x } from '${imports}';\n</script>\n\n{x}\n`;
  return typeOnly
    ? `import type { x } from '${imports}';\nexport type X = typeof x;\n`
    : `export * from '${imports}';\n`;
};

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

let tree: ScratchTree;
let found: { from: string; rule: { name: string } }[];
const rulesBrokenBy = (path: string): string[] =>
  found.filter(({ from }) => from === path).map(({ rule }) => rule.name);

beforeAll(() => {
  const entries = [
    'survey/src/index.ts',
    'survey/src/region/registryData.ts',
    'survey/src/region/register/index.ts',
    'survey/src/questionnaire/edition2026.ts',
  ];
  const leaves = [
    ...entries,
    'functions/src/index.ts',
    'infra/local/server.ts',
    'web/src/lib/page.ts',
    'web/build/index.js',
  ];
  const insides = [
    'survey/src/inside.ts',
    'functions/src/inside.ts',
    'infra/local/inside.ts',
    'tests/builders/unit.ts',
    'tests/journeys/visitor.ts',
  ];
  tree = scratchTree({
    'package.json': readFileSync(join(ROOT, 'package.json'), 'utf8'),
    'tsconfig.json': readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'),
    ...Object.fromEntries(libraries.flatMap(library)),
    ...Object.fromEntries([...leaves, ...insides].map((path) => [path, leaf])),
    'web/src/lib/ringToo.ts': source('', './ring.ts'),
    ...Object.fromEntries(
      breaches.map(({ path, imports, typeOnly }) => [path, source(path, imports, typeOnly)]),
    ),
    ...Object.fromEntries(allowed.map(([path, imports]) => [path, source(path, imports)])),
    'web/src/lib/typed.ts': source('', '#functions', true),
  });
  const command = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const options = ['--config', join(ROOT, '.dependency-cruiser.js'), '--output-type', 'json'];
  const output = execFileSync(
    process.execPath,
    [command, ...options, 'survey', 'functions', 'web/src', 'infra', 'tests'],
    {
      cwd: tree.root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    },
  );
  found = report.parse(JSON.parse(output)).summary.violations;
});

afterAll(() => tree.remove());

describe('the arrows between the packages', () => {
  it.each(breaches)('stop $what', ({ path, rule }) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  it.each(allowed)('let %s import %s', (path) => {
    expect(rulesBrokenBy(path)).toEqual([]);
  });

  it('let web take the types of the API', () => {
    expect(rulesBrokenBy('web/src/lib/typed.ts')).toEqual([]);
  });
});
