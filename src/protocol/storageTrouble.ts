/** What can go wrong when a device writes: nothing was saved then, and what was saved before is untouched. */
export type StorageTrouble =
  /** The browser has no room left for this app. */
  | { readonly type: 'storageFull' }
  /** The database was closed by the browser and could not be opened again. */
  | { readonly type: 'storageClosed' }
  /** A row cannot be read back: set aside, never overwritten. */
  | { readonly type: 'storageCorrupt' }
  /** Anything else the browser reports; `name` is the name of its DOMException, for a log. */
  | { readonly type: 'storageFailed'; readonly name: string };
