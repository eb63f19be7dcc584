import { BlockList, isIP } from 'node:net';

/** Where a request came from, as whoever runs the API sees it. */
export interface Client {
  /** Address of the other end of the connection; absent when the call never left the process. */
  readonly clientAddress?: string | undefined;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * The network a request comes from, to count by: an IPv4 address, or of an IPv6 address the first 64 bits, which
 * are what one connection is given.
 *
 * Each trusted proxy appends the address it saw to `X-Forwarded-For`; only the entry the outermost of them wrote
 * is believed, so that what a client writes there itself counts for nothing.
 *
 * @param hops number of proxies before the API that are ours
 * @returns `undefined` when nothing is known, also for the own machine: behind a proxy that was not configured
 *   everybody would share one count
 */
export function clientNetwork(
  { clientAddress }: Client,
  forwardedFor: string | undefined,
  hops: number,
): string | undefined {
  if (clientAddress === undefined) return undefined;
  const forwarded = (forwardedFor ?? '').split(',').map((entry) => entry.trim());
  const way = [...forwarded.filter((entry) => entry !== ''), clientAddress];
  return networkOf(way.at(-1 - hops) ?? clientAddress);
}

function networkOf(address: string): string | undefined {
  const version = isIP(address);
  if (version === 4) return LOOPBACK.check(address, 'ipv4') ? undefined : address;
  if (version !== 6 || LOOPBACK.check(address, 'ipv6')) return undefined;
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (!isMapped)
    return groups
      .slice(0, 4)
      .map((group) => group.toString(16))
      .join(':');
  const [high = 0, low = 0] = groups.slice(6);
  return networkOf([high >> 8, high & 255, low >> 8, low & 255].join('.'));
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const read = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [before, after] = [read(head), read(tail ?? '')];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
