/** How long browsers and proxies may show a public page: shortly, and a little longer while they ask for a new one. */
export function cachePage(setHeaders: (headers: Record<string, string>) => void): void {
  setHeaders({ 'cache-control': 'public, max-age=60, stale-while-revalidate=600' });
}

/** A figure of a release never changes; the programs that draw it do, now and then. */
const KEPT = 'public, max-age=86400, stale-while-revalidate=604800';

/** How long a figure in the frame of another site may be shown: for long where its release is named. */
export function cacheEmbedded(
  setHeaders: (headers: Record<string, string>) => void,
  isPinned: boolean,
): void {
  if (isPinned) setHeaders({ 'cache-control': KEPT });
  else cachePage(setHeaders);
}
