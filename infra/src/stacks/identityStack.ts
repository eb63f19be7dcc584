import { RemovalPolicy } from 'aws-cdk-lib';
import { UserPoolEmail } from 'aws-cdk-lib/aws-cognito';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { asSecret } from '../constructs/asInterface.ts';
import type { MailSender } from '../constructs/mailSender.ts';
import { SignInPool } from '../constructs/signInPool.ts';
import type { Settings } from '../settings.ts';
import { Part } from './part.ts';

/** Who signs people in, as the application is told. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: ISecret;
}

/** Who signs people in: a user pool, or a provider that exists already and whose secret an operator writes down here. */
export class IdentityStack extends Part {
  readonly provider: Provider;

  constructor(scope: Construct, settings: Settings, sender: MailSender | undefined) {
    super(scope, 'Identity', settings, { terminationProtection: true });
    const { identity, publicOrigin } = settings;
    this.provider =
      identity.kind === 'oidc'
        ? { issuer: identity.issuer, clientId: identity.clientId, clientSecret: this.#secret() }
        : new SignInPool(this, 'People', {
            publicOrigin,
            prefix: identity.prefix,
            email: sender && this.#emailOf(sender),
          });
  }

  #emailOf({ domain }: MailSender): UserPoolEmail {
    const { region: sesRegion, mail } = this.settings;
    return UserPoolEmail.withSES({ fromEmail: mail.from, sesVerifiedDomain: domain, sesRegion });
  }

  #secret(): ISecret {
    const secret = new Secret(this, 'ClientSecret', {
      description: 'Digitalpegel: womit sich die Anwendung beim Anmeldedienst ausweist',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(secret, { 'AwsSolutions-SMG4': 'The provider issues it; AWS cannot change it.' });
    return asSecret(secret);
  }
}
