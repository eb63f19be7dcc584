import { DefaultStackSynthesizer, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectOwnership,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, type ISource } from 'aws-cdk-lib/aws-s3-deployment';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { nagName } from '../nagName.ts';
import { asBucket } from './asInterface.ts';
import { LOG_RETENTION } from './appFunction.ts';

/** Where these files lie on the site; the hash of its content is in the name of each. */
export const IMMUTABLE_PATH = '_app/immutable';

/**
 * The files whose names carry their hash (unveränderliche Dateien), in a bucket nobody reaches directly. Files of
 * earlier versions stay, so that a page opened before a deployment still finds its parts.
 */
export class StaticFiles extends Construct {
  readonly bucket: IBucket;

  constructor(scope: Construct, id: string, { source }: { readonly source: ISource }) {
    super(scope, id);
    const bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.bucket = asBucket(bucket);
    acknowledge(bucket, {
      'AwsSolutions-S1': 'Public files of the program; who fetches them is not recorded (Datenminimierung).',
    });
    new BucketDeployment(this, 'Upload', {
      sources: [source],
      destinationBucket: this.bucket,
      destinationKeyPrefix: IMMUTABLE_PATH,
      prune: false,
      cacheControl: [
        CacheControl.setPublic(),
        CacheControl.maxAge(Duration.days(365)),
        CacheControl.immutable(),
      ],
      memoryLimit: 512,
      logGroup: new LogGroup(this, 'UploadLogs', {
        retention: LOG_RETENTION,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    });
    acknowledgeUploader(Stack.of(this), bucket);
  }
}

/**
 * The CDK uploads with a function of its own, which runs only while somebody deploys. Its rights are wider than ours:
 * reading what was uploaded for deploying, writing this one bucket.
 */
function acknowledgeUploader(stack: Stack, bucket: Bucket): void {
  const uploader = stack.node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
  if (uploader === undefined) throw new Error('The CDK uploads files in another way now.');
  const assets = `arn:<AWS::Partition>:s3:::cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-<AWS::AccountId>-${stack.region}`;
  const rights = [
    ...['GetObject', 'GetBucket', 'List', 'DeleteObject', 'Abort'].map((action) => `Action::s3:${action}*`),
    `Resource::${assets}/*`,
    `Resource::<${nagName(bucket)}.Arn>/*`,
  ];
  acknowledge(uploader, {
    'AwsSolutions-L1': UPLOADER,
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]':
      UPLOADER,
    ...Object.fromEntries(rights.map((right) => [`AwsSolutions-IAM5[${right}]`, UPLOADER])),
  });
}

const UPLOADER =
  'A function of the CDK that uploads public files while somebody deploys; nobody else can call it, and it reaches no data.';
