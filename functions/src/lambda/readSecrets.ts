import { ConfigError } from '../config.ts';

type Env = Readonly<Record<string, string | undefined>>;

const ENDING = '_SECRET_ID';

/** Reads the text of one secret (Geheimnis) by its name or ARN. */
export type ReadSecret = (id: string) => Promise<string | undefined>;

/**
 * The environment with the secrets it names: `OIDC_CLIENT_SECRET_SECRET_ID` gives `OIDC_CLIENT_SECRET`. They are read
 * once, at the start, so that none stands among the settings of a function.
 *
 * @throws {ConfigError} naming every variable that is given twice, and every secret without a text
 */
export async function readSecrets(env: Env, read: ReadSecret = readSecretsManager(env)): Promise<Env> {
  const named = Object.entries(env).flatMap(([name, id = '']) =>
    name.endsWith(ENDING) && id.trim() !== '' ? [{ name: name.slice(0, -ENDING.length), id }] : [],
  );
  const twice = named.filter(({ name }) => (env[name] ?? '').trim() !== '');
  if (twice.length > 0) throw new ConfigError(twice.map(({ name }) => `${name} ist doppelt angegeben`));
  const found = await Promise.all(named.map(async ({ name, id }) => ({ name, text: await read(id) })));
  const empty = found.filter(({ text = '' }) => text.trim() === '');
  if (empty.length > 0)
    throw new ConfigError(empty.map(({ name }) => `${name}${ENDING} führt zu keinem Text`));
  return { ...env, ...Object.fromEntries(found.map(({ name, text }) => [name, text])) };
}

/**
 * AWS Secrets Manager with the role of the function. Its library is loaded only when a secret is named. The extension
 * that AWS offers for it would be a layer with an ARN of its own in each region and a second process.
 */
function readSecretsManager({ AWS_REGION: region = '' }: Env): ReadSecret {
  return async (SecretId) => {
    const { SecretsManagerClient, GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager');
    const client = new SecretsManagerClient({ region });
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
    client.destroy();
    return SecretString;
  };
}
