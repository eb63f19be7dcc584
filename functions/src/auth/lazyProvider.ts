import type { IdentityProvider } from './identityProvider.ts';

/** An identity provider (Anmeldedienst) whose library is loaded with the first sign-in, so that nothing else waits for it. */
export function lazyProvider(load: () => Promise<IdentityProvider>): IdentityProvider {
  let loaded: Promise<IdentityProvider> | undefined;
  const provider = () => (loaded ??= load());
  return {
    authorizationUrl: async (...asked) => (await provider()).authorizationUrl(...asked),
    exchange: async (...asked) => (await provider()).exchange(...asked),
    endSessionUrl: async (...asked) => (await provider()).endSessionUrl(...asked),
  };
}
