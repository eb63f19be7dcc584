import { workerData } from 'node:worker_threads';
import { connect, createAuditor, createLog, prepareReleases } from '#functions';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { loadRegistry } from '#survey/registry';
import * as z from 'zod';
import { demoRegistry } from './demo/inventedUnits.ts';
import { CREDENTIALS } from './dynamodb.ts';
import { TABLE_NAME } from './table.ts';

/*
 * Building and auditing a release takes seconds to minutes of pure computing: in a thread of its own, so that the
 * pages go on answering. On AWS a function of its own does it.
 */
const work = z.object({
  dynamodbEndpoint: z.string(),
  isDemo: z.boolean(),
  logLevel: z.enum(['info', 'warn', 'error']),
});
/** What the starting thread hands over. */
export type ReleaseWork = z.infer<typeof work>;

const { dynamodbEndpoint, isDemo, logLevel } = work.parse(workerData);
const now = () => new Date();
const connection = connect({ awsRegion: 'local', dynamodbEndpoint, tableName: TABLE_NAME }, CREDENTIALS);
await prepareReleases({
  ...connection.stores,
  registry: isDemo ? demoRegistry() : loadRegistry(),
  questionnaires: new Map([[QUESTIONNAIRE_2026.version, QUESTIONNAIRE_2026]]),
  createAuditor,
  now,
  log: createLog(logLevel, (line) => process.stderr.write(`${line}\n`), now),
});
connection.close();
