import { CfnOutput } from 'aws-cdk-lib';
import { HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import { Delivery } from '../constructs/delivery.ts';
import type { GradualAlias } from '../constructs/gradualAlias.ts';
import type { HttpDoor } from '../constructs/httpDoor.ts';
import { RestDoor } from '../constructs/restDoor.ts';
import { StaticFiles } from '../constructs/staticFiles.ts';
import type { Traffic } from '../constructs/traffic.ts';
import type { Settings } from '../settings.ts';
import type { ApiStack } from './apiStack.ts';
import { Part } from './part.ts';
import { webFunction, type WebFunctionProps } from './webFunction.ts';

export interface WebStackProps extends WebFunctionProps {
  readonly api: ApiStack;
}

/** What people reach: the pages, the files and the way to them. */
export class WebStack extends Part {
  readonly live: GradualAlias;
  readonly traffic: Traffic;

  constructor(scope: Construct, settings: Settings, props: WebStackProps) {
    super(scope, 'Web', settings);
    this.live = webFunction(this, 'site', props);
    const files = new StaticFiles(this, 'Files', { source: props.artefacts.files });
    const { hostname: host } = new URL(settings.publicOrigin);
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', settings.certificateArn);
    const site = { host, certificate, files: files.bucket };
    const { door, live } = props.api;
    if (door === undefined) {
      const { throttle } = this.stage;
      const gateway = new RestDoor(this, 'Door', {
        ...site,
        throttle,
        api: live.alias,
        site: this.live.alias,
      });
      new CfnOutput(this, 'PointTo', { value: gateway.target });
      this.traffic = gateway.traffic;
      return;
    }
    this.traffic = door.traffic;
    this.#routeThrough(door);
    const { webAclArn } = settings;
    const { distribution } = new Delivery(this, 'Delivery', { ...site, door, webAclArn });
    new CfnOutput(this, 'PointTo', { value: distribution.distributionDomainName });
  }

  #routeThrough({ api, authorizer }: HttpDoor): void {
    new HttpRoute(this, 'Pages', {
      httpApi: api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Site', this.live.alias),
      authorizer,
    });
  }
}
