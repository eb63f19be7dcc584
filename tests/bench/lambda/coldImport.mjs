/* Loads a function as Lambda does at a cold start, asks it once, and says how long each took. */
const [, , file = '', event = ''] = process.argv;
const began = process.cpuUsage();
const start = performance.now();
const { handler } = await import(file);
const loaded = performance.now();
const { user, system } = process.cpuUsage(began);
const answer = event === '' ? undefined : await handler(JSON.parse(event));
const first = performance.now() - loaded;
const milliseconds = { wall: loaded - start, cpu: (user + system) / 1_000, first };
process.stdout.write(JSON.stringify({ ...milliseconds, status: answer?.statusCode ?? 0 }));
process.exit(0);
