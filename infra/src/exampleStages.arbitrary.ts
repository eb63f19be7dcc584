import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { createApp } from './createApp.ts';
import { EXAMPLES, readExample, type ExampleName } from './examples.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import type { Settings } from './settings.ts';
import { PARTS, type PartName } from './stacks/part.ts';

export type Templates = Readonly<Record<PartName, Template>>;

const templates = z.record(
  z.enum(PARTS),
  z.custom<Template>((value) => value instanceof Template),
);
const made = new Map<ExampleName, Templates>();

/** The templates of an installation by their part, made once; making them throws where cdk-nag finds something. */
export function synthesised(name: ExampleName): Templates {
  const known = made.get(name) ?? templatesOf(readExample(name));
  made.set(name, known);
  return known;
}

/** The templates of an installation with settings of one's own. */
export function templatesOf(settings: Settings): Templates {
  const outdir = mkdtempSync(join(tmpdir(), 'pegel-cdk-'));
  try {
    const { app, stacks } = createApp(settings, PLACEHOLDERS, outdir);
    app.synth();
    const all = stacks.map((stack) => [stack.part, Template.fromStack(stack)] as const);
    return templates.parse(Object.fromEntries(all));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const resource = z.looseObject({
  Type: z.string(),
  Properties: z.looseObject({}).default({}),
  DeletionPolicy: z.string().optional(),
});
export type Resource = z.infer<typeof resource> & { readonly example: ExampleName; readonly id: string };

/** Every resource of these installations. */
export function resourcesOf(names: readonly ExampleName[] = EXAMPLES, type?: string): readonly Resource[] {
  return names.flatMap((example) =>
    Object.entries(synthesised(example)).flatMap(([part, template]) => {
      const { Resources } = z.object({ Resources: z.record(z.string(), resource) }).parse(template.toJSON());
      return Object.entries(Resources)
        .filter(([, { Type }]) => type === undefined || Type === type)
        .map(([id, found]) => ({ ...found, example, id: `${part}/${id}` }));
    }),
  );
}
