import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Config } from './config.ts';
import type { Stores } from './dependencies.ts';
import { dynamoAccountStore } from './store/accountStore.dynamo.ts';
import { dynamoAuditStore } from './store/auditStore.dynamo.ts';
import { dynamoCandidateStore } from './store/candidateStore.dynamo.ts';
import { dynamoEditionStore } from './store/editionStore.dynamo.ts';
import { dynamoInvitationStore } from './store/invitationStore.dynamo.ts';
import { dynamoMemberStore } from './store/memberStore.dynamo.ts';
import { dynamoOutboxStore } from './store/outboxStore.dynamo.ts';
import { dynamoReleaseStore } from './store/releaseStore.dynamo.ts';
import { dynamoResponseStore } from './store/responseStore.dynamo.ts';
import { dynamoSectionStore } from './store/sectionStore.dynamo.ts';
import { dynamoSessionStore } from './store/sessionStore.dynamo.ts';
import { dynamoAccessStore } from './store/accessStore.dynamo.ts';
import { dynamoLiveStore } from './store/liveStore.dynamo.ts';
import { dynamoSubmissionStore } from './store/submissionStore.dynamo.ts';
import { rememberReleases } from './store/rememberReleases.ts';

type Credentials = NonNullable<DynamoDBClientConfig['credentials']>;

/** Stores on one client, whose connections are used again and again. */
export interface Connection {
  readonly stores: Stores;
  readonly client: DynamoDBClient;
  /** Closes the connections; nothing can be read or written afterwards. */
  close(): void;
}

/**
 * Connects the stores with the table.
 *
 * @param credentials only for the embedded engine; on AWS the role of the function speaks for itself
 */
export function connect(
  { awsRegion, dynamodbEndpoint, tableName }: Pick<Config, 'awsRegion' | 'dynamodbEndpoint' | 'tableName'>,
  credentials?: Credentials,
): Connection {
  const client = new DynamoDBClient({
    region: awsRegion,
    ...(dynamodbEndpoint === undefined ? {} : { endpoint: dynamodbEndpoint }),
    ...(credentials === undefined ? {} : { credentials }),
  });
  const table = { client: DynamoDBDocumentClient.from(client), name: tableName };
  const stores = {
    editions: dynamoEditionStore(table),
    responses: dynamoResponseStore(table),
    sections: dynamoSectionStore(table),
    submissions: dynamoSubmissionStore(table),
    accounts: dynamoAccountStore(table),
    sessions: dynamoSessionStore(table),
    members: dynamoMemberStore(table),
    invitations: dynamoInvitationStore(table),
    audit: dynamoAuditStore(table),
    candidates: dynamoCandidateStore(table),
    releases: rememberReleases(dynamoReleaseStore(table)),
    outbox: dynamoOutboxStore(table),
    access: dynamoAccessStore(table),
    live: dynamoLiveStore(table),
  };
  return { stores, client, close: () => client.destroy() };
}
