import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST } from '#bundle';
import * as z from 'zod';
import { lambdaEnvironment } from '../builders/lambdaEnvironment.ts';
import { EVENTS, responseOf } from '../builders/lambdaEvents.ts';
import { startLambda } from '../builders/lambdaRuntime.ts';

/* How the built API starts: with secrets from a stand-in of Secrets Manager, or not at all. */
const NOWHERE = 'http://127.0.0.1:1';
const HEALTH = EVENTS['function URL']({ path: '/api/health' });
const SECRETS = new Map([['digitalpegel/oidc', 'geheim']]);

let manager: Server;
let asked: string[];
beforeAll(async () => {
  asked = [];
  manager = createServer((request, response) => {
    void json(request).then((body) => {
      const { SecretId } = z.object({ SecretId: z.string() }).parse(body);
      asked.push(SecretId);
      const SecretString = SECRETS.get(SecretId);
      response.setHeader('Content-Type', 'application/x-amz-json-1.1');
      if (SecretString !== undefined) response.end(JSON.stringify({ Name: SecretId, SecretString }));
      else response.writeHead(400).end(JSON.stringify({ __type: 'ResourceNotFoundException' }));
    });
  });
  manager.listen(0, '127.0.0.1');
  await once(manager, 'listening');
});
afterAll(() => manager.close());

async function start(changes: Readonly<Record<string, string | undefined>>): Promise<Response> {
  const address = manager.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const all: Readonly<Record<string, string | undefined>> = {
    ...lambdaEnvironment(NOWHERE),
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${port}`,
    ...changes,
  };
  const env = Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const api = await startLambda({ folder: join(DIST, 'api'), env });
  try {
    return responseOf(await api.invoke(HEALTH));
  } finally {
    await api.stop();
  }
}

describe('the built API', () => {
  it('reads a secret once at its start, and none where none is named', async () => {
    expect((await start({})).status).toBe(200);
    expect(asked).toEqual([]);
    const named = { OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_SECRET_ID: 'digitalpegel/oidc' };
    expect((await start(named)).status).toBe(200);
    expect(asked).toEqual(['digitalpegel/oidc']);
  });

  it('does not start where a secret is not there, is given twice, or a setting is missing', async () => {
    const gone = { OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_SECRET_ID: 'fehlt' };
    await expect(start(gone)).rejects.toThrow('ResourceNotFoundException');
    await expect(start({ OIDC_CLIENT_SECRET_SECRET_ID: 'digitalpegel/oidc' })).rejects.toThrow(
      'OIDC_CLIENT_SECRET ist doppelt angegeben',
    );
    await expect(start({ TABLE_NAME: undefined, DPO_EMAIL: undefined })).rejects.toThrow(
      /TABLE_NAME fehlt\nDPO_EMAIL fehlt/,
    );
  });
});
