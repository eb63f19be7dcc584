import { createApi } from '../api.ts';
import { lazyProvider } from '../auth/lazyProvider.ts';
import { readConfig, type Config } from '../config.ts';
import { createLimiter } from '../limits/limiter.ts';
import { newSecret } from '../newSecret.ts';
import { rememberEditions } from '../store/rememberEditions.ts';
import type { Answer } from './httpHandler.ts';
import { openOnLambda } from './openOnLambda.ts';
import { readSecrets } from './readSecrets.ts';

/** The API on Lambda: how it answers, and what it was told. */
export interface ApiOnLambda {
  readonly config: Config;
  readonly answer: Answer;
}

/**
 * Opens the API once, at the start of a function, and asks it something, so that what is made at the first request
 * is there before: while a function starts, it has more of a processor than later.
 *
 * @throws {ConfigError} naming everything that is missing or wrong
 */
export async function apiOnLambda(env: Readonly<Record<string, string | undefined>>): Promise<ApiOnLambda> {
  const opened = openOnLambda(readConfig(await readSecrets(env)));
  const { config, editions, now } = opened;
  const api = createApi({
    ...opened,
    editions: rememberEditions(editions, now),
    identityProvider: lazyProvider(async () => (await import('../auth/oidc.ts')).oidcProvider(config)),
    newSecret,
    limiter: createLimiter(),
  });
  await api.fetch(new Request(`${config.publicOrigin}/api/health`), {});
  return { config, answer: (request, client) => api.fetch(request, client) };
}
