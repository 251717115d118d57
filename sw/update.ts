/** When a new version takes over: only when the app says so. */
import { whenAsked } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

export const skipWaitingWhenAsked = (): void => whenAsked('SKIP_WAITING', () => self.skipWaiting());
