import * as z from 'zod';
import { StartProblem } from './startProblem.ts';

/** Variables of the environment, as they are given. */
export type Env = Readonly<Record<string, string | undefined>>;

/** What may be set for the local installation. */
export interface LocalEnvironment {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly dataDirectory: string;
  /** `undefined` leaves it to what the data directory holds. */
  readonly demo?: boolean;
  /** Where people reach the site, when it is not host and port. */
  readonly publicOrigin?: string;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const schema = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.int().max(65_535))
      .default(8080),
    DATA_DIR: z.string().default('.data'),
    DEMO: z.enum(['on', 'off']).optional(),
    PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  })
  .refine(({ HOST, PUBLIC_ORIGIN }) => PUBLIC_ORIGIN !== undefined || LOOPBACK.includes(HOST), {
    path: ['PUBLIC_ORIGIN'],
  });

const RULES: Readonly<Record<string, string>> = {
  PORT: 'PORT muss eine Zahl von 0 bis 65535 sein.',
  DEMO: 'DEMO muss on oder off sein.',
  PUBLIC_ORIGIN:
    'PUBLIC_ORIGIN muss eine Adresse mit http:// oder https:// sein; wer HOST nicht auf den eigenen Rechner beschränkt, muss sie angeben.',
};

/** @throws {StartProblem} naming everything that is wrong */
export function readEnvironment(env: Env): LocalEnvironment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const reading = schema.safeParse(given);
  if (!reading.success) {
    const names = new Set(reading.error.issues.map(({ path }) => String(path[0])));
    throw new StartProblem([...names].map((name) => RULES[name] ?? `${name} ist falsch.`).join(' '));
  }
  const { HOST: host, PORT: port, DATA_DIR: dataDirectory, DEMO, PUBLIC_ORIGIN } = reading.data;
  return {
    host,
    port,
    dataDirectory,
    ...(DEMO && { demo: DEMO === 'on' }),
    ...(PUBLIC_ORIGIN !== undefined && { publicOrigin: new URL(PUBLIC_ORIGIN).origin }),
  };
}
