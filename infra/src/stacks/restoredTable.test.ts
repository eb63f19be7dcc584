import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { synthesised, templatesOf, type Templates } from '../exampleStages.arbitrary.ts';
import { readExample } from '../examples.ts';
import { PARTS } from './part.ts';

const NAME = 'digitalpegel-restored-1';

/** What the table made by the stack is called in the templates of others. */
const MADE = /SurveyTable[A-Z\d]+/;

const resources = (template: Template): string => JSON.stringify(template.toJSON()['Resources']);
const outputs = z.record(z.string(), z.object({ Export: z.object({ Name: z.string() }).optional() }));
const exportsOf = ({ Data }: Templates): readonly (string | undefined)[] =>
  Object.values(outputs.parse(Data.findOutputs('*'))).map(({ Export }) => Export?.Name);

describe.each(['frankfurt', 'sovereign'] as const)('a restored table in %s', (example) => {
  const before = synthesised(example);
  const after = templatesOf({ ...readExample(example), restoredTable: NAME, rollout: 'atOnce' });

  it('leaves the table that was there, and its key, exactly as they are', () => {
    expect(resources(after.Data)).toBe(resources(before.Data));
  });

  it('is what every function is told of', () => {
    const told = [after.Api, after.Web, after.Jobs].flatMap(
      (template) => resources(template).match(/"TABLE_NAME":[^,}]+/g) ?? [],
    );
    expect(told).toEqual(Array.from({ length: 7 }, () => `"TABLE_NAME":"${NAME}"`));
  });

  it('and its index are what every right is about, and nothing of the table before', () => {
    for (const part of ['Api', 'Web', 'Jobs'] as const) {
      const policies = JSON.stringify(after[part].findResources('AWS::IAM::Policy'));
      expect(policies).not.toMatch(MADE);
      expect(policies).toContain(`:table/${NAME}"`);
      expect(policies).toContain(`:table/${NAME}/index/byEdition"`);
      const actions = (text: string) => text.match(/"dynamodb:\w+"/g);
      expect(actions(policies)).toEqual(
        actions(JSON.stringify(before[part].findResources('AWS::IAM::Policy'))),
      );
    }
  });

  it('is what the alarms and the graphs look at', () => {
    const text = resources(after.Observability);
    expect(text).not.toMatch(MADE);
    expect(text).toContain(`"Name":"TableName","Value":"${NAME}"`);
    expect(text.match(new RegExp(NAME, 'g'))).toHaveLength(4);
  });

  it('is reached with the same key', () => {
    const keys = (template: Template) =>
      JSON.stringify(template.toJSON()).match(/"Fn::ImportValue":"[^"]*SurveyKey[^"]*"/g);
    expect(keys(after.Jobs)?.length).toBeGreaterThan(0);
    expect(keys(after.Jobs)).toEqual(keys(before.Jobs));
  });

  it('gets all requests in one step, so that no two versions write to two tables', () => {
    for (const part of ['Api', 'Web'] as const)
      after[part].allResourcesProperties('AWS::CodeDeploy::DeploymentGroup', {
        DeploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
      });
  });

  it('can be switched to and back: the data give away all that the other stacks still hold', () => {
    expect(exportsOf(after)).toEqual(exportsOf(before));
    for (const part of PARTS)
      for (const held of JSON.stringify([before[part].toJSON(), after[part].toJSON()]).matchAll(
        /"Fn::ImportValue":"(digitalpegel-production-data:[^"]+)"/g,
      ))
        expect(exportsOf(after)).toContain(held[1]);
  });
});
