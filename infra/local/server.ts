import {
  closeEditions,
  createApi,
  createLimiter,
  createLog,
  createMailTransport,
  dropDrafts,
  mailThrough,
  newSecret,
  oidcProvider,
  rememberEditions,
  remindUnits,
  type Client,
  type Dependencies,
  type Config,
  type Log,
  type Mail,
  type Stores,
} from '#functions';
import type { Registry } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { loadRegistry } from '#survey/registry';
import { addDemoAccounts } from './addDemoAccounts.ts';
import { openDatabase } from './database.ts';
import { openDataDirectory, type DataDirectory } from './dataDirectory.ts';
import { DEMO_ACCOUNTS } from './demo/accounts.ts';
import { demoRegistry } from './demo/inventedUnits.ts';
import { readEnvironment, type LocalEnvironment } from './environment.ts';
import { listen } from './frontDoor.ts';
import { createIdentity, IDENTITY_PATH } from './identity.ts';
import { isMain } from './isMain.ts';
import { localConfig } from './localConfig.ts';
import { postFiles } from './postFiles.ts';
import { startPostman } from './postman.ts';
import { createPostPages, isPostPage } from './postPages.ts';
import { startReleaseJobs } from './releaseJobs.ts';
import type { Running, StartOptions } from './running.ts';
import { runUntilSignal } from './runUntilSignal.ts';
import { schedule } from './schedule.ts';
import { seedDemo } from './seed.ts';
import { openBuiltSite } from './site.ts';
import { StartProblem } from './startProblem.ts';

/**
 * Starts everything in this process: database, identity provider, demo data on the first start, API and pages.
 *
 * @throws {StartProblem} with a German sentence on what to do
 */
export async function startLocal(options: StartOptions): Promise<Running> {
  const opened: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close();
  };
  try {
    const { address, failed } = await openAll(options, (close) => opened.push(close));
    return { address, failed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Milliseconds between two calls of jobs that AWS calls once a day. */
const HOUR = 3_600_000;

type OnStop = (close: () => Promise<void> | void) => void;

async function openAll(options: StartOptions, onStop: OnStop): Promise<Omit<Running, 'stop'>> {
  const { env, stdout, now = () => new Date(), openSite = openBuiltSite } = options;
  const environment = readEnvironment(env);
  const directory = openDataDirectory(environment.dataDirectory);
  onStop(() => directory.lock.release());
  const demo = isDemo(directory, environment);
  const database = await openDatabase(directory);
  onStop(() => database.stop());
  const door = await listen(environment);
  onStop(() => door.close());
  const { origin, server } = door;
  directory.lock.announce(origin, database.endpoint);

  const identity = createIdentity(origin, demo ? DEMO_ACCOUNTS : []);
  const registry = demo ? demoRegistry() : loadRegistry();
  const { stores } = database;
  if (directory.contents === 'new')
    await fill(directory, demo, { stores, registry, issuer: identity.issuer, now: now(), stdout });
  if (demo) await addDemoAccounts(stores, identity.issuer);

  const config = localConfig(env, { origin, dynamodbEndpoint: database.endpoint, demo, identity });
  const log = createLog(config.logLevel, (line) => process.stderr.write(`${line}\n`), now);
  const files = postFiles(directory.post);
  const transport = config.mail === undefined ? files : createMailTransport(config, config.mail);
  const postman = startPostman({ outbox: stores.outbox, transport, config, now, log });
  onStop(() => postman.stop());
  const mail = mailThrough({ outbox: stores.outbox, publicOrigin: origin, now, onAdded: postman.nudge });
  const dependencies = dependenciesOf(config, stores, registry, { mail, now, log });
  onStop(schedule(() => closeEditions(dependencies), reportFault));
  onStop(schedule(() => remindUnits(dependencies), reportFault, HOUR));
  // Drafts of the demo are as old as its editions and belong to nobody.
  if (!demo) onStop(schedule(() => dropDrafts(dependencies), reportFault, HOUR));
  const { endpoint: dynamodbEndpoint } = database;
  const { candidates } = stores;
  onStop(startReleaseJobs({ candidates, config, dynamodbEndpoint, report: reportFault }));
  const api = createApi(dependencies);
  const answer = (request: Request, client: Client = {}) => api.fetch(request, client);
  const site = await openSite({ api: answer, server, origin, config, stdout });
  onStop(() => site.close());
  const showPost = createPostPages(files, origin);
  door.open((request, response) => {
    const isIdentity = request.url?.startsWith(`${IDENTITY_PATH}/`) === true;
    if (demo && isPostPage(request.url)) showPost(request, response);
    else (isIdentity ? identity : site).handle(request, response);
  });
  return { address: origin, failed: database.failed };
}

/** What a data directory holds is decided when it is made. */
function isDemo({ path, contents }: DataDirectory, { demo }: LocalEnvironment): boolean {
  if (contents === 'new') return demo ?? true;
  if (demo === undefined || demo === (contents === 'demo')) return contents === 'demo';
  const found = contents === 'demo' ? 'enthält Demodaten' : 'wurde ohne Demodaten angelegt';
  throw new StartProblem(
    `Das Datenverzeichnis ${path} ${found}. Bitte mit DATA_DIR ein anderes Verzeichnis wählen oder DEMO=${contents === 'demo' ? 'on' : 'off'} setzen.`,
  );
}

type Filling = Omit<Parameters<typeof seedDemo>[0], 'questionnaire'>;

async function fill(directory: DataDirectory, demo: boolean, filling: Filling): Promise<void> {
  const { stdout } = filling;
  if (directory.wasInterrupted)
    stdout.write('Der erste Start war unterbrochen worden und beginnt von vorn.\n');
  if (demo) await seedDemo({ ...filling, questionnaire: QUESTIONNAIRE_2026 });
  else {
    stdout.write(
      'Gestartet ohne Demodaten: Es gibt noch keine Erhebungsrunde und keine Konten. Wie die ersten Zugänge entstehen, steht in infra/local/README.md.\n',
    );
  }
  directory.finish(demo ? 'demo' : 'empty');
}

interface Tools {
  readonly mail: Mail;
  readonly now: () => Date;
  readonly log: Log;
}

function reportFault(error: unknown): void {
  console.error('Fehler in einer regelmäßigen Aufgabe:', error);
}

function dependenciesOf(config: Config, stores: Stores, registry: Registry, tools: Tools): Dependencies {
  return {
    ...stores,
    editions: rememberEditions(stores.editions, tools.now),
    config,
    registry,
    questionnaires: new Map([[QUESTIONNAIRE_2026.version, QUESTIONNAIRE_2026]]),
    identityProvider: oidcProvider(config),
    ...tools,
    newSecret,
    limiter: createLimiter(),
  };
}

if (isMain(import.meta.filename)) await runUntilSignal(startLocal);
