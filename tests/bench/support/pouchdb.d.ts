/** What the benchmark uses of PouchDB, which brings no types of its own. */
declare module 'pouchdb-core' {
  export interface Pouch {
    readonly info: () => Promise<{ readonly doc_count: number }>;
    readonly get: (id: string) => Promise<object>;
    readonly put: (document: object) => Promise<object>;
    readonly bulkDocs: (documents: unknown, options?: { readonly new_edits: boolean }) => Promise<readonly object[]>;
    readonly revsDiff: (revisions: unknown) => Promise<object>;
    readonly replicate: { readonly to: (url: string) => Promise<object> };
    readonly destroy: () => Promise<void>;
  }
  interface PouchConstructor {
    new (name: string, options: { readonly adapter: string }): Pouch;
    readonly plugin: (plugin: unknown) => PouchConstructor;
  }
  const PouchDB: PouchConstructor;
  export default PouchDB;
}
declare module 'pouchdb-adapter-http' {
  const plugin: unknown;
  export default plugin;
}
declare module 'pouchdb-adapter-memory' {
  const plugin: unknown;
  export default plugin;
}
declare module 'pouchdb-replication' {
  const plugin: unknown;
  export default plugin;
}
