/** Verzeichnis der Behandelnden at the desk: the office writes, everybody reads. */
import { type CareProvider, type CareProviderForm, parseCareProvider } from '../../domain/careProvider.ts';
import type { ProviderId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { ChangeCareProviderError, OfficeWriteError } from '../../protocol/deskOffice.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

export const listCareProviders = ({ records }: OpenDesk): readonly CareProvider[] =>
  [...records.ledger.careProviders.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'));

export const changeCareProvider = async (
  desk: OpenDesk,
  providerId: ProviderId | null,
  form: CareProviderForm,
): Promise<Result<CareProvider, ChangeCareProviderError>> => {
  if (!desk.keys.keyring.office) return err({ type: 'notTheOffice' });
  const provider = parseCareProvider(form, providerId ?? randomId<ProviderId>(8));
  if (!provider.ok) return err({ type: 'fields', errors: provider.error });
  const stored = await append(desk, provider.value, true);
  return stored.ok ? ok(provider.value) : stored;
};

export const removeCareProvider = async (
  desk: OpenDesk,
  providerId: ProviderId,
): Promise<Result<null, OfficeWriteError>> => {
  if (!desk.keys.keyring.office) return err({ type: 'notTheOffice' });
  const provider = desk.records.ledger.careProviders.get(providerId);
  return provider ? append(desk, provider, false) : ok(null);
};

/* Later than the last change of the same line, even where the clock was put back since. */
const append = ({ records, machine }: OpenDesk, provider: CareProvider, listed: boolean) => {
  const before = records.ledger.careProviderChangedAt.get(provider.providerId) ?? 0;
  const at = Math.max(machine.now(), before + 1);
  return records.append([{ type: 'careProviderChanged', entryId: randomId(8), at, provider, listed }]);
};
