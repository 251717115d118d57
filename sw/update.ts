/** When a new version takes over: only when the app says so. */

declare const self: ServiceWorkerGlobalScope;

const isSkipRequest = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING';

export const skipWaitingWhenAsked = (): void => {
  self.addEventListener('message', (event) => {
    if (isSkipRequest(event.data)) event.waitUntil(self.skipWaiting());
  });
};
