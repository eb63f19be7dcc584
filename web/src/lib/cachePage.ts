/** How long browsers and proxies may show a public page: shortly, and a little longer while they ask for a new one. */
export function cachePage(setHeaders: (headers: Record<string, string>) => void): void {
  setHeaders({ 'cache-control': 'public, max-age=60, stale-while-revalidate=600' });
}
