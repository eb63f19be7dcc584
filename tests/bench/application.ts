import { serve } from '@hono/node-server';
import * as z from 'zod';
import { connect, createLimiter, noLimits, rememberEditions } from '#functions';
import { apiOn } from '../builders/apiUnderTest.ts';
import { clockAt } from '../builders/clock.ts';
import { exampleAccount, openEdition, REGISTRY } from '../builders/examples.ts';
import { countRequests } from '../builders/countRequests.ts';

/* The API behind HTTP, for the benchmark: signs in editors and an approver of each of the first units. */
const [port, tableName, unitCount, perUnit, limits] = z
  .tuple([z.string(), z.string(), z.coerce.number(), z.coerce.number(), z.enum(['limited', 'unlimited'])])
  .parse(process.argv.slice(2));

const { stores, client } = connect(
  { awsRegion: 'eu-central-1', dynamodbEndpoint: `http://127.0.0.1:${port}`, tableName },
  { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
);
const takeCounts = countRequests(client);
const clock = clockAt();
const noon = clock.now().getTime();
const now = () => new Date(noon + performance.now());
const editionStore = rememberEditions(stores.editions, now);
const server = apiOn(
  { ...stores, editions: editionStore },
  { clock: { ...clock, now }, limiter: limits === 'limited' ? createLimiter() : noLimits },
);
await stores.editions.add(openEdition());
const units = REGISTRY.units.slice(0, unitCount);
const editors: { unitType: string; cookie: string }[] = [];
const approvers: string[] = [];
for (const { key: unit, type: unitType } of units) {
  for (let person = 0; person < perUnit; person += 1) {
    const cookie = await server.signIn(exampleAccount(`${unit} ${person}`, { unit }));
    editors.push({ unitType, cookie });
  }
  approvers.push(await server.signIn(exampleAccount(`${unit} approver`, { unit, role: 'approver' })));
}

serve({ fetch: (request) => server.api.fetch(request), port: 0, hostname: '127.0.0.1' }, (address) => {
  process.send?.({ port: address.port, editors, approvers });
});

process.on('message', (message) => {
  if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() });
  else if (message === 'counts') process.send?.({ counts: takeCounts() });
  else process.exit(0);
});
