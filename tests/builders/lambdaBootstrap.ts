import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

/*
 * What the runtime of Lambda does around a function: loads its handler, then asks for one event after the other and
 * says what came of it. The rest of its time it is not run.
 */
const env = z
  .object({ AWS_LAMBDA_RUNTIME_API: z.string(), LAMBDA_TASK_ROOT: z.string(), _HANDLER: z.string() })
  .parse(process.env);
const base = `http://${env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
type Handler = (event: unknown, context: { awsRequestId: string }) => unknown;
const callable = z.custom<Handler>((value) => typeof value === 'function');

async function post(path: string, body: unknown): Promise<void> {
  await fetch(`${base}/${path}`, { method: 'POST', body: JSON.stringify(body ?? null) });
}

function faultOf(error: unknown): { errorType: string; errorMessage: string } {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) };
  return { errorType: error.name, errorMessage: error.message };
}

async function loadHandler(): Promise<Handler> {
  const [file = '', name = ''] = env._HANDLER.split('.');
  const url = pathToFileURL(join(env.LAMBDA_TASK_ROOT, `${file}.mjs`)).href;
  const module = z.record(z.string(), z.unknown()).parse({ ...(await import(url)) });
  return callable.parse(module[name]);
}

async function serve(handler: Handler): Promise<never> {
  for (;;) {
    const next = await fetch(`${base}/invocation/next`);
    const awsRequestId = next.headers.get('lambda-runtime-aws-request-id') ?? '';
    const event: unknown = await next.json();
    try {
      await post(`invocation/${awsRequestId}/response`, await handler(event, { awsRequestId }));
    } catch (error) {
      await post(`invocation/${awsRequestId}/error`, faultOf(error));
    }
  }
}

try {
  await serve(await loadHandler());
} catch (error) {
  await post('init/error', faultOf(error));
  process.exitCode = 1;
}
