import { startChild, type Child } from './child.ts';
import * as z from 'zod';
import { unitType } from '#survey';

const engineReady = z.object({ port: z.string(), tableName: z.string() });
const applicationReady = z.object({
  port: z.number(),
  editors: z.array(z.object({ unitType, cookie: z.string() })),
  approvers: z.array(z.string()),
});
type ApplicationReady = z.infer<typeof applicationReady>;
export type Editor = ApplicationReady['editors'][number];

/** The API and the embedded engine, each in a process of its own. */
export interface MeasuredApi extends ApplicationReady {
  readonly application: Child<ApplicationReady>;
  readonly engine: Child<z.infer<typeof engineReady>>;
  stop(): Promise<void>;
}

interface Size {
  readonly units: number;
  readonly editorsPerUnit: number;
  /** Whether the limits of production are in force. */
  readonly isLimited: boolean;
}

export async function startApi({ units, editorsPerUnit, isLimited }: Size): Promise<MeasuredApi> {
  const engine = await startChild('engine.ts', [], engineReady);
  const { port, tableName } = engine.ready;
  const size = [String(units), String(editorsPerUnit), isLimited ? 'limited' : 'unlimited'];
  const application = await startChild('application.ts', [port, tableName, ...size], applicationReady);
  return {
    ...application.ready,
    application,
    engine,
    async stop() {
      await application.stop();
      await engine.stop();
    },
  };
}
