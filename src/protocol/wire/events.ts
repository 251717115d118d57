/**
 * POST /v2/events — a stream of server-sent events that says «there is something to pull», and never what or from whom.
 *
 * ```
 *   {after} ─► «: » at once, and every 25 s so that nothing on the way closes a silent connection
 *           ─► «data: news» when something after that position is there for the asker
 * ```
 * The message is that of a pull; the signature is one of the signing key. News may come once too often, and may be lost with the
 * connection: who opens a stream anew says where it stands now. A device has one stream, the newest.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export const eventsPath = '/v2/events';
export const eventsContentType = 'text/event-stream';
/** A line that nobody reads. */
export const heartbeatEvent = ': \n\n';
export const heartbeatMs = 25_000;
export const newsEvent = 'data: news\n\n';
