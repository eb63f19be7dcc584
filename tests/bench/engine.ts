import { openEmbeddedTable } from '../builders/embeddedTable.ts';

/* The embedded engine in a process of its own, for the benchmark. */
const table = await openEmbeddedTable();
const endpoint = await table.client.config.endpoint?.();
if (endpoint === undefined) throw new Error('The engine has no endpoint.');
process.send?.({ port: String(endpoint.port), tableName: table.tableName });

process.on('message', (message) => {
  if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() });
  else void table.end().then(() => process.exit(0));
});
