import { Duration, RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPool,
  CfnUserPoolClient,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  UserPool,
  UserPoolClientIdentityProvider,
  type UserPoolClient,
  type UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { asSecret } from './asInterface.ts';

export interface SignInPoolProps {
  readonly publicOrigin: string;
  /** First part of the host of the sign-in pages. */
  readonly prefix: string;
  /** Absent: Cognito sends its codes itself, 50 a day. */
  readonly email?: UserPoolEmail | undefined;
}

/**
 * People and how they sign in (Cognito): with a passkey whose device checks who holds it, or with a password and a
 * code by e-mail or from an app. A second factor is asked of everybody, because the pool knows no roles and those who
 * see unreleased figures sign in here too. No text messages, no analytics: nothing leaves the region.
 *
 * Anybody may make an account. It opens nothing: what somebody may do comes from an invitation in the application.
 */
export class SignInPool extends Construct {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: ISecret;

  constructor(scope: Construct, id: string, { publicOrigin, prefix, email }: SignInPoolProps) {
    super(scope, id);
    const pool = this.#pool(email);
    const client = clientOf(pool, publicOrigin);
    pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: prefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.issuer = pool.userPoolProviderUrl;
    this.clientId = client.userPoolClientId;
    const secret = new Secret(this, 'ClientSecret', {
      description: 'Digitalpegel: womit sich die Anwendung beim Anmeldedienst ausweist',
      secretStringValue: secretOf(client),
    });
    this.clientSecret = asSecret(secret);
    acknowledge(secret, {
      'AwsSolutions-SMG4': 'Cognito issues it; it changes with the client, not by a timer.',
    });
  }

  #pool(email: UserPoolEmail | undefined): UserPool {
    const pool = new UserPool(this, 'Pool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      selfSignUpEnabled: true,
      autoVerify: { email: true },
      userVerification: {
        emailSubject: 'Digitalpegel: Ihr Bestätigungscode',
        emailBody: 'Ihr Code zur Bestätigung der E-Mail-Adresse lautet {####}.',
      },
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: true, mutable: true },
      },
      signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { sms: false, otp: true, email: true },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.NONE,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(email === undefined ? {} : { email }),
    });
    const { defaultChild } = pool.node;
    if (!(defaultChild instanceof CfnUserPool)) throw new Error('The pool is made of something else now.');
    defaultChild.emailAuthenticationSubject = 'Digitalpegel: Ihr Anmeldecode';
    defaultChild.emailAuthenticationMessage = 'Ihr Code für die Anmeldung lautet {####}.';
    defaultChild.webAuthnFactorConfiguration = 'MULTI_FACTOR_WITH_USER_VERIFICATION';
    acknowledge(pool, {
      'AwsSolutions-COG8':
        'The Plus plan judges sign-ins by device and place and stores both; here a second factor is asked of everybody.',
    });
    return pool;
  }
}

function clientOf(pool: UserPool, publicOrigin: string): UserPoolClient {
  return pool.addClient('Application', {
    generateSecret: true,
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    authFlows: { user: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
      callbackUrls: [`${publicOrigin}/api/auth/callback`],
      logoutUrls: [`${publicOrigin}/`],
    },
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.minutes(5),
    idTokenValidity: Duration.minutes(5),
    refreshTokenValidity: Duration.hours(1),
  });
}

/** What the template says of the client; a function of the CDK that asks for it is not needed. */
function secretOf(client: UserPoolClient): SecretValue {
  const { defaultChild } = client.node;
  if (!(defaultChild instanceof CfnUserPoolClient))
    throw new Error('The client is made of something else now.');
  return SecretValue.resourceAttribute(defaultChild.attrClientSecret);
}
