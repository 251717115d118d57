/** What windows may ask of the service worker: messages with a type and nothing else. */

declare const self: ServiceWorkerGlobalScope;

const isOfType = (data: unknown, type: string): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === type;

export const whenAsked = (type: string, act: () => Promise<void>): void => {
  self.addEventListener('message', (event) => {
    if (isOfType(event.data, type)) event.waitUntil(act());
  });
};
