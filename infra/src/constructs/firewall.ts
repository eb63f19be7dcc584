import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

/** Requests of one network address in five minutes; a whole town hall may share one. */
const MOST_PER_ADDRESS = 5_000;

/**
 * What `Content-Length` says of a body of more than 256 kB (262,144 bytes), the most the application reads.
 */
export const TOO_LONG =
  '^0*(26214[5-9]|2621[5-9][0-9]|262[2-9][0-9]{2}|26[3-9][0-9]{3}|2[7-9][0-9]{4}|[3-9][0-9]{5}|[1-9][0-9]{6,})$';

/**
 * Rules for bodies that our own traffic breaks: answers and reasons are free text of up to 256 kB. They only count;
 * bodies are checked by the application.
 */
const COUNTED = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
];

type Rule = CfnWebACL.RuleProperty;

/** The firewall (WAF) of the region in front of a gateway: too many requests, too long bodies, known attacks. */
export class Firewall extends Construct {
  readonly acl: CfnWebACL;

  constructor(scope: Construct, id: string, { protects: resourceArn }: { readonly protects: string }) {
    super(scope, id);
    const rules = [
      blocking('Rate', { rateBasedStatement: { limit: MOST_PER_ADDRESS, aggregateKeyType: 'IP' } }),
      blocking('Length', longBody()),
      managed('AWSManagedRulesAmazonIpReputationList'),
      managed('AWSManagedRulesKnownBadInputsRuleSet'),
      managed('AWSManagedRulesCommonRuleSet', COUNTED),
    ];
    this.acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible('All'),
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn, webAclArn: this.acl.attrArn });
  }
}

function longBody(): Rule['statement'] {
  return {
    regexMatchStatement: {
      fieldToMatch: { singleHeader: { Name: 'content-length' } },
      regexString: TOO_LONG,
      textTransformations: [{ priority: 0, type: 'NONE' }],
    },
  };
}

function blocking(name: string, statement: Rule['statement']): Omit<Rule, 'priority'> {
  return { name, statement, action: { block: {} }, visibilityConfig: visible(name) };
}

function managed(name: string, counted: readonly string[] = []): Omit<Rule, 'priority'> {
  const ruleActionOverrides = counted.map((rule) => ({ name: rule, actionToUse: { count: {} } }));
  return {
    name,
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name, ruleActionOverrides } },
    overrideAction: { none: {} },
    visibilityConfig: visible(name),
  };
}

/** Counted, but no samples: they would hold network addresses and headers. */
function visible(metricName: string) {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
