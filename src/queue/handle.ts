/**
 * The central queue: one request in, one response out. Knows no socket, no file and no clock but those it is handed.
 *
 * ```
 *   /v1/… /v2/…  POST, CBOR or segments  routes/ ─► store          always an answer with a name
 *   /p/lists GET, CBOR                   check lists, public
 *   /health  GET, JSON                   the process is up;  /ready: its store answers
 *   else     GET                         the built app
 * ```
 */
import { Hono } from 'hono';
import { caseKeysPath, caseKeysPullPath, caseKeysShredPath } from '../protocol/wire/caseKeys.ts';
import { caseParcelsPath, caseParcelsShredPath, caseParcelsTakePath } from '../protocol/wire/caseParcels.ts';
import { checkListPath, checkListsPath } from '../protocol/wire/checkList.ts';
import { enrolPath } from '../protocol/wire/enrol.ts';
import { eventsPath } from '../protocol/wire/events.ts';
import { exchangePath } from '../protocol/wire/exchange.ts';
import { foundPath } from '../protocol/wire/found.ts';
import { handoverFetchPath, handoverPath, handoverReplyPath, handoverTakePath } from '../protocol/wire/handover.ts';
import { headsPath } from '../protocol/wire/heads.ts';
import { pullPath } from '../protocol/wire/pull.ts';
import { pushPath } from '../protocol/wire/push.ts';
import { quarantineDecidePath, quarantinePath } from '../protocol/wire/quarantine.ts';
import { recoveryPath, recoveryTakePath } from '../protocol/wire/recovery.ts';
import { revocationsPath, revocationsPullPath } from '../protocol/wire/revocations.ts';
import { sharedSlotsPath, sharedSlotsPullPath, sharedSlotsShredPath } from '../protocol/wire/sharedSlots.ts';
import type { QueueDeps } from './deps.ts';
import { outcomeToResponse, refuse } from './http/answer.ts';
import type { AuthDeps } from './http/authenticate.ts';
import { createBodyRoom } from './http/bodyRoom.ts';
import { describeException, type Endpoint, refuseException } from './http/endpoint.ts';
import { createReplays } from './http/replays.ts';
import { createAssetsRoute } from './routes/assets.ts';
import { createCaseKeysPullRoute, createCaseKeysRoute, createCaseKeysShredRoute } from './routes/caseKeys.ts';
import {
  createCaseParcelsRoute,
  createCaseParcelsShredRoute,
  createCaseParcelsTakeRoute,
} from './routes/caseParcels.ts';
import { createCheckListRoute, createCheckListsRoute } from './routes/checkLists.ts';
import { createEnrolRoute } from './routes/enrol.ts';
import { createEventsRoute } from './routes/events.ts';
import { createExchangeRoute } from './routes/exchange.ts';
import { createFoundRoute } from './routes/found.ts';
import {
  createHandoverFetchRoute,
  createHandoverReplyRoute,
  createHandoverRoute,
  createHandoverTakeRoute,
} from './routes/handovers.ts';
import { createHeadsRoute } from './routes/heads.ts';
import { createHealthRoute, createReadyRoute, healthPath, readyPath } from './routes/health.ts';
import { createPullRoute } from './routes/pull.ts';
import { createQuarantineDecideRoute, createQuarantineRoute } from './routes/quarantine.ts';
import { createRecoveryRoute, createRecoveryTakeRoute } from './routes/recovery.ts';
import { createRevocationsPullRoute, createRevocationsRoute } from './routes/revocations.ts';
import { createPushRoute } from './routes/segments.ts';
import {
  createSharedSlotsPullRoute,
  createSharedSlotsRoute,
  createSharedSlotsShredRoute,
} from './routes/sharedSlots.ts';

const endpoints: Readonly<Record<string, (deps: AuthDeps) => Endpoint>> = {
  [foundPath]: createFoundRoute,
  [enrolPath]: createEnrolRoute,
  [exchangePath]: createExchangeRoute,
  [eventsPath]: createEventsRoute,
  [pushPath]: createPushRoute,
  [headsPath]: createHeadsRoute,
  [pullPath]: createPullRoute,
  [caseKeysPath]: createCaseKeysRoute,
  [caseKeysPullPath]: createCaseKeysPullRoute,
  [caseKeysShredPath]: createCaseKeysShredRoute,
  [sharedSlotsPath]: createSharedSlotsRoute,
  [sharedSlotsPullPath]: createSharedSlotsPullRoute,
  [sharedSlotsShredPath]: createSharedSlotsShredRoute,
  [caseParcelsPath]: createCaseParcelsRoute,
  [caseParcelsTakePath]: createCaseParcelsTakeRoute,
  [caseParcelsShredPath]: createCaseParcelsShredRoute,
  [checkListPath]: createCheckListRoute,
  [handoverPath]: createHandoverRoute,
  [handoverTakePath]: createHandoverTakeRoute,
  [handoverReplyPath]: createHandoverReplyRoute,
  [handoverFetchPath]: createHandoverFetchRoute,
  [recoveryPath]: createRecoveryRoute,
  [recoveryTakePath]: createRecoveryTakeRoute,
  [revocationsPath]: createRevocationsRoute,
  [revocationsPullPath]: createRevocationsPullRoute,
  [quarantinePath]: createQuarantineRoute,
  [quarantineDecidePath]: createQuarantineDecideRoute,
};

/** Nothing of the request is read, and no device changes the store; practices can still read the check lists. */
const paused = { ok: false, error: { refused: 'paused', retryAfter: 120 } } as const;

/** Never rejects: what must not happen is logged once, without content, and answered as the refusal `internal`. */
export const handle = (deps: QueueDeps): ((request: Request) => Promise<Response>) => {
  const app = new Hono();
  const authDeps: AuthDeps = { ...deps, replays: createReplays(deps.clock), bodyRoom: createBodyRoom() };
  for (const [path, create] of Object.entries(endpoints)) {
    const endpoint = create(authDeps);
    app.post(path, (context) => (deps.isPaused ? outcomeToResponse(paused) : endpoint(context.req.raw)));
  }
  for (const path of ['/v1', '/v1/*', '/v2', '/v2/*']) {
    app.all(path, () => outcomeToResponse(refuse('notFound', 'path')));
  }
  const checkLists = createCheckListsRoute(deps);
  app.get(checkListsPath, (context) => checkLists(context.req.raw));
  app.get(healthPath, createHealthRoute(deps.store, deps.version));
  app.get(readyPath, createReadyRoute(deps.store));
  const assets = createAssetsRoute(deps.assets);
  app.all('*', (context) => assets(context.req.raw, new URL(context.req.url).pathname));
  app.onError((cause) => {
    const refusal = refuseException(cause);
    if (refusal.error.refused === 'internal') {
      deps.log({ level: 'error', event: 'exception', route: 'app', ...describeException(cause) });
    }
    return outcomeToResponse(refusal);
  });
  return async (request) => app.fetch(request);
};
