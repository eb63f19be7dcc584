import type { Config } from '#functions';
import { TABLE_NAME } from './embeddedEngine.ts';
import { CONFIG } from './examples.ts';

/** The variables a function has on AWS, for the configuration of the tests or one's own. */
export function lambdaEnvironment(endpoint: string, changes: Partial<Config> = {}): Record<string, string> {
  const { operator, oidc, publicOrigin, ...config } = { ...CONFIG, ...changes };
  return {
    PUBLIC_ORIGIN: publicOrigin,
    TABLE_NAME,
    DYNAMODB_ENDPOINT: endpoint,
    AWS_REGION: config.awsRegion,
    OIDC_ISSUER: oidc.issuer,
    OIDC_CLIENT_ID: oidc.clientId,
    OIDC_CLIENT_SECRET: oidc.clientSecret,
    OPERATOR_NAME: operator.name,
    OPERATOR_ADDRESS: operator.address,
    OPERATOR_EMAIL: operator.email,
    OPERATOR_PHONE: operator.phone,
    OPERATOR_REPRESENTATIVE: operator.representative,
    DPO_EMAIL: operator.dataProtectionOfficer,
    SUPERVISORY_AUTHORITY: operator.supervisoryAuthority,
    ENFORCEMENT_BODY: operator.enforcementBody,
    LOG_LEVEL: config.logLevel,
    TRUSTED_PROXY_HOPS: String(config.trustedProxyHops),
    DEMO: config.demo ? 'on' : 'off',
  };
}
