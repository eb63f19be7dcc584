import { describe, expect, it } from 'vitest';
import { NOON } from '../../tests/builders/clock.ts';
import { createLog } from './log.ts';

function linesAt(level: 'info' | 'warn' | 'error'): string[] {
  const lines: string[] = [];
  const log = createLog(
    level,
    (line) => lines.push(line),
    () => new Date(NOON),
  );
  log({ event: 'signed-out' });
  log({ event: 'sign-in-refused', reason: 'kein-konto' });
  log({ event: 'provider-unreachable' });
  return lines;
}

describe('the log', () => {
  it('has one line of JSON for each event', () => {
    const [first] = linesAt('info');
    expect(first).toBe(`{"time":"${NOON}","level":"info","event":"signed-out"}`);
  });

  it.each([
    ['info', 3],
    ['warn', 2],
    ['error', 1],
  ] as const)('from level %s on has %i of three lines', (level, count) => {
    expect(linesAt(level)).toHaveLength(count);
  });
});
