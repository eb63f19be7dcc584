import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, {
  errors,
  interactionPolicy,
  type Configuration,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import type { DemoAccount } from './demo/accounts.ts';
import { memoryAdapter } from './identityAdapter.ts';
import { choicePage, errorPage } from './identityPages.ts';
import { PAGE_HEADERS } from './localPage.ts';

/** The path below which the embedded identity provider lives. */
export const IDENTITY_PATH = '/identity';

/** The identity provider (Anmeldedienst) of the local installation. */
export interface EmbeddedIdentity {
  readonly issuer: string;
  readonly clientId: string;
  /** Made at the start and kept nowhere. */
  readonly clientSecret: string;
  /** Answers a request whose path begins with `IDENTITY_PATH`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
}

const CLIENT_ID = 'digitalpegel';
const COOKIE_NAMES = { session: 'identitaet', interaction: 'identitaet_wahl', resume: 'identitaet_weiter' };
const HOUR = 3_600;

/** An OpenID provider whose accounts are the listed ones and need no password. */
export function createIdentity(origin: string, accounts: readonly DemoAccount[]): EmbeddedIdentity {
  const issuer = `${origin}${IDENTITY_PATH}`;
  const clientSecret = randomBytes(32).toString('base64url');
  const provider = new Provider(issuer, configurationOf(origin, clientSecret, accounts));
  provider.proxy = origin.startsWith('https:');
  provider.use(async (ctx, next) => {
    protect(ctx);
    if (!(await answerPage(provider, ctx, accounts))) await next();
  });
  const answer = provider.callback();
  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret,
    handle: (request, response) => {
      const { url = '/' } = request;
      Object.assign(request, { originalUrl: url, url: url.slice(IDENTITY_PATH.length) || '/' });
      void answer(request, response);
    },
  };
}

function configurationOf(
  origin: string,
  clientSecret: string,
  accounts: readonly DemoAccount[],
): Configuration {
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: clientSecret,
        redirect_uris: [`${origin}/api/auth/callback`],
        post_logout_redirect_uris: [`${origin}/`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [signingKey()] },
    pkce: { required: () => true },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: COOKIE_NAMES,
      long: { path: IDENTITY_PATH, httpOnly: true, sameSite: 'lax' },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    // Without it, the name is not in the ID token.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name'] },
    scopes: ['openid', 'profile'],
    findAccount: (_ctx, id) => {
      const account = accounts.find(({ subject }) => subject === id);
      return account && { accountId: id, claims: () => ({ sub: id, name: account.name }) };
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { policy: askEveryTime(), url: (_ctx, { uid }) => `${IDENTITY_PATH}/anmelden/${uid}` },
    loadExistingGrant: grantEverything,
    renderError: async (ctx) => showPage(ctx, await errorPage()),
    ttl: { Session: 8 * HOUR, Interaction: HOUR, Grant: HOUR, AccessToken: HOUR, IdToken: HOUR },
  };
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'local', use: 'sig', alg: 'RS256' };
}

/** Whoever signs in picks an account each time: so one person can try them all. */
function askEveryTime(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy
    .get('login')
    ?.checks.add(
      new Check('choice', 'an account must be picked', ({ oidc }) =>
        oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}

/** There is nobody to ask for consent: provider and client are one installation. */
async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const accountId = oidc.session?.accountId;
  if (accountId === undefined) return undefined;
  const grant = new oidc.provider.Grant({ clientId: CLIENT_ID, accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

type Page = Pick<KoaContextWithOIDC, 'path' | 'method' | 'req' | 'res' | 'set' | 'redirect' | 'cookies'> & {
  type: string;
  body: unknown;
};

/** Answers the pages that are not OpenID's own; `false` for all others. */
async function answerPage(provider: Provider, ctx: Page, accounts: readonly DemoAccount[]): Promise<boolean> {
  if (ctx.path === '/anmelden.css') {
    ctx.type = 'css';
    ctx.body = readFileSync(new URL('./identity.css', import.meta.url), 'utf8');
    return true;
  }
  if (ctx.path === '/session/end') {
    endSession(ctx);
    return true;
  }
  if (!/^\/anmelden\/[\w-]+$/.test(ctx.path)) return false;
  await choose(provider, ctx, accounts);
  return true;
}

async function choose(provider: Provider, ctx: Page, accounts: readonly DemoAccount[]): Promise<void> {
  const subject = ctx.method === 'POST' ? (await formOf(ctx.req)).get('konto') : null;
  const isKnown = accounts.some((account) => account.subject === subject);
  try {
    const { returnTo } = await provider.interactionDetails(ctx.req, ctx.res);
    if (subject === null || !isKnown) {
      showPage(ctx, await choicePage(accounts, `${IDENTITY_PATH}${ctx.path}`));
      return;
    }
    await provider.interactionResult(ctx.req, ctx.res, { login: { accountId: subject } });
    ctx.redirect(returnTo);
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    showPage(ctx, await errorPage());
  }
}

/** Signing out needs no second question: the application has ended its own session already. */
function endSession(ctx: Page): void {
  ctx.cookies.set(COOKIE_NAMES.session, null, { path: IDENTITY_PATH });
  ctx.redirect('/');
}

/** Far more than the name of an account. */
const MOST_BYTES = 1_000;

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MOST_BYTES) return new URLSearchParams();
  }
  return new URLSearchParams(text);
}

function showPage(ctx: Pick<Page, 'type' | 'body'>, page: string): void {
  ctx.type = 'html';
  ctx.body = page;
}

function protect(ctx: Pick<Page, 'set'>): void {
  ctx.set(PAGE_HEADERS);
}
