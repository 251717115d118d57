/** Placeholder until the service worker lands. */
import type { Plugin } from 'vite';

export const precache = (_options: { serviceWorker: string; leaveOut: readonly RegExp[] }): Plugin => ({
  name: 'feldschein:precache',
});
