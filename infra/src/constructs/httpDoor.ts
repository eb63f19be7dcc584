import { Duration, Fn } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { join } from 'node:path';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stages.ts';
import { ACCESS_LOG_FIELDS, accessLog } from './accessLog.ts';
import { SLOWEST, SUMS, type Traffic } from './traffic.ts';
import { AppFunction } from './appFunction.ts';

/** The header by which the delivery network shows that it is the one who asks. */
export const ORIGIN_HEADER = 'x-origin-check';

/**
 * The gateway behind the delivery network (HTTP API). Whoever calls it directly is refused before a function of the
 * application runs: otherwise the network addresses that calls are counted by could be made up.
 */
export class HttpDoor extends Construct {
  readonly api: HttpApi;
  readonly authorizer: IHttpRouteAuthorizer;
  readonly secret: Secret;
  readonly traffic: Traffic;
  /** Host of the gateway. */
  readonly host: string;

  constructor(scope: Construct, id: string, { throttle }: Pick<Stage, 'throttle'>) {
    super(scope, id);
    this.secret = new Secret(this, 'OriginSecret', {
      description: 'Digitalpegel: womit sich CloudFront beim Gateway ausweist',
      generateSecretString: { excludePunctuation: true, passwordLength: 48 },
    });
    acknowledge(this.secret, {
      'AwsSolutions-SMG4':
        'CloudFront and the gateway both learn it in a deployment, so it is changed by one and not by a timer.',
    });
    const value = this.secret.secretValue.unsafeUnwrap();
    const check = new AppFunction(this, 'OriginCheck', {
      code: Code.fromAsset(join(import.meta.dirname, '../originCheck'), { exclude: ['*.ts', '*.mts'] }),
      memoryMb: 128,
      timeoutSeconds: 3,
      concurrency: 5,
      environment: { ORIGIN_SECRET: value },
    });
    this.authorizer = new HttpLambdaAuthorizer('ByOrigin', check.handler, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      identitySource: [`$request.header.${ORIGIN_HEADER}`],
      resultsCacheTtl: Duration.hours(1),
    });
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: throttle.rate, burstLimit: throttle.burst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog(this)),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_FIELDS)),
      },
    });
    this.traffic = {
      requests: this.api.metricCount(SUMS),
      serverErrors: this.api.metricServerError(SUMS),
      latency: this.api.metricLatency(SLOWEST),
    };
    this.host = Fn.select(2, Fn.split('/', this.api.apiEndpoint));
  }
}
