import { Duration, Stack } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { ORIGIN_HEADER, type HttpDoor } from './httpDoor.ts';
import { IMMUTABLE_PATH } from './staticFiles.ts';

export interface DeliveryProps {
  readonly host: string;
  readonly certificate: ICertificate;
  readonly door: Pick<HttpDoor, 'host' | 'secret'>;
  readonly files: IBucket;
  readonly webAclArn?: string | undefined;
}

/**
 * The delivery network (CloudFront): one host for pages, API and files, over TLS 1.2 and newer only. It keeps what an
 * answer allows to be kept, apart for each session, and reads files with its own right (OAC).
 */
export class Delivery extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { host, certificate, door, files, webAclArn }: DeliveryProps) {
    super(scope, id);
    const viewer = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: host,
      domainNames: [host],
      certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(webAclArn === undefined ? {} : { webAclId: webAclArn }),
      defaultBehavior: {
        ...viewer,
        responseHeadersPolicy: this.#headers('answers'),
        origin: new HttpOrigin(door.host, {
          customHeaders: { [ORIGIN_HEADER]: door.secret.secretValue.unsafeUnwrap() },
          readTimeout: Duration.seconds(30),
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: this.#asAnswersSay(),
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
      additionalBehaviors: {
        [`/${IMMUTABLE_PATH}/*`]: {
          ...viewer,
          responseHeadersPolicy: this.#headers('files'),
          origin: S3BucketOrigin.withOriginAccessControl(files),
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        },
      },
    });
    this.#acknowledge(webAclArn !== undefined);
  }

  /** Only over TLS from now on; files are for our own pages alone. */
  #headers(of: 'answers' | 'files'): ResponseHeadersPolicy {
    const ownPagesOnly = { header: 'Cross-Origin-Resource-Policy', value: 'same-origin', override: true };
    return new ResponseHeadersPolicy(this, `HeadersOf-${of}`, {
      responseHeadersPolicyName: `${Stack.of(this).stackName}-${of}`,
      securityHeadersBehavior: {
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
        contentTypeOptions: { override: true },
      },
      ...(of === 'files' && { customHeadersBehavior: { customHeaders: [ownPagesOnly] } }),
    });
  }

  #asAnswersSay(): CachePolicy {
    return new CachePolicy(this, 'AsAnswersSay', {
      cachePolicyName: `${Stack.of(this).stackName}-answers`,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      cookieBehavior: CacheCookieBehavior.all(),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  #acknowledge(hasFirewall: boolean): void {
    acknowledge(this.distribution, {
      'AwsSolutions-CFR1': 'Results are public and may be read anywhere.',
      'AwsSolutions-CFR3':
        'This log would hold the network address of every visitor; the gateway writes what operating needs.',
      ...(!hasFirewall && {
        'AwsSolutions-CFR2':
          'A firewall of CloudFront lies outside the EU. Gateway and application throttle; WEB_ACL_ARN names one where it is wanted.',
      }),
    });
  }
}
