import { createApi } from '#lib/api.ts';
import { securityText } from '#lib/securityText.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ fetch, url }) => {
  const { email } = await createApi(fetch).operator();
  return new Response(securityText(email, url.origin, new Date()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
};
