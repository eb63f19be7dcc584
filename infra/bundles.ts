/** A function on AWS: what it is made from and with what it runs. */
export interface Bundle {
  /** Name of the bundle, of its folder `infra/dist/<name>` and of the function. */
  readonly name: BundleName;
  /** Entry points by the name of their file; `index` holds the handler. */
  readonly entries: { readonly index: string } & Readonly<Record<string, string>>;
  /** Files it reads while it runs: from the root of the repository, into the bundle. */
  readonly files: readonly (readonly [from: string, to: string])[];
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
}

export type BundleName =
  'api' | 'site' | 'close-editions' | 'send-mail' | 'remind' | 'retain' | 'prepare-release';

const ENTRIES = 'functions/src/lambda/entries';
const FONTS = ['functions/src/export/fonts', 'fonts'] as const;
const FILES_OF_PAGES = ['web/build/client', 'web/client'] as const;
const SOLVER = ['node_modules/highs/build/highs.wasm', 'code/highs.wasm'] as const;

const WEB = { memoryMb: 1024, timeoutSeconds: 20 };
const JOB = { memoryMb: 512, timeoutSeconds: 300 };

/**
 * All functions, as data: `npm run bundle` makes them, the stacks deploy them with the handler `index.handler`. Why
 * memory and time are what they are: README, section "Bundles".
 */
export const BUNDLES: readonly Bundle[] = [
  { name: 'api', entries: { index: `${ENTRIES}/api.ts` }, files: [FONTS], ...WEB },
  {
    name: 'site',
    entries: { index: 'infra/lambda/site.ts', pages: 'web/build/server/server.js' },
    files: [FONTS, FILES_OF_PAGES],
    ...WEB,
  },
  { name: 'close-editions', entries: { index: `${ENTRIES}/closeEditions.ts` }, files: [], ...JOB },
  { name: 'send-mail', entries: { index: `${ENTRIES}/sendMail.ts` }, files: [], ...JOB },
  { name: 'remind', entries: { index: `${ENTRIES}/remind.ts` }, files: [], ...JOB },
  { name: 'retain', entries: { index: `${ENTRIES}/retain.ts` }, files: [], ...JOB },
  {
    name: 'prepare-release',
    entries: { index: `${ENTRIES}/prepareRelease.ts` },
    files: [SOLVER],
    memoryMb: 1769,
    timeoutSeconds: 900,
  },
];
