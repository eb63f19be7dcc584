import { describe, expect, it } from 'vitest';
import { readSecrets } from './readSecrets.ts';

const SECRETS = new Map([
  ['pegel/oidc', 'geheim'],
  ['pegel/leer', ' '],
]);
const read = async (id: string) => SECRETS.get(id);

describe('the environment', () => {
  it('gets the text of a secret in place of its name', async () => {
    const env = { OIDC_CLIENT_SECRET_SECRET_ID: 'pegel/oidc', OIDC_CLIENT_ID: 'digitalpegel' };
    expect(await readSecrets(env, read)).toMatchObject({
      OIDC_CLIENT_ID: 'digitalpegel',
      OIDC_CLIENT_SECRET: 'geheim',
    });
  });

  it('stays as it is where no secret is named', async () => {
    const never = async () => expect.unreachable();
    expect(await readSecrets({ SMTP_URL_SECRET_ID: ' ', A: '1' }, never)).toEqual({
      SMTP_URL_SECRET_ID: ' ',
      A: '1',
    });
  });

  it('is refused where a variable is given twice or a secret has no text, naming each', async () => {
    const twice = { SMTP_URL: 'smtp://a', SMTP_URL_SECRET_ID: 'pegel/oidc' };
    await expect(readSecrets(twice, read)).rejects.toThrow('SMTP_URL ist doppelt angegeben');
    const empty = { A_SECRET_ID: 'pegel/leer', B_SECRET_ID: 'gibt es nicht' };
    await expect(readSecrets(empty, read)).rejects.toThrow(
      /A_SECRET_ID führt zu keinem Text\nB_SECRET_ID führt zu keinem Text/,
    );
  });
});
