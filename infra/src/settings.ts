import * as z from 'zod';
import { CLOUDFRONT_CERTIFICATE_REGION, REGIONS, type Edge, type RegionName } from './regions.ts';
import type { Stage, StageName } from './stages.ts';

/** What an operator has to say to have the product on AWS. */
export interface Settings {
  readonly stage: StageName;
  readonly region: RegionName;
  /** Absent: the account of whoever deploys. */
  readonly account?: string;
  readonly publicOrigin: string;
  /** A table that was restored and takes the place of the one the stack made. */
  readonly restoredTable?: string;
  /** How a new version gets its share of the requests; absent: as the stage says. */
  readonly rollout?: Stage['rollout'];
  readonly edge: Edge;
  readonly certificateArn: string;
  /** A firewall of CloudFront that exists already. */
  readonly webAclArn?: string;
  readonly identity: Identity;
  readonly mail: { readonly transport: 'ses' | 'smtp'; readonly from: string };
  readonly alarmEmail: string;
  /** Of a month, in the currency of the account. */
  readonly budget: number;
  /** Who runs the site, as the functions want to be told. */
  readonly operator: Readonly<z.infer<typeof operatorSchema>>;
}

/** Who signs people in: a user pool of our own, or a provider that exists already. */
export type Identity =
  | { readonly kind: 'cognito'; readonly prefix: string }
  | { readonly kind: 'oidc'; readonly issuer: string; readonly clientId: string };

/** The settings are not enough to deploy with. The message names every variable that is missing or wrong. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Die Einstellungen für AWS sind unvollständig oder falsch:\n${problems.join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Reads the settings (Einstellungen) from the environment.
 *
 * @throws {SettingsError} naming everything that is missing or wrong
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const reading = environment.safeParse(given);
  if (reading.success) return settingsOf(reading.data);
  throw new SettingsError(reading.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
}

const text = z.string('fehlt').trim();
const email = text.pipe(z.email('ist keine E-Mail-Adresse'));
const arn = text.regex(/^arn:[\w-]+:[\w-]+:[\w-]*:\d{12}:.+$/, 'ist kein ARN');
const https = text.pipe(z.url({ protocol: /^https$/, abort: true, error: 'ist keine Adresse mit https://' }));
const operator = {
  OPERATOR_NAME: text,
  OPERATOR_ADDRESS: text,
  OPERATOR_EMAIL: email,
  OPERATOR_PHONE: text,
  OPERATOR_REPRESENTATIVE: text,
  DPO_EMAIL: email,
  SUPERVISORY_AUTHORITY: text,
  ENFORCEMENT_BODY: text,
};
const operatorSchema = z.object(operator);
const oneOf = <T extends string>(names: readonly [T, ...T[]]) =>
  z.enum(names, {
    error: ({ input }) => (input === undefined ? 'fehlt' : `muss ${names.join(' oder ')} sein`),
  });

const shape = z.object({
  STAGE: oneOf(['production', 'staging']),
  REGION: oneOf(['eu-central-1', 'eusc-de-east-1']),
  ACCOUNT: text.regex(/^\d{12}$/, 'ist keine Kontonummer (12 Ziffern)').exactOptional(),
  PUBLIC_ORIGIN: https.refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'darf nur aus Protokoll und Host bestehen',
  ),
  RESTORED_TABLE: text.regex(/^[\w.-]{3,255}$/, 'ist kein Name einer Tabelle').exactOptional(),
  ROLLOUT: oneOf(['linear', 'atOnce']).exactOptional(),
  EDGE: oneOf(['cloudfront', 'apigateway']).exactOptional(),
  CERTIFICATE_ARN: arn,
  WEB_ACL_ARN: arn.exactOptional(),
  OIDC_ISSUER: https.exactOptional(),
  OIDC_CLIENT_ID: text.exactOptional(),
  SIGN_IN_PREFIX: text.regex(/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/, 'ist kein Namensteil').exactOptional(),
  MAIL_TRANSPORT: oneOf(['ses', 'smtp']),
  MAIL_FROM: email,
  ALARM_EMAIL: email,
  BUDGET: text.regex(/^[1-9]\d{0,6}$/, 'ist kein ganzer Betrag').transform(Number),
  ...operator,
});
type Shape = z.infer<typeof shape>;

const environment = shape.check(({ value, issues }) => {
  for (const [name, message] of contradictions(value))
    issues.push({ code: 'custom', path: [name], message, input: value });
});

/** What is wrong although each variable alone is right. */
function contradictions(env: Shape): (readonly [name: string, problem: string])[] {
  const found: (readonly [string, string])[] = [];
  const edges: readonly Edge[] = REGIONS[env.REGION].edges;
  const edge = edgeOf(env);
  if (!edges.includes(edge)) found.push(['EDGE', `gibt es in ${env.REGION} nicht`]);
  const place = edge === 'cloudfront' ? CLOUDFRONT_CERTIFICATE_REGION : env.REGION;
  if (!env.CERTIFICATE_ARN.startsWith(`arn:${REGIONS[env.REGION].partition}:acm:${place}:`))
    found.push(['CERTIFICATE_ARN', `muss ein Zertifikat in ${place} nennen`]);
  if (env.WEB_ACL_ARN !== undefined && edge !== 'cloudfront')
    found.push(['WEB_ACL_ARN', 'gilt nur für CloudFront; das Gateway hat eine eigene Firewall']);
  if (env.OIDC_ISSUER === undefined && env.SIGN_IN_PREFIX === undefined)
    found.push(['SIGN_IN_PREFIX', 'fehlt (oder OIDC_ISSUER mit OIDC_CLIENT_ID)']);
  if (env.OIDC_ISSUER !== undefined && env.SIGN_IN_PREFIX !== undefined)
    found.push(['SIGN_IN_PREFIX', 'gilt nur ohne OIDC_ISSUER']);
  if (env.OIDC_ISSUER !== undefined && env.OIDC_CLIENT_ID === undefined)
    found.push(['OIDC_CLIENT_ID', 'fehlt']);
  return found;
}

function settingsOf(env: Shape): Settings {
  const { ACCOUNT: account, RESTORED_TABLE: restoredTable, ROLLOUT: rollout, WEB_ACL_ARN: webAclArn } = env;
  return {
    stage: env.STAGE,
    region: env.REGION,
    ...(account === undefined ? {} : { account }),
    publicOrigin: env.PUBLIC_ORIGIN,
    ...(restoredTable === undefined ? {} : { restoredTable }),
    ...(rollout === undefined ? {} : { rollout }),
    edge: edgeOf(env),
    certificateArn: env.CERTIFICATE_ARN,
    ...(webAclArn === undefined ? {} : { webAclArn }),
    identity: identityOf(env),
    mail: { transport: env.MAIL_TRANSPORT, from: env.MAIL_FROM },
    alarmEmail: env.ALARM_EMAIL,
    budget: env.BUDGET,
    operator: operatorSchema.parse(env),
  };
}

function edgeOf({ EDGE, REGION }: Shape): Edge {
  return EDGE ?? REGIONS[REGION].edges[0];
}

function identityOf({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId = '',
  SIGN_IN_PREFIX: prefix = '',
}: Shape): Identity {
  return issuer === undefined ? { kind: 'cognito', prefix } : { kind: 'oidc', issuer, clientId };
}
