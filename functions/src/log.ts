import type { AuditEventKind } from './store/auditEvent.ts';
import type { MessageKind } from './mail/message.ts';

/**
 * Everything that is ever logged. Events carry no bodies, headers, answers, names or tokens: what is not in
 * this list cannot be written.
 */
export type LogEvent =
  | { readonly event: 'started'; readonly origin: string }
  | { readonly event: 'signed-in'; readonly role: string }
  | { readonly event: 'sign-in-refused'; readonly reason: string }
  | { readonly event: 'signed-out' }
  | { readonly event: 'provider-unreachable' }
  | { readonly event: 'audited'; readonly kind: AuditEventKind }
  | {
      readonly event: 'edition-step';
      readonly edition: number;
      readonly step: string;
      readonly closed: number;
    }
  | {
      readonly event: 'units-reminded';
      readonly edition: number;
      readonly days: number;
      readonly units: number;
    }
  | { readonly event: 'drafts-dropped'; readonly edition: number; readonly units: number }
  | { readonly event: 'release-step'; readonly release: string; readonly step: string }
  | { readonly event: 'release-failed'; readonly release: string; readonly error: string }
  | {
      readonly event: 'mail-sent' | 'mail-postponed' | 'mail-refused' | 'mail-given-up';
      readonly kind: MessageKind;
    }
  | { readonly event: 'mail-broken'; readonly error: string }
  | ({ readonly event: 'request-refused' } & Request)
  | ({
      readonly event: 'request-failed';
      readonly error: string;
      readonly frames: readonly string[];
    } & Request);

interface Request {
  /** The id shown to the person, to find this line by. */
  readonly reference: string;
  readonly method: string;
  /** Pattern of the route, never the address with its values. */
  readonly route: string;
  readonly status: number;
}

export type Log = (event: LogEvent) => void;

type Level = 'info' | 'warn' | 'error';

const LEVELS: Readonly<Record<LogEvent['event'], Level>> = {
  started: 'info',
  'signed-in': 'info',
  'sign-in-refused': 'warn',
  'signed-out': 'info',
  'provider-unreachable': 'error',
  audited: 'info',
  'edition-step': 'info',
  'units-reminded': 'info',
  'drafts-dropped': 'info',
  'release-step': 'info',
  'release-failed': 'error',
  'mail-sent': 'info',
  'mail-postponed': 'warn',
  'mail-refused': 'warn',
  'mail-given-up': 'error',
  'mail-broken': 'error',
  'request-refused': 'info',
  'request-failed': 'error',
};

const RANK: Readonly<Record<Level, number>> = { info: 0, warn: 1, error: 2 };

/** A log that writes one line of JSON for each event of at least that level. */
export function createLog(level: Level, write: (line: string) => void, now: () => Date): Log {
  return (event) => {
    const own = LEVELS[event.event];
    if (RANK[own] >= RANK[level]) write(JSON.stringify({ time: now().toISOString(), level: own, ...event }));
  };
}
