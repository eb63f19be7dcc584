import { describe, expect, it } from 'vitest';
import { exampleEnvironment, EXAMPLES, readExample } from './examples.ts';
import { REGIONS } from './regions.ts';
import { readSettings, SettingsError } from './settings.ts';

const FRANKFURT = exampleEnvironment('frankfurt');

function problemsOf(
  changes: Readonly<Record<string, string | undefined>>,
  base = FRANKFURT,
): readonly string[] {
  try {
    readSettings({ ...base, ...changes });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe('the settings for AWS', () => {
  it('are complete in every example', () => {
    expect(EXAMPLES.map((name) => readExample(name)).map(({ region, edge }) => `${region} ${edge}`)).toEqual([
      'eu-central-1 cloudfront',
      'eusc-de-east-1 apigateway',
      'eu-central-1 apigateway',
    ]);
    expect(readExample('sovereign').identity).toEqual({
      kind: 'oidc',
      issuer: 'https://anmeldung.example/realms/pegel',
      clientId: 'digitalpegel',
    });
  });

  it('that are missing are all named at once', () => {
    expect(problemsOf({}, {})).toEqual(
      [
        'STAGE REGION PUBLIC_ORIGIN CERTIFICATE_ARN MAIL_TRANSPORT MAIL_FROM ALARM_EMAIL BUDGET OPERATOR_NAME',
        'OPERATOR_ADDRESS OPERATOR_EMAIL OPERATOR_PHONE OPERATOR_REPRESENTATIVE DPO_EMAIL SUPERVISORY_AUTHORITY',
        'ENFORCEMENT_BODY',
      ]
        .flatMap((names) => names.split(' '))
        .map((name) => `${name} fehlt`),
    );
    expect(problemsOf({ ALARM_EMAIL: ' ', BUDGET: '0', ACCOUNT: '12' })).toEqual([
      'ACCOUNT ist keine Kontonummer (12 Ziffern)',
      'ALARM_EMAIL fehlt',
      'BUDGET ist kein ganzer Betrag',
    ]);
  });

  it('allow no region outside of Germany', () => {
    expect(Object.keys(REGIONS)).toEqual(['eu-central-1', 'eusc-de-east-1']);
    for (const REGION of ['us-east-1', 'eu-west-1', 'toString'])
      expect(problemsOf({ REGION })).toEqual(['REGION muss eu-central-1 oder eusc-de-east-1 sein']);
  });

  it('name a site over https and nothing behind its host', () => {
    expect(problemsOf({ PUBLIC_ORIGIN: 'http://pegel.example' })).toEqual([
      'PUBLIC_ORIGIN ist keine Adresse mit https://',
    ]);
    expect(problemsOf({ PUBLIC_ORIGIN: 'https://pegel.example/' })).toEqual([
      'PUBLIC_ORIGIN darf nur aus Protokoll und Host bestehen',
    ]);
  });

  it('say how a new version comes in, or leave it to the stage', () => {
    expect(readExample('frankfurt').rollout).toBeUndefined();
    expect(readSettings({ ...FRANKFURT, ROLLOUT: 'atOnce' }).rollout).toBe('atOnce');
    expect(problemsOf({ ROLLOUT: 'schnell' })).toEqual(['ROLLOUT muss linear oder atOnce sein']);
  });

  it('name a restored table, or none', () => {
    expect(readExample('frankfurt').restoredTable).toBeUndefined();
    const RESTORED_TABLE = 'digitalpegel-restored-1';
    expect(readSettings({ ...FRANKFURT, RESTORED_TABLE }).restoredTable).toBe(RESTORED_TABLE);
    for (const wrong of ['ab', 'arn:aws:dynamodb:eu-central-1:111111111111:table/x', 'mit Leerzeichen'])
      expect(problemsOf({ RESTORED_TABLE: wrong })).toEqual(['RESTORED_TABLE ist kein Name einer Tabelle']);
  });

  it('must not contradict each other', () => {
    const sovereign = exampleEnvironment('sovereign');
    expect(problemsOf({ EDGE: 'cloudfront' }, sovereign)).toEqual([
      'EDGE gibt es in eusc-de-east-1 nicht',
      'CERTIFICATE_ARN muss ein Zertifikat in us-east-1 nennen',
    ]);
    const { CERTIFICATE_ARN } = sovereign;
    expect(problemsOf({ CERTIFICATE_ARN })).toEqual([
      'CERTIFICATE_ARN muss ein Zertifikat in us-east-1 nennen',
    ]);
    expect(problemsOf({ WEB_ACL_ARN: CERTIFICATE_ARN }, sovereign)).toEqual([
      'WEB_ACL_ARN gilt nur für CloudFront; das Gateway hat eine eigene Firewall',
    ]);
    expect(problemsOf({ SIGN_IN_PREFIX: '' })).toEqual([
      'SIGN_IN_PREFIX fehlt (oder OIDC_ISSUER mit OIDC_CLIENT_ID)',
    ]);
    expect(problemsOf({ OIDC_ISSUER: 'https://anmeldung.example' })).toEqual([
      'SIGN_IN_PREFIX gilt nur ohne OIDC_ISSUER',
      'OIDC_CLIENT_ID fehlt',
    ]);
  });
});
