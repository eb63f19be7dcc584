/*
 * The arrows between the packages:
 *
 *   web ──▶ survey ◀── functions ◀── infra          web ─(types only)─▶ functions
 *                                      │            infra ─▶ web (build output)
 *                                 tests ─▶ entries only
 *
 * Each rule here is shown biting in tests/rules/boundaries.test.ts.
 */

/** Unit tests and what only they use: generators of examples, contract suites of ports. */
const UNIT_TEST = String.raw`\.(test|arbitrary|contract)\.ts$`;
const BUILDERS = '^tests/builders/';

/** What of a package exists for the others. */
const ENTRIES = [
  '^survey/src/index\\.ts$',
  '^survey/src/region/registryData\\.ts$',
  '^survey/src/region/register/index\\.ts$',
  '^survey/src/questionnaire/edition2026\\.ts$',
  '^functions/src/index\\.ts$',
  '^functions/src/lambda/index\\.ts$',
  '^infra/bundle/index\\.ts$',
  '^infra/local/server\\.ts$',
  '^infra/local/demo/generateDemo\\.ts$',
  '^web/build/',
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const arrows = [
  {
    name: 'survey-stands-alone',
    comment: 'survey is the field itself and knows nothing but zod and itself.',
    severity: 'error',
    from: { path: '^survey/', pathNot: UNIT_TEST },
    to: { pathNot: ['^survey/', '^node_modules/zod/'] },
  },
  {
    name: 'survey-tests-stay-in-survey',
    comment: 'A unit test of survey needs nothing of the other packages.',
    severity: 'error',
    from: { path: `^survey/.*${UNIT_TEST}` },
    to: { path: '^(functions|web|infra)/' },
  },
  {
    name: 'functions-knows-only-survey',
    comment: 'functions lets survey decide; where it runs is not its business.',
    severity: 'error',
    from: { path: '^functions/' },
    to: { path: '^(web|infra)/' },
  },
  {
    name: 'web-takes-only-types-from-functions',
    comment: 'The browser never gets server code; the types of the API are welcome.',
    severity: 'error',
    from: { path: '^web/src/' },
    to: { path: '^functions/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'web-knows-no-infra',
    comment: 'Pages do not know where they run.',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^infra/' },
  },
  {
    name: 'infra-takes-only-the-built-web',
    comment: 'infra runs what the build left, not the sources of the front end.',
    severity: 'error',
    from: { path: '^infra/' },
    to: { path: '^web/', pathNot: '^web/build/' },
  },
  {
    name: 'packages-have-entries',
    comment: 'Outside a package only its public entry exists.',
    severity: 'error',
    from: { path: '^(survey|functions|web|infra|tests)/' },
    to: { path: '^(survey|functions|web|infra)/', pathNot: ['^$1/', ...ENTRIES] },
  },
  {
    name: 'tests-serve-only-tests',
    comment: 'Nothing that ships imports what was made for tests.',
    severity: 'error',
    from: { path: '^(survey|functions|web|infra)/', pathNot: UNIT_TEST },
    to: { path: ['^tests/', UNIT_TEST] },
  },
  {
    name: 'unit-tests-share-only-builders',
    comment: 'What unit tests share lies in tests/builders.',
    severity: 'error',
    from: { path: `^(survey|functions|web|infra)/.*${UNIT_TEST}` },
    to: { path: '^tests/', pathNot: BUILDERS },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const packages = [
  {
    name: 'no-dev-dependency-in-production',
    comment: 'What runs on Lambda and in the browser rests on "dependencies" alone.',
    severity: 'error',
    from: { path: '^(survey|functions)/src/', pathNot: UNIT_TEST },
    to: {
      dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'embedded-database-is-local',
    comment: 'dynalite belongs to the local machine and to the builders of tests.',
    severity: 'error',
    from: { pathNot: ['^infra/local/', BUILDERS] },
    to: { path: '^node_modules/dynalite/' },
  },
  {
    name: 'embedded-identity-is-local',
    comment: 'The embedded identity provider belongs to the local machine.',
    severity: 'error',
    from: { pathNot: ['^infra/local/', BUILDERS] },
    to: { path: '^node_modules/oidc-provider/' },
  },
  {
    name: 'charts-have-one-home',
    comment: 'Chart.js is an expensive library with one owner: web/src/lib/charts.',
    severity: 'error',
    from: { pathNot: '^web/src/lib/charts/' },
    to: { path: '^node_modules/chart(\\.js|js-)' },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const hygiene = [
  {
    name: 'no-circle',
    comment: 'Two files that need each other are one concept, or a third one is missing.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-dead-end',
    comment: 'Every import leads somewhere. SvelteKit makes $app and ./$types itself.',
    severity: 'error',
    from: {},
    to: {
      couldNotResolve: true,
      pathNot: ['^\\$app/', '^\\$env/', '/?\\$types$', '^aws-lambda$', '(^|/)web/build/'],
    },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...arrows, ...packages, ...hygiene],
  options: {
    doNotFollow: { path: ['^node_modules/', '^web/build/'] },
    exclude: { path: ['/\\.svelte-kit/', '^infra/dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'svelte', 'sass'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
