import type { Env } from './environment.ts';
import type { Output } from './progress.ts';
import type { OpenSite } from './site.ts';

export interface StartOptions {
  readonly env: Env;
  readonly stdout: Output;
  /** The server's clock; absent: the machine's. */
  readonly now?: () => Date;
  /** Where the pages come from; absent: from the build. */
  readonly openSite?: OpenSite;
}

/** The whole of Digitalpegel on this machine. */
export interface Running {
  /** Where people reach it, without a slash at the end. */
  readonly address: string;
  /** Fulfilled when the database ended without being asked to; what was acknowledged is on disk. */
  readonly failed: Promise<Error>;
  /** Finishes what is under way, then closes everything that was opened, the data directory last. */
  stop(): Promise<void>;
}
