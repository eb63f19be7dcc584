import { createHash } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { holds } from './holds.ts';
import { keys, response, SECTION } from './keys.ts';
import { queryAll } from './queryAll.ts';
import { sectionRow, type operation } from './rows.ts';
import type { Done, SaveOutcome, Section, SectionKey, SectionSave, SectionStore } from './sectionStore.ts';
import type { Table } from './table.ts';

/** So many saves of one section are remembered to recognise their repetition. */
const REMEMBERED = 20;

type Row = z.infer<typeof sectionRow>;
type Operation = z.infer<typeof operation>;

/** Sections in the table. One save is one write; its condition on the version decides between two of them. */
export function dynamoSectionStore(table: Table): SectionStore {
  const { client, name: TableName } = table;

  async function read({ edition, unit, dimension }: SectionKey): Promise<Row | undefined> {
    const Key = keys.section(edition, unit, dimension);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item === undefined ? undefined : sectionRow.parse(Item);
  }

  /** Writes the section if the version seen is still the one stored. */
  async function write(save: SectionSave): Promise<boolean> {
    const Key = keys.section(save.edition, save.unit, save.dimension);
    const attributes = attributesOf(save);
    const made = operationOf(save);
    if (save.seen === 0) {
      const Item = { ...Key, ...attributes, dimension: save.dimension, operations: { [slotOf(made)]: made } };
      return holds(
        client.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      );
    }
    const names = Object.keys(attributes);
    const command = new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: `set operations.#slot = :made, ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
      ConditionExpression: '#version = :seen',
      ExpressionAttributeNames: {
        '#slot': slotOf(made),
        ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
      },
      ExpressionAttributeValues: {
        ':made': made,
        ':seen': save.seen,
        ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`:${name}`, value])),
      },
    });
    return holds(client.send(command));
  }

  return {
    async save(save) {
      if (await write(save)) return saved(save, operationOf(save));
      const row = await read(save);
      const made = madeBefore(save, row);
      return made ? saved(save, made) : { kind: 'conflict', current: row && sectionOf(save, row) };
    },

    mark: async (key, seen, done) => mark(table, key, seen, done),
    remove: async (key, seen) => remove(table, key, seen),

    async get(key) {
      const row = await read(key);
      return row && sectionOf(key, row);
    },

    async allOf(edition, unit) {
      const query = {
        KeyConditionExpression: 'pk = :response and begins_with(sk, :section)',
        ExpressionAttributeValues: { ':response': response(edition, unit), ':section': SECTION },
        ConsistentRead: true,
      };
      return (await queryAll(table, query, sectionRow)).map((row) => sectionOf({ edition, unit }, row));
    },
  };
}

async function mark(
  { client, name: TableName }: Table,
  { edition, unit, dimension }: SectionKey,
  seen: number,
  done: Done | undefined,
): Promise<'marked' | 'changed'> {
  const command = new UpdateCommand({
    TableName,
    Key: keys.section(edition, unit, dimension),
    UpdateExpression: done === undefined ? 'remove done' : 'set done = :done',
    ConditionExpression: '#version = :seen',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':seen': seen, ...(done && { ':done': done }) },
  });
  return (await holds(client.send(command))) ? 'marked' : 'changed';
}

async function remove(
  { client, name: TableName }: Table,
  { edition, unit, dimension }: SectionKey,
  seen: number,
): Promise<'removed' | 'changed'> {
  const command = new DeleteCommand({
    TableName,
    Key: keys.section(edition, unit, dimension),
    ConditionExpression: '#version = :seen',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':seen': seen },
  });
  return (await holds(client.send(command))) ? 'removed' : 'changed';
}

/** The same save, made before: its repetition is answered as it was then. */
function madeBefore(save: SectionSave, row: Row | undefined): Operation | undefined {
  const { id, content } = operationOf(save);
  return Object.values(row?.operations ?? {}).find((made) => made.id === id && made.content === content);
}

function saved({ seen: _seen, operation: _operation, ...save }: SectionSave, made: Operation): SaveOutcome {
  return { kind: 'saved', section: { ...save, version: made.version, updatedAt: made.updatedAt } };
}

function attributesOf({ seen, answers, comments, updatedAt, updatedBy }: SectionSave) {
  return {
    version: seen + 1,
    answers: JSON.stringify(answers),
    comments: JSON.stringify(comments),
    updatedAt,
    updatedBy,
  };
}

/** Operations lie in a ring, so that a save remembers itself without reading who came before. */
function slotOf({ version }: Operation): string {
  return String(version % REMEMBERED);
}

function operationOf(save: SectionSave): Operation {
  const { operation: id, seen, updatedAt } = save;
  return { id, version: seen + 1, updatedAt, content: contentHash(save) };
}

function contentHash({ seen, answers, comments, updatedBy }: SectionSave): string {
  const content = JSON.stringify([seen, answers, comments, updatedBy]);
  return createHash('sha256').update(content).digest('hex');
}

function sectionOf({ edition, unit }: Pick<SectionKey, 'edition' | 'unit'>, row: Row): Section {
  const { dimension, version, answers, comments, updatedAt, updatedBy, done } = row;
  return {
    edition,
    unit,
    dimension,
    version,
    answers,
    comments,
    updatedAt,
    updatedBy,
    ...(done && { done }),
  };
}
