/**
 * The network as a list of messages under way. Nothing arrives by itself: an action of the run delivers, drops, doubles or cuts it.
 *
 * ```
 *   fetch ─► request under way ── deliver ──► queue ─► answer under way ── deliver ──► the caller goes on
 *                 └─ drop, cut, portal             └─ the queue dies          └─ drop
 * ```
 */
export interface Message {
  readonly kind: 'request' | 'answer';
  readonly path: string;
  readonly request: Request;
  readonly answer: Response | null;
  readonly settle: (outcome: Response | Error) => void;
}

export interface Network {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly underWay: Message[];
  /** How many callers wait for an answer. */
  readonly waiting: () => number;
}

export const createNetwork = (): Network => {
  const underWay: Message[] = [];
  let waiting = 0;
  return {
    underWay,
    waiting: () => waiting,
    fetch: (request) =>
      new Promise((resolve, reject) => {
        waiting++;
        const settle = (outcome: Response | Error): void => {
          waiting--;
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        };
        underWay.push({ kind: 'request', path: new URL(request.url).pathname, request, answer: null, settle });
      }),
  };
};

/** The request as it arrives over a link that breaks within its body. */
export const cutRequest = async (request: Request, share: number): Promise<Request> => {
  const body = new Uint8Array(await request.clone().arrayBuffer());
  const length = Math.floor(body.length * share);
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(body.slice(0, length)),
    pull: (controller) => controller.error(new Error('the link broke')),
  });
  const init = { method: 'POST', headers: request.headers, body: broken, duplex: 'half' } as RequestInit;
  return new Request(request.url, init);
};

export const portalPage = (): Response =>
  new Response('<html>Willkommen im WLAN</html>', { status: 200, headers: { 'content-type': 'text/html' } });
