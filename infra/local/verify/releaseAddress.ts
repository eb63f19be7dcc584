/** What is to be verified. */
export type ReleaseAddress =
  | { readonly kind: 'web'; readonly release: string; readonly figure?: FigureAddress }
  | { readonly kind: 'directory'; readonly path: string };

interface FigureAddress {
  readonly id: string;
  /** As it was given. */
  readonly address: string;
}

const RELEASE = /^(.*\/api\/releases\/\d{4}\.[1-9]\d*)\/?$/;
const FIGURE = /^(.*\/api\/releases\/\d{4}\.[1-9]\d*)\/figures\/([a-z][a-z0-9.-]*?)(?:\.json)?$/;

/**
 * Reads the address of a release or of one of its figures, or the path of a folder with a downloaded release.
 *
 * @returns `undefined` for a web address that is neither
 */
export function releaseAddress(text: string): ReleaseAddress | undefined {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) return { kind: 'directory', path: text };
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return undefined;
  const [, release] = RELEASE.exec(url.pathname) ?? [];
  if (release !== undefined) return { kind: 'web', release: url.origin + release };
  const [, ofFigure, id] = FIGURE.exec(url.pathname) ?? [];
  if (ofFigure === undefined || id === undefined) return undefined;
  return {
    kind: 'web',
    release: url.origin + ofFigure,
    figure: { id, address: url.origin + url.pathname },
  };
}
