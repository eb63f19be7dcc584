import { serve } from '@hono/node-server';
import * as z from 'zod';
import { connect, rememberEditions } from '#functions';
import { apiOn } from '../builders/apiUnderTest.ts';
import { exampleAccount, openEdition, REGISTRY } from '../builders/examples.ts';

/* The API behind HTTP, for the benchmark: signs in an editor of each of the first units. */
const [port, tableName, editors] = z
  .tuple([z.string(), z.string(), z.string().transform(Number)])
  .parse(process.argv.slice(2));

const { stores } = connect(
  { awsRegion: 'eu-central-1', dynamodbEndpoint: `http://127.0.0.1:${port}`, tableName },
  { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
);
const editionStore = rememberEditions(stores.editions, () => new Date());
const server = apiOn({ ...stores, editions: editionStore });
await stores.editions.add(openEdition());
const units = REGISTRY.units.slice(0, editors);
const cookies: string[] = [];
for (const { key } of units) cookies.push(await server.signIn(exampleAccount(key, { unit: key })));

serve({ fetch: (request) => server.api.fetch(request), port: 0, hostname: '127.0.0.1' }, (address) => {
  process.send?.({
    port: address.port,
    editors: units.map(({ type }, index) => ({ unitType: type, cookie: cookies[index] })),
  });
});

process.on('message', (message) => {
  if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() });
  else process.exit(0);
});
