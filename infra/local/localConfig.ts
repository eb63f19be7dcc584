import { readConfig, type Config } from '#functions';
import type { Env } from './environment.ts';
import { TABLE_NAME } from './table.ts';

/** What the local installation knows by itself. */
interface Known {
  readonly origin: string;
  readonly dynamodbEndpoint: string;
  readonly demo: boolean;
  readonly identity: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
}

const NOBODY = 'Demobetrieb (kein Betreiber eingetragen)';

const OPERATOR = {
  OPERATOR_NAME: NOBODY,
  OPERATOR_ADDRESS: NOBODY,
  OPERATOR_EMAIL: 'kein-betreiber@example.invalid',
  OPERATOR_PHONE: NOBODY,
  OPERATOR_REPRESENTATIVE: NOBODY,
  DPO_EMAIL: 'kein-betreiber@example.invalid',
  SUPERVISORY_AUTHORITY: NOBODY,
  ENFORCEMENT_BODY: NOBODY,
};

/**
 * The configuration of the application on this machine. Without demo data another identity provider may be
 * named (`OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`).
 */
export function localConfig(env: Env, { origin, dynamodbEndpoint, demo, identity }: Known): Config {
  const embedded = {
    OIDC_ISSUER: identity.issuer,
    OIDC_CLIENT_ID: identity.clientId,
    OIDC_CLIENT_SECRET: identity.clientSecret,
  };
  const isForeign = !demo && (env['OIDC_ISSUER'] ?? '') !== '';
  return readConfig({
    ...OPERATOR,
    LOG_LEVEL: 'error',
    ...Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== '')),
    ...(isForeign ? {} : embedded),
    PUBLIC_ORIGIN: origin,
    TABLE_NAME,
    DYNAMODB_ENDPOINT: dynamodbEndpoint,
    AWS_REGION: 'local',
    DEMO: demo ? 'on' : 'off',
  });
}
