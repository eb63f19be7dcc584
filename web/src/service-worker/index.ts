import { version } from '$app/env';
import { immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { isFormPage, neededFiles } from './offlineForm.ts';

/*
 * Lets the form open without network. It keeps the program and one empty page; what people typed or read is in
 * the vault (lib/device), never here. The API and all other pages pass by it.
 */

const CACHE = `formular-${version}`;
/** Pages of the form are rendered in the browser, so one empty page is good for all of them. */
const SHELL = '/verwaltung';
const FILES = new Set(neededFiles(immutable));

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (FILES.has(pathname)) event.respondWith(file(request));
  else if (request.mode === 'navigate' && isFormPage(pathname)) event.respondWith(page(request));
});

async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  const shell = new Request(SHELL, { credentials: 'omit', cache: 'no-cache' });
  await cache.addAll([...FILES, shell]);
}

/** Runs when no page of an older version is open any more. */
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request);
}

async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const shell = await caches.match(SHELL, { ignoreVary: true });
    if (shell === undefined) throw error;
    return shell;
  }
}
