import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { adapter } from './adapter.ts';
import { buildName } from './buildName.ts';
import { dropUnusedStyles } from './dropUnusedStyles.ts';
import { stillCharts } from './stillCharts.ts';

/** The style attribute by which SvelteKit hides what it reads out to screen readers after a navigation. */
const ROUTE_ANNOUNCER = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** What only the overview and regions show. */
const FORECAST = '(components/(Eakte|)Forecast|results/forecastTable)';
/** What the comparison, embedded figures and the office draw, and no other page. */
const VIEWS =
  '(charts/([Hh]eat|keepHeat|[Ll]evel|Option|[Ss]trip|pictureHeight)|components/(FigurePicture|HeatTable)|results/(offeredViews|pictureLegend))';

/** Few files instead of many small ones: what runs every page, and what several pages of an area share. */
const GROUPS = [
  {
    // Apart from the runtime, which reads it when it is loaded: it must have been set by then, or every page that
    // shows an error takes itself for outdated and loads itself anew for ever.
    name: 'payload',
    test: /runtime\/client\/payload\.js|preload-helper/,
  },
  {
    name: 'runtime',
    // SvelteKit looks for its three entries by name.
    test: /rolldown|node_modules\/(svelte|devalue|clsx|esm-env|@sveltejs\/kit\/src\/(?!runtime\/client\/(entry|client-entry|payload)\.js))/,
  },
  // Apart from what describes a chart, so that pages do not wait for it and tables do without.
  { name: 'chart', test: /node_modules\/(chart\.js|@kurkle)\// },
  {
    name: 'shared',
    test: /\/web\/src\/lib\/(appErrorOf|api\/apiProblem|format|form\/sensitivityText|components\/(CellLegend|NothingPublished|PageTitle|ResultsTabs|ScrollTable|Sign))/,
    minShareCount: 2,
  },
  {
    // Before the results, which would take these along for pages that have no use for them.
    name: 'account',
    test: /\/web\/src\/lib\/(api|deadlineText|components\/(ConfirmButton|DiffList|TroubleNotice)|results\/changeTexts)/,
    minShareCount: 2,
  },
  {
    name: 'results',
    // Without `viewOf`, as pages get their views from the server, and without what the groups below have.
    test: new RegExp(
      `/web/src/lib/(?!${FORECAST}|${VIEWS}|results/viewOf|components/EmbeddedFigure)(charts|components|results|url)/`,
    ),
    minShareCount: 2,
  },
  { name: 'forecast', test: new RegExp(`/web/src/lib/${FORECAST}`), minShareCount: 2 },
  { name: 'views', test: new RegExp(`/web/src/lib/${VIEWS}`), minShareCount: 2 },
  {
    name: 'form',
    test: /\/web\/src\/(lib\/(form|draft)\/(?!wholeResponse)|routes\/erhebung\/\[edition\]\/(\+|\[dimension\]))|\/survey\/src\/(response|questionnaire)\//,
  },
];

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      version: { name: buildName('src', 'static', '../survey/src'), pollInterval: 0 },
      // The pages of the form register it themselves.
      serviceWorker: { register: false },
      // Addresses from the root: one empty page serves every page of the form offline.
      paths: { relative: false },
      // Small style sheets travel with the page.
      inlineStyleThreshold: 6144,
      // Hashes instead of nonces: a page with a nonce must not be cached.
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-hashes', ROUTE_ANNOUNCER],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'require-trusted-types-for': ['script'],
          'trusted-types': ['svelte-trusted-html', 'digitalpegel-service-worker'],
        },
      },
    }),
    dropUnusedStyles(fileURLToPath(new URL('src', import.meta.url))),
    stillCharts(),
  ],
  // KERN is written for an older Sass.
  resolve: { alias: { '@kurkle/color': fileURLToPath(new URL('noColours.ts', import.meta.url)) } },
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['if-function'] } } },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: GROUPS } },
          treeshake: {
            moduleSideEffects: [{ test: /\/survey\/src\//, sideEffects: false }],
            manualPureFunctions: ['z'],
          },
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env['API_ORIGIN'] ?? 'http://127.0.0.1:8080' } },
});
