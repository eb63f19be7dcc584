import { Size } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IAlias } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stages.ts';
import { ACCESS_LOG_FIELDS, accessLog } from './accessLog.ts';
import { Firewall } from './firewall.ts';
import { serveFiles } from './serveFiles.ts';
import { SLOWEST, SUMS, type Traffic } from './traffic.ts';

export interface RestDoorProps {
  readonly host: string;
  readonly certificate: ICertificate;
  /** Answers `/api/*`. */
  readonly api: IAlias;
  /** Answers everything else but files. */
  readonly site: IAlias;
  readonly files: IBucket;
  readonly throttle: Stage['throttle'];
}

/**
 * The gateway where there is no delivery network (REST API of the region): pages and API from the functions, files
 * from their bucket, a firewall in front, reached under the name of the site only.
 */
export class RestDoor extends Construct {
  readonly api: RestApi;
  readonly traffic: Traffic;
  /** What the name of the site has to point to. */
  readonly target: string;

  constructor(scope: Construct, id: string, props: RestDoorProps) {
    super(scope, id);
    const { host: domainName, certificate, throttle } = props;
    const domain = { domainName, certificate, securityPolicy: SecurityPolicy.TLS_1_2 };
    this.api = new RestApi(this, 'Api', {
      endpointTypes: [EndpointType.REGIONAL],
      domainName: { ...domain, endpointType: EndpointType.REGIONAL },
      disableExecuteApiEndpoint: true,
      binaryMediaTypes: ['*/*'],
      minCompressionSize: Size.kibibytes(1),
      cloudWatchRole: false,
      deployOptions: {
        stageName: 'live',
        metricsEnabled: true,
        throttlingRateLimit: throttle.rate,
        throttlingBurstLimit: throttle.burst,
        accessLogDestination: new LogGroupLogDestination(accessLog(this)),
        accessLogFormat: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_FIELDS)),
      },
    });
    this.#answer(props);
    serveFiles(this.api, props.files);
    new Firewall(this, 'Firewall', { protects: this.api.deploymentStage.stageArn });
    this.target = this.api.domainName?.domainNameAliasDomainName ?? '';
    this.traffic = {
      requests: this.api.metricCount(SUMS),
      serverErrors: this.api.metricServerError(SUMS),
      latency: this.api.metricLatency(SLOWEST),
    };
    this.#acknowledge();
  }

  #answer({ api, site }: Pick<RestDoorProps, 'api' | 'site'>): void {
    const [toApi, toSite] = [api, site].map(
      (alias) => new LambdaIntegration(alias, { allowTestInvoke: false }),
    );
    const { root } = this.api;
    root.addMethod('ANY', toSite);
    root.addResource('{path+}').addMethod('ANY', toSite);
    root.addResource('api').addResource('{path+}').addMethod('ANY', toApi);
  }

  #acknowledge(): void {
    acknowledge(this.api, {
      'AwsSolutions-APIG2': 'The application checks each request itself against the schema of its route.',
      'AwsSolutions-APIG4': 'The application checks sign-in and rights; public pages are for everybody.',
      'AwsSolutions-APIG6':
        'The execution log would hold headers and paths; the access log and that of the application are enough.',
      'AwsSolutions-COG4': 'The application keeps the sessions; no token is in the browser.',
    });
  }
}
