/** Whether the client has this very version already. A proxy that packs the answer marks its tag as weak: the same content still. */
export const hasVersion = (request: Request, etag: string): boolean =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
