/** PouchDB brings no types of its own; `pouch.ts` says what it uses. */
declare module 'pouchdb-core';
declare module 'pouchdb-adapter-http';
declare module 'pouchdb-adapter-memory';
declare module 'pouchdb-replication';
