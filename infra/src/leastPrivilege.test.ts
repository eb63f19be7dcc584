import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLES } from '../bundles.ts';
import { resourcesOf } from './exampleStages.arbitrary.ts';
import { EXAMPLES } from './examples.ts';
import { allowed } from './policies.arbitrary.ts';
import { TABLE_USE } from './tableUse.ts';

const STORES = join(import.meta.dirname, '../../functions/src/store');
const stores = readdirSync(STORES)
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(join(STORES, file), 'utf8'))
  .join('\n');

const rights = allowed();
const FUNCTIONS = ['Api/Answers', 'Web/Answers', 'Jobs/CloseEditions', 'Jobs/SendMail', 'Jobs/Remind'];
const ALL = [...FUNCTIONS, 'Jobs/Retain', 'Jobs/PrepareRelease'];
const of = (id: string) => rights.filter((one) => one.id.startsWith(`${id}RoleDefaultPolicy`));
const tableActions = (id: string) =>
  new Set(
    of(id)
      .map(({ action }) => action)
      .filter((action) => action.startsWith('dynamodb:')),
  );

describe('the table', () => {
  it('is never scanned, by nobody', () => {
    const actions = new Set(rights.map(({ action }) => action).filter((one) => one.startsWith('dynamodb:')));
    expect([...actions].toSorted()).toEqual([
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    ]);
  });

  it('is used by functions with exactly the commands the stores send', () => {
    const sent = new Set([...stores.matchAll(/new (\w+)Command\(/g)].map(([, name]) => name));
    expect([...sent].toSorted()).toEqual(['Delete', 'Get', 'Put', 'Query', 'Update']);
    expect([...tableActions('Api/Answers')].toSorted()).toEqual(
      [...sent].map((name) => (name === 'Query' ? 'dynamodb:Query' : `dynamodb:${name}Item`)).toSorted(),
    );
  });

  it('loses items only from partitions that a function names', () => {
    const deleting = rights.filter(({ action }) => action === 'dynamodb:DeleteItem');
    expect(deleting).toHaveLength(5 * EXAMPLES.length);
    for (const { condition } of deleting)
      expect(condition).toMatch(
        /^\{"ForAllValues:StringLike":\{"dynamodb:LeadingKeys":\[.+\]\},"Null":\{"dynamodb:LeadingKeys":"false"\}\}$/,
      );
  });

  it('never loses members, events, editions, releases or what was shown, and responses only to retention', () => {
    const partitions = BUNDLES.flatMap(({ name }) => TABLE_USE[name].deletes);
    expect([...new Set(partitions)].toSorted()).toEqual([
      'ACCOUNT#*',
      'CANDIDATE#*',
      'CANDIDATES',
      'OUTBOX',
      'RESPONSE#*',
      'SIGNIN#*',
    ]);
    const losing = BUNDLES.filter(({ name }) => TABLE_USE[name].deletes.includes('RESPONSE#*'));
    expect(losing.map(({ name }) => name)).toEqual(['retain']);
    const keys = readFileSync(join(STORES, 'keys.ts'), 'utf8');
    for (const partition of partitions) expect(keys).toContain(partition.replace('*', ''));
  });

  it.each([
    ['Jobs/CloseEditions', ['GetItem', 'PutItem', 'Query']],
    ['Jobs/Remind', ['GetItem', 'PutItem', 'Query']],
    ['Jobs/Retain', ['DeleteItem', 'GetItem', 'PutItem', 'Query']],
    ['Jobs/SendMail', ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem']],
    ['Jobs/PrepareRelease', ['DeleteItem', 'GetItem', 'PutItem', 'Query']],
  ])('is used by %s with what it needs and no more', (id, actions) => {
    expect([...tableActions(id)].toSorted()).toEqual(actions.map((action) => `dynamodb:${action}`));
  });

  it('is reached by nobody else', () => {
    const using = rights.filter(({ action }) => action.startsWith('dynamodb:'));
    const roles = new Set(using.map(({ id }) => id.replace(/RoleDefaultPolicy.*/, '')));
    expect([...roles].toSorted()).toEqual(ALL.toSorted());
  });
});

describe('rights', () => {
  it('name their actions and resources, without wildcards', () => {
    for (const { action, resource } of rights) {
      expect(action).not.toContain('*');
      if (resource.includes('*'))
        expect(`${action} ${resource}`).toMatch(/^s3:GetObject .*"\/_app\/immutable\/\*"/);
    }
  });

  it('over the key hold only on the way through DynamoDB', () => {
    const overKeys = rights.filter(({ action }) => action.startsWith('kms:'));
    expect(overKeys.length).toBeGreaterThan(0);
    for (const { condition, action } of overKeys) {
      expect(condition).toMatch(
        /^\{"StringLike":\{"kms:ViaService":"dynamodb\.eu(sc-de-east|-central)-1\.\*"\}\}$/,
      );
      expect(action).not.toMatch(/CreateGrant|Schedule|Disable|PutKeyPolicy/);
    }
  });

  it('to read the secret of the identity provider have the two that sign people in, and no job', () => {
    const reading = rights.filter(({ action }) => action.startsWith('secretsmanager:'));
    expect(new Set(reading.map(({ action }) => action))).toEqual(new Set(['secretsmanager:GetSecretValue']));
    const names = new Set(
      reading.map(({ example, id }) => `${example} ${id.replace(/RoleDefaultPolicy.*/, '')}`),
    );
    expect([...names].toSorted()).toEqual(
      [
        ...EXAMPLES.flatMap((name) => [`${name} Api/Answers`, `${name} Web/Answers`]),
        'sovereign Jobs/SendMail',
      ].toSorted(),
    );
  });

  it('to send mails has one function, from our address only', () => {
    const sending = rights.filter(({ action }) => action.startsWith('ses:'));
    expect(new Set(sending.map(({ id }) => id.replace(/RoleDefaultPolicy.*/, '')))).toEqual(
      new Set(['Jobs/SendMail']),
    );
    for (const { condition } of sending)
      expect(condition).toBe('{"StringEquals":{"ses:FromAddress":"post@digitalpegel.example"}}');
  });

  it('to write logs end at the own log', () => {
    const writing = rights.filter(({ action }) => action.startsWith('logs:'));
    for (const { id, resource } of writing) {
      const own = id.split('/')[1]?.replace(/RoleDefaultPolicy.*/, '');
      expect(resource).toMatch(new RegExp(`^\\{"Fn::GetAtt":\\["${own}Logs`));
    }
  });

  it('come from no policy of AWS but those of deploying', () => {
    const roles = resourcesOf(EXAMPLES, 'AWS::IAM::Role');
    const managed = roles.filter(({ Properties }) => 'ManagedPolicyArns' in Properties);
    for (const { id } of managed) expect(id).toMatch(/VersionRolloutServiceRole|CustomCDKBucketDeployment/);
  });
});
