import { Hono } from 'hono';
import * as z from 'zod';
import { operator } from '../config.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';

const health = z.strictObject({ status: z.literal('ok') });
const operatorView = operator.extend({ demo: z.boolean() });

/** About the service itself: that it runs, and who runs it. */
export const serviceRoutes = ({ config }: Pick<Dependencies, 'config'>) =>
  new Hono()
    .get(
      '/health',
      endpoint({
        summary: 'Ob der Dienst läuft',
        permission: 'service.read',
        response: { kind: 'json', status: 200, schema: health },
      }),
      (c) => c.json({ status: 'ok' as const }, 200),
    )
    .get(
      '/operator',
      endpoint({
        summary: 'Wer den Dienst betreibt (Impressum, Datenschutz, Barrierefreiheit)',
        permission: 'service.read',
        response: { kind: 'json', status: 200, schema: operatorView },
        caching: 'minute',
      }),
      (c) => c.json({ ...config.operator, demo: config.demo }, 200),
    );
