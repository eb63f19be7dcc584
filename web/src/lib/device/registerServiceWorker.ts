import { dev } from '$app/env';

let isRegistered = false;

/** Lets the form open without network from now on. Pages outside the form register nothing. */
export function registerServiceWorker(): void {
  if (dev || isRegistered || !('serviceWorker' in navigator)) return;
  isRegistered = true;
  const policy = window.trustedTypes?.createPolicy('digitalpegel-service-worker', {
    createScriptURL: (url) => url,
  });
  const script = '/service-worker.js';
  navigator.serviceWorker.register(policy?.createScriptURL(script) ?? script).catch(() => {
    // Without it the form works as long as there is a network.
  });
}
