import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
  type DkimRecord,
} from 'aws-cdk-lib/aws-ses';
import { PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/**
 * A domain in whose name mails are sent (SES): signed (DKIM, SPF through a domain of its own for returns), handed over
 * by TLS only, with no counting of who opens a mail, and nothing more to addresses that came back or complained.
 */
export class MailSender extends Construct {
  readonly domain: string;
  readonly dkimRecords: readonly DkimRecord[];
  readonly #from: string;
  readonly #resources: readonly string[];

  constructor(scope: Construct, id: string, { from }: { readonly from: string }) {
    super(scope, id);
    this.#from = from;
    this.domain = from.slice(from.lastIndexOf('@') + 1);
    const configurationSet = new ConfigurationSet(this, 'Rules', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(this.domain),
      configurationSet,
      mailFromDomain: `ruecklauf.${this.domain}`,
    });
    this.dkimRecords = identity.dkimRecords;
    const setArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: configurationSet.configurationSetName,
    });
    this.#resources = [identity.emailIdentityArn, setArn];
  }

  /** Lets somebody send mails, from our address only. */
  grantSend({ grantPrincipal }: IGrantable): void {
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [...this.#resources],
        conditions: { StringEquals: { 'ses:FromAddress': this.#from } },
      }),
    );
  }
}
