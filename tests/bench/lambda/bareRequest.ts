import { Hono } from 'hono';
import * as bare from './bareClient.ts';

const app = new Hono().get('/', (c) => c.text('ok'));
await app.fetch(new Request('http://api.test/'));

/** The database client and one answered request: what every API with Hono has to load, whatever it does. */
export const handler = bare.handler;
