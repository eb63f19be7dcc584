/** A link in pieces that a person can read from paper and type. */
export interface TypedLink {
  /** Everything before the secret: where to go. */
  readonly address: string;
  /** The secret in groups of five signs; typed without the gaps. */
  readonly groups: readonly string[];
}

const GROUP = 5;

/** Takes a link apart behind its `#`. */
export function typedLink(link: string): TypedLink {
  const start = link.indexOf('#') + 1;
  const secret = start === 0 ? '' : link.slice(start);
  const groups = Array.from({ length: Math.ceil(secret.length / GROUP) }, (_, index) =>
    secret.slice(index * GROUP, (index + 1) * GROUP),
  );
  return { address: start === 0 ? link : link.slice(0, start), groups };
}
