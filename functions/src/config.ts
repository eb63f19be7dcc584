import * as z from 'zod';

/** Who runs the site: what Impressum, Datenschutz and Barrierefreiheit must name. */
export const operator = z.strictObject({
  name: z.string(),
  address: z.string(),
  email: z.string(),
  phone: z.string(),
  representative: z.string(),
  /** Mail address of the data protection officer (Datenschutzbeauftragte). */
  dataProtectionOfficer: z.string(),
  /** Supervisory authority for data protection (Aufsichtsbehörde). */
  supervisoryAuthority: z.string(),
  /** Body that enforces accessibility (Durchsetzungsstelle). */
  enforcementBody: z.string(),
});
export type Operator = z.infer<typeof operator>;

/** How mails are sent (Mailversand): by Amazon SES with the role of the function, or by a mail server. */
export type MailConfig = { readonly from: string } & (
  { readonly transport: 'ses' } | { readonly transport: 'smtp'; readonly smtpUrl: string }
);

/** Everything that differs between two places where the application runs. */
export interface Config {
  /** Where people reach the site, without a slash at the end. */
  readonly publicOrigin: string;
  /** Cookies are sent over https only, and browsers are told to stay there. */
  readonly secure: boolean;
  readonly tableName: string;
  /** Absent: Amazon's own endpoint of the region. */
  readonly dynamodbEndpoint?: string;
  readonly awsRegion: string;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
  readonly operator: Operator;
  /** Absent: mails are not sent; only an installation on one's own machine may go without. */
  readonly mail?: MailConfig;
  readonly logLevel: 'info' | 'warn' | 'error';
  /** How many proxies of ours stand before the application; 0 when people reach it directly. */
  readonly trustedProxyHops: number;
  /** The site says on every page that its data are invented (Demodaten). */
  readonly demo: boolean;
}

/** What a job (Aufgabe ohne Anfrage) needs: nobody signs in there, so it gets no secret of the identity provider. */
export type JobConfig = Omit<Config, 'oidc'>;

/** The environment is not enough to start with. The message names every variable that is missing or wrong. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Die Konfiguration ist unvollständig oder falsch:\n${problems.join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Reads the configuration once, at the start.
 *
 * @throws {ConfigError} naming everything that is missing or wrong
 */
export function readConfig(env: Env): Config {
  return configOf(read(environment, env));
}

/**
 * Reads the configuration of a job.
 *
 * @throws {ConfigError} naming everything that is missing or wrong
 */
export function readJobConfig(env: Env): JobConfig {
  return jobConfigOf(read(jobEnvironment, env));
}

type Env = Readonly<Record<string, string | undefined>>;

function read<T>(schema: z.ZodType<T>, env: Env): T {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const reading = schema.safeParse(given);
  if (reading.success) return reading.data;
  throw new ConfigError(reading.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
}

const text = z.string('fehlt').trim();
const email = text.pipe(z.email('ist keine E-Mail-Adresse'));
const url = text.pipe(
  z.url({ protocol: /^https?$/, abort: true, error: 'ist keine Adresse mit http:// oder https://' }),
);
const mailServer = text.pipe(
  z.url({ protocol: /^smtps?$/, error: 'ist keine Adresse mit smtp:// oder smtps://' }),
);
const isOrigin = (value: string) => URL.canParse(value) && new URL(value).origin === value;

const shared = {
  PUBLIC_ORIGIN: url.refine(isOrigin, 'darf nur aus Protokoll, Host und Port bestehen'),
  TABLE_NAME: text.regex(/^[\w.-]{3,255}$/, 'ist kein Tabellenname (3 bis 255 Zeichen)'),
  DYNAMODB_ENDPOINT: url.exactOptional(),
  AWS_REGION: text,
  OPERATOR_NAME: text,
  OPERATOR_ADDRESS: text,
  OPERATOR_EMAIL: email,
  OPERATOR_PHONE: text,
  OPERATOR_REPRESENTATIVE: text,
  DPO_EMAIL: email,
  SUPERVISORY_AUTHORITY: text,
  ENFORCEMENT_BODY: text,
  MAIL_TRANSPORT: z.enum(['ses', 'smtp'], 'muss ses oder smtp sein').exactOptional(),
  MAIL_FROM: email.exactOptional(),
  SMTP_URL: mailServer.exactOptional(),
  LOG_LEVEL: z.enum(['info', 'warn', 'error'], 'muss info, warn oder error sein').default('info'),
  TRUSTED_PROXY_HOPS: z
    .string()
    .regex(/^\d$/, 'muss eine Zahl von 0 bis 9 sein')
    .transform(Number)
    .default(0),
  DEMO: z.enum(['on', 'off'], 'muss on oder off sein').default('off'),
};

interface Mailing {
  readonly MAIL_TRANSPORT?: 'ses' | 'smtp';
  readonly MAIL_FROM?: string;
  readonly SMTP_URL?: string;
}
const hasSender = ({ MAIL_TRANSPORT, MAIL_FROM }: Mailing) =>
  MAIL_TRANSPORT === undefined || MAIL_FROM !== undefined;
const hasServer = ({ MAIL_TRANSPORT, SMTP_URL }: Mailing) =>
  MAIL_TRANSPORT !== 'smtp' || SMTP_URL !== undefined;
const missing = (name: string) => ({ path: [name], error: 'fehlt' });

const jobEnvironment = z
  .object(shared)
  .refine(hasSender, missing('MAIL_FROM'))
  .refine(hasServer, missing('SMTP_URL'));

const environment = z
  .object({ ...shared, OIDC_ISSUER: url, OIDC_CLIENT_ID: text, OIDC_CLIENT_SECRET: text })
  .refine(({ PUBLIC_ORIGIN, OIDC_ISSUER }) => !isHttps(PUBLIC_ORIGIN) || isHttps(OIDC_ISSUER), {
    path: ['OIDC_ISSUER'],
    error: 'muss mit https:// beginnen, weil PUBLIC_ORIGIN es tut',
  })
  .refine(hasSender, missing('MAIL_FROM'))
  .refine(hasServer, missing('SMTP_URL'));

function isHttps(address: string): boolean {
  return address.startsWith('https:');
}

function configOf(env: z.infer<typeof environment>): Config {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  return { ...jobConfigOf(env), oidc: { issuer, clientId, clientSecret } };
}

function jobConfigOf(env: z.infer<typeof jobEnvironment>): JobConfig {
  return {
    publicOrigin: env.PUBLIC_ORIGIN,
    secure: isHttps(env.PUBLIC_ORIGIN),
    tableName: env.TABLE_NAME,
    ...(env.DYNAMODB_ENDPOINT === undefined ? {} : { dynamodbEndpoint: env.DYNAMODB_ENDPOINT }),
    awsRegion: env.AWS_REGION,
    operator: operatorOf(env),
    ...mailOf(env),
    logLevel: env.LOG_LEVEL,
    trustedProxyHops: env.TRUSTED_PROXY_HOPS,
    demo: env.DEMO === 'on',
  };
}

function mailOf({ MAIL_TRANSPORT, MAIL_FROM: from, SMTP_URL: smtpUrl }: Mailing) {
  if (MAIL_TRANSPORT === undefined || from === undefined) return {};
  if (MAIL_TRANSPORT === 'ses') return { mail: { from, transport: 'ses' } as const };
  return smtpUrl === undefined ? {} : { mail: { from, transport: 'smtp', smtpUrl } as const };
}

function operatorOf(env: z.infer<typeof jobEnvironment>): Operator {
  return {
    name: env.OPERATOR_NAME,
    address: env.OPERATOR_ADDRESS,
    email: env.OPERATOR_EMAIL,
    phone: env.OPERATOR_PHONE,
    representative: env.OPERATOR_REPRESENTATIVE,
    dataProtectionOfficer: env.DPO_EMAIL,
    supervisoryAuthority: env.SUPERVISORY_AUTHORITY,
    enforcementBody: env.ENFORCEMENT_BODY,
  };
}
