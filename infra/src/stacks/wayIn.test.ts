import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { resourcesOf, synthesised } from '../exampleStages.arbitrary.ts';
import { EXAMPLES } from '../examples.ts';

const frankfurt = synthesised('frankfurt');
const sovereign = synthesised('sovereign');
const GATEWAYS = ['sovereign', 'without-cloudfront'] as const;

describe('the delivery network', () => {
  it('is there in Frankfurt only, and nothing of it in the sovereign cloud', () => {
    expect(resourcesOf(['frankfurt'], 'AWS::CloudFront::Distribution')).toHaveLength(1);
    const elsewhere = resourcesOf(GATEWAYS).filter(({ Type }) => Type.startsWith('AWS::CloudFront::'));
    expect(elsewhere).toEqual([]);
  });

  it('speaks TLS 1.2 and newer only and sends everybody from http to https', () => {
    frankfurt.Web.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
        DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
        CacheBehaviors: [{ PathPattern: '/_app/immutable/*', ViewerProtocolPolicy: 'redirect-to-https' }],
        Origins: Match.arrayWith([
          Match.objectLike({
            CustomOriginConfig: Match.objectLike({
              OriginProtocolPolicy: 'https-only',
              OriginSSLProtocols: ['TLSv1.2'],
            }),
          }),
        ]),
      },
    });
  });

  it('tells browsers for a year to stay with https', () => {
    frankfurt.Web.allResourcesProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 31_536_000,
            IncludeSubdomains: true,
            Override: true,
          },
        },
      },
    });
  });

  it('leaves it to the application which sites may show a page in a frame', () => {
    const policies = resourcesOf(['frankfurt'], 'AWS::CloudFront::ResponseHeadersPolicy');
    expect(policies).toHaveLength(2);
    for (const { Properties } of policies) {
      const { SecurityHeadersConfig, CustomHeadersConfig, ...config } = Object(
        Properties['ResponseHeadersPolicyConfig'],
      );
      expect(Object.keys(config)).toEqual(['Name']);
      expect(Object.keys(SecurityHeadersConfig).toSorted()).toEqual([
        'ContentTypeOptions',
        'StrictTransportSecurity',
      ]);
      const { Items = [] } = Object(CustomHeadersConfig);
      for (const { Header } of Items) expect(Header).toBe('Cross-Origin-Resource-Policy');
    }
  });

  it('keeps answers apart for each session', () => {
    frankfurt.Web.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        DefaultTTL: 0,
        MinTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'all' },
          QueryStringsConfig: { QueryStringBehavior: 'all' },
        },
      },
    });
  });

  it('is the only one that gets through to the gateway behind it', () => {
    const routes = resourcesOf(['frankfurt'], 'AWS::ApiGatewayV2::Route');
    expect(routes.map(({ Properties }) => String(Properties['RouteKey'])).toSorted()).toEqual([
      '$default',
      'ANY /api/{path+}',
    ]);
    for (const { Properties } of routes) expect(Properties).toMatchObject({ AuthorizationType: 'CUSTOM' });
    frankfurt.Api.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      IdentitySource: ['$request.header.x-origin-check'],
    });
    const { DistributionConfig } = Object.values(
      frankfurt.Web.findResources('AWS::CloudFront::Distribution'),
    )[0]!['Properties'];
    const [{ HeaderName, HeaderValue }] = DistributionConfig.Origins[0].OriginCustomHeaders;
    expect(HeaderName).toBe('x-origin-check');
    expect(JSON.stringify(HeaderValue)).toContain('{{resolve:secretsmanager:');
  });
});

describe.each(GATEWAYS)('the gateway of %s', (name) => {
  const { Web } = synthesised(name);

  it('is reached under the name of the site only, with TLS 1.2', () => {
    Web.hasResourceProperties('AWS::ApiGateway::RestApi', { DisableExecuteApiEndpoint: true });
    Web.hasResourceProperties('AWS::ApiGateway::DomainName', {
      DomainName: 'digitalpegel.example',
      SecurityPolicy: 'TLS_1_2',
    });
  });

  it('has the firewall of the region before it', () => {
    Web.resourceCountIs('AWS::WAFv2::WebACLAssociation', 1);
    Web.hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'REGIONAL',
      Rules: Match.arrayWith([
        Match.objectLike({
          Action: { Block: {} },
          Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 5_000 } },
        }),
        Match.objectLike({
          Action: { Block: {} },
          Statement: {
            RegexMatchStatement: Match.objectLike({
              FieldToMatch: { SingleHeader: { Name: 'content-length' } },
            }),
          },
        }),
      ]),
    });
  });

  it('records no samples of requests', () => {
    expect(JSON.stringify(Web.toJSON())).not.toContain('"SampledRequestsEnabled":true');
  });

  it('changes no header of an answer of the application', () => {
    const methods = resourcesOf([name], 'AWS::ApiGateway::Method');
    const toFunctions = methods.filter(({ Properties }) => Object(Properties['Integration']).Type !== 'AWS');
    expect(toFunctions).toHaveLength(3);
    for (const { Properties } of toFunctions) {
      expect(Properties['Integration']).toMatchObject({ Type: 'AWS_PROXY' });
      expect(Properties['Integration']).not.toHaveProperty('IntegrationResponses');
    }
  });

  it('hands over bytes as they are, and files with what browsers must know', () => {
    Web.hasResourceProperties('AWS::ApiGateway::RestApi', { BinaryMediaTypes: ['*/*'] });
    Web.hasResourceProperties('AWS::ApiGateway::Method', {
      HttpMethod: 'GET',
      Integration: {
        Type: 'AWS',
        IntegrationResponses: Match.arrayWith([
          Match.objectLike({
            StatusCode: '200',
            ResponseParameters: {
              'method.response.header.Strict-Transport-Security': "'max-age=31536000; includeSubDomains'",
              'method.response.header.X-Content-Type-Options': "'nosniff'",
              'method.response.header.Cache-Control': 'integration.response.header.Cache-Control',
            },
          }),
        ]),
      },
    });
  });
});

describe('every way in', () => {
  it('lets so many requests through a second and no more', () => {
    frankfurt.Api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 400, ThrottlingBurstLimit: 800 },
    });
    sovereign.Web.hasResourceProperties('AWS::ApiGateway::Stage', {
      MethodSettings: Match.arrayWith([
        Match.objectLike({ ResourcePath: '/*', ThrottlingRateLimit: 400, ThrottlingBurstLimit: 800 }),
      ]),
    });
  });

  it('writes down no network address, no path and no browser', () => {
    const formats = [
      ...resourcesOf(EXAMPLES, 'AWS::ApiGatewayV2::Stage'),
      ...resourcesOf(EXAMPLES, 'AWS::ApiGateway::Stage'),
    ].map(({ Properties }) => JSON.stringify(Properties));
    expect(formats).toHaveLength(EXAMPLES.length);
    for (const format of formats) {
      expect(format).toContain('$context.requestId');
      expect(format).not.toMatch(/sourceIp|userAgent|\$context\.path|resourcePath|identity/);
    }
  });

  it('leads to no public bucket', () => {
    const buckets = resourcesOf(EXAMPLES, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(EXAMPLES.length);
    for (const { Properties } of buckets)
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      });
    for (const { Properties } of resourcesOf(EXAMPLES, 'AWS::S3::BucketPolicy')) {
      const statements = JSON.stringify(Properties);
      expect(statements).toContain('{"Bool":{"aws:SecureTransport":"false"}}');
      expect(statements).not.toMatch(/"Effect":"Allow","Principal":(\{"AWS":)?"\*"/);
    }
  });
});
