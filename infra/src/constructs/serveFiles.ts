import { AwsIntegration, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { acknowledge } from '../acknowledge.ts';
import { nagName } from '../nagName.ts';
import { IMMUTABLE_PATH } from './staticFiles.ts';

/**
 * Lets the gateway answer with files of the bucket. They lie exactly one folder deep. Whoever asks for one that is not
 * there is told so, not that it is forbidden.
 */
export function serveFiles(api: RestApi, bucket: IBucket): void {
  const folder = IMMUTABLE_PATH.split('/').reduce((at, part) => at.addResource(part), api.root);
  const file = folder.addResource('{folder}').addResource('{file}');
  file.addMethod('GET', integrationWith(bucket, readerOf(api, bucket)), {
    requestParameters: Object.fromEntries(PARTS.map((part) => [`method.request.path.${part}`, true])),
    methodResponses: [
      {
        statusCode: '200',
        responseParameters: Object.fromEntries(Object.keys(HEADERS).map((name) => [header(name), true])),
      },
      { statusCode: '404' },
    ],
  });
}

function readerOf(api: RestApi, bucket: IBucket): Role {
  const reader = new Role(api, 'FileReader', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
  const resources = [bucket.arnForObjects(`${IMMUTABLE_PATH}/*`)];
  reader.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources }));
  acknowledge(reader, {
    [`AwsSolutions-IAM5[Resource::<${nagName(bucket)}.Arn>/${IMMUTABLE_PATH}/*]`]:
      'Every file of this folder is public; which there are changes with every version.',
  });
  return reader;
}

function integrationWith(bucket: IBucket, credentialsRole: Role): AwsIntegration {
  return new AwsIntegration({
    service: 's3',
    integrationHttpMethod: 'GET',
    path: `${bucket.bucketName}/${IMMUTABLE_PATH}/{folder}/{file}`,
    options: {
      credentialsRole,
      requestParameters: Object.fromEntries(
        PARTS.map((part) => [`integration.request.path.${part}`, `method.request.path.${part}`]),
      ),
      integrationResponses: [
        { statusCode: '200', responseParameters: valuesOf(HEADERS) },
        { statusCode: '404', selectionPattern: '4\\d\\d', responseTemplates: { 'application/json': '' } },
      ],
    },
  });
}

const PARTS = ['folder', 'file'] as const;

/** Headers of a file: what the bucket says of it, and what every answer of the site says. */
const HEADERS = {
  'Content-Type': 'integration.response.header.Content-Type',
  'Cache-Control': 'integration.response.header.Cache-Control',
  ETag: 'integration.response.header.ETag',
  'Strict-Transport-Security': "'max-age=31536000; includeSubDomains'",
  'X-Content-Type-Options': "'nosniff'",
  'Cross-Origin-Resource-Policy': "'same-origin'",
} as const;

const header = (name: string) => `method.response.header.${name}`;
const valuesOf = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [header(name), value]));
