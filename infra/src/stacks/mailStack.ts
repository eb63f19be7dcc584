import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { asSecret } from '../constructs/asInterface.ts';
import { MailSender } from '../constructs/mailSender.ts';
import type { Settings } from '../settings.ts';
import { Part } from './part.ts';

/** How mails leave: through SES, or through a mail server whose address and password an operator writes into a secret. */
export class MailStack extends Part {
  /** Absent with a mail server. */
  readonly sender?: MailSender;
  /** `SMTP_URL`; absent with SES. */
  readonly server?: ISecret;

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'Mail', settings);
    const { transport, from } = settings.mail;
    if (transport === 'ses') this.sender = this.#sender(from);
    else this.server = this.#server();
  }

  /** The outputs are the records of the name server by which others recognise our mails. */
  #sender(from: string): MailSender {
    const sender = new MailSender(this, 'Sender', { from });
    for (const [at, { name, value }] of sender.dkimRecords.entries())
      new CfnOutput(this, `Dkim${at + 1}`, { value: `${name} CNAME ${value}` });
    return sender;
  }

  #server(): ISecret {
    const secret = new Secret(this, 'Server', {
      description: 'Digitalpegel: Adresse des Mailservers, smtps://<Name>:<Kennwort>@<Host>',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(secret, {
      'AwsSolutions-SMG4': 'The password belongs to a mail server that AWS cannot change.',
    });
    return asSecret(secret);
  }
}
