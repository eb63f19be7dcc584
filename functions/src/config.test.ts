import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, readJobConfig } from './config.ts';

const ENV = {
  PUBLIC_ORIGIN: 'https://pegel.example',
  TABLE_NAME: 'digitalpegel',
  AWS_REGION: 'eu-central-1',
  OIDC_ISSUER: 'https://anmeldung.example/realms/pegel',
  OIDC_CLIENT_ID: 'digitalpegel',
  OIDC_CLIENT_SECRET: 'geheim',
  OPERATOR_NAME: 'Verein',
  OPERATOR_ADDRESS: 'Weg 1, 01067 Dresden',
  OPERATOR_EMAIL: 'post@verein.example',
  OPERATOR_PHONE: '+49 351 1',
  OPERATOR_REPRESENTATIVE: 'Erika Beispiel',
  DPO_EMAIL: 'datenschutz@verein.example',
  SUPERVISORY_AUTHORITY: 'Aufsicht',
  ENFORCEMENT_BODY: 'Durchsetzungsstelle',
  PATH: '/usr/bin',
};

function problemsOf(changes: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig({ ...ENV, ...changes });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration', () => {
  it('is read with what follows from it', () => {
    expect(readConfig(ENV)).toEqual({
      publicOrigin: 'https://pegel.example',
      secure: true,
      tableName: 'digitalpegel',
      awsRegion: 'eu-central-1',
      oidc: { issuer: ENV.OIDC_ISSUER, clientId: 'digitalpegel', clientSecret: 'geheim' },
      operator: {
        name: 'Verein',
        address: 'Weg 1, 01067 Dresden',
        email: 'post@verein.example',
        phone: '+49 351 1',
        representative: 'Erika Beispiel',
        dataProtectionOfficer: 'datenschutz@verein.example',
        supervisoryAuthority: 'Aufsicht',
        enforcementBody: 'Durchsetzungsstelle',
      },
      logLevel: 'info',
      trustedProxyHops: 0,
      demo: false,
    });
  });

  it('may name an endpoint, a level of the log and demo data, and do without https', () => {
    const local = {
      PUBLIC_ORIGIN: 'http://127.0.0.1:8080',
      OIDC_ISSUER: 'http://127.0.0.1:8080/identity',
      DYNAMODB_ENDPOINT: 'http://127.0.0.1:4567',
      LOG_LEVEL: 'error',
      TRUSTED_PROXY_HOPS: '2',
      DEMO: 'on',
    };
    expect(readConfig({ ...ENV, ...local })).toMatchObject({
      secure: false,
      dynamodbEndpoint: 'http://127.0.0.1:4567',
      logLevel: 'error',
      trustedProxyHops: 2,
      demo: true,
    });
  });

  it('may name how mails are sent', () => {
    const mail = { MAIL_FROM: 'pegel@verein.example', SMTP_URL: 'smtps://konto:geheim@mail.verein.example' };
    expect(readConfig({ ...ENV, ...mail })).not.toHaveProperty('mail');
    expect(readConfig({ ...ENV, ...mail, MAIL_TRANSPORT: 'ses' }).mail).toEqual({
      transport: 'ses',
      from: mail.MAIL_FROM,
    });
    expect(readConfig({ ...ENV, ...mail, MAIL_TRANSPORT: 'smtp' }).mail).toEqual({
      transport: 'smtp',
      from: mail.MAIL_FROM,
      smtpUrl: mail.SMTP_URL,
    });
  });

  it('that sends mails lacks neither sender nor server', () => {
    expect(problemsOf({ MAIL_TRANSPORT: 'ses' })).toEqual(['MAIL_FROM fehlt']);
    expect(problemsOf({ MAIL_TRANSPORT: 'smtp' })).toEqual(['MAIL_FROM fehlt', 'SMTP_URL fehlt']);
  });

  it('that lacks everything names everything at once, empty values too', () => {
    const { PATH: _path, ...needed } = ENV;
    const lacking = Object.keys(needed).map((name) => `${name} fehlt`);
    const empty = Object.fromEntries(Object.keys(needed).map((name) => [name, ' ']));
    expect(problemsOf(empty).toSorted()).toEqual(lacking.toSorted());
    expect(() => readConfig({})).toThrow('PUBLIC_ORIGIN fehlt\n');
  });

  it.each([
    ['PUBLIC_ORIGIN', 'https://pegel.example/'],
    ['PUBLIC_ORIGIN', 'https://pegel.example/x'],
    ['PUBLIC_ORIGIN', 'pegel.example'],
    ['PUBLIC_ORIGIN', 'ftp://pegel.example'],
    ['TABLE_NAME', 'ab'],
    ['TABLE_NAME', 'a b c'],
    ['OIDC_ISSUER', 'http://anmeldung.example'],
    ['OIDC_ISSUER', 'anmeldung'],
    ['OPERATOR_EMAIL', 'post'],
    ['DPO_EMAIL', '@'],
    ['DYNAMODB_ENDPOINT', 'localhost'],
    ['MAIL_TRANSPORT', 'post'],
    ['MAIL_FROM', 'Verein <pegel@verein.example>'],
    ['SMTP_URL', 'https://mail.verein.example'],
    ['LOG_LEVEL', 'debug'],
    ['DEMO', 'yes'],
  ])('with %s „%s“ is refused', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} (ist|darf|muss)`));
  });

  it('of a job asks for nothing of the identity provider, and for all the rest', () => {
    const { oidc: _oidc, ...rest } = readConfig(ENV);
    const { OIDC_ISSUER: _issuer, OIDC_CLIENT_ID: _id, OIDC_CLIENT_SECRET: _secret, ...env } = ENV;
    expect(readJobConfig(env)).toEqual(rest);
    expect(() =>
      readJobConfig({ ...env, TABLE_NAME: '', MAIL_TRANSPORT: 'smtp', MAIL_FROM: 'a@b.de' }),
    ).toThrow(/TABLE_NAME fehlt/);
    expect(() => readJobConfig({ ...env, MAIL_TRANSPORT: 'smtp', MAIL_FROM: 'a@b.de' })).toThrow(
      'SMTP_URL fehlt',
    );
  });

  it('says nothing of secrets', () => {
    expect(problemsOf({ OIDC_CLIENT_SECRET: 'geheim', SMTP_URL: 'geheim', DEMO: 'x' }).join()).not.toContain(
      'geheim',
    );
  });
});
