/** The service worker: placeholder that does nothing yet. */
export {};
