import { Table, type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Alias, Version, type IAlias, type IVersion } from 'aws-cdk-lib/aws-lambda';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import * as z from 'zod';

/*
 * The classes of the CDK say `undefined` where their own interfaces say that a property may be missing, which
 * `exactOptionalPropertyTypes` tells apart. These say that one is the other, having looked.
 */

const alias = z.custom<IAlias>((value) => value instanceof Alias);
const bucket = z.custom<IBucket>((value) => value instanceof Bucket);
const secret = z.custom<ISecret>((value) => value instanceof Secret);
const table = z.custom<ITable>((value) => value instanceof Table);
const version = z.custom<IVersion>((value) => value instanceof Version);

export const asAlias = (made: Alias): IAlias => alias.parse(made);
export const asBucket = (made: Bucket): IBucket => bucket.parse(made);
export const asSecret = (made: Secret): ISecret => secret.parse(made);
export const asTable = (made: Table): ITable => table.parse(made);
export const asVersion = (made: Version): IVersion => version.parse(made);
