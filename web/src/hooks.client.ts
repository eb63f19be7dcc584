import type { HandleClientError } from '@sveltejs/kit/hooks';
import { appErrorOf, OFFLINE } from '#lib/appErrorOf.ts';

export const handleError: HandleClientError = (caught) =>
  caught.kind === 'unknown' && !navigator.onLine ? OFFLINE : appErrorOf(caught);
