/** Enrolment: a further device with a certificate that the office of its organisation signed. */
import { ok } from '../../domain/result.ts';
import { type EnrolAnswer, enrolPath, enrolSchema } from '../../protocol/wire/enrol.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import { verifyCertificate } from '../certificates.ts';
import type { QueueDeps } from '../deps.ts';
import { refuse } from '../http/answer.ts';
import { createOpenEndpoint, type Endpoint } from '../http/endpoint.ts';

/** Refuses with `malformed`, `unknownDevice` (tenant), `badSignature` (certificate), `taken` or `storeFull`. */
export const createEnrolRoute = (deps: QueueDeps): Endpoint =>
  createOpenEndpoint(deps, enrolPath, async (body) => {
    const { store, subtle } = deps;
    const message = decodeMessage(enrolSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const bytes = message.value.certificate;
    const verified = await verifyCertificate(subtle, bytes, async ({ tenant }) => {
      const officeKey = await store.officeKeyOf(tenant);
      return officeKey ? ok(officeKey) : refuse('unknownDevice', 'tenant');
    });
    if (!verified.ok) return verified;
    const placed = await store.enrol({ certificate: verified.value, bytes });
    if (placed.ok) return ok({ incarnation: store.incarnation, position: placed.value.position } satisfies EnrolAnswer);
    return placed.error.type === 'unknownTenant' ? refuse('unknownDevice', 'tenant') : refuse(placed.error.type);
  });
