/** Settings from the environment: PORT, HOST, FELDSCHEIN_DATA, FELDSCHEIN_DIST. */
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '../../domain/result.ts';

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly distFolder: string;
}

export interface SettingError {
  readonly type: 'setting';
  readonly name: 'PORT';
  readonly value: string;
}

/** Relative folders are relative to where the process was started. An empty value counts as absent. */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Result<Settings, SettingError> => {
  const port = env.PORT || '8787';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return err({ type: 'setting', name: 'PORT', value: port });
  return ok({
    port: Number(port),
    host: env.HOST || '127.0.0.1',
    dataFolder: resolve(env.FELDSCHEIN_DATA || 'data'),
    distFolder: resolve(env.FELDSCHEIN_DIST || join(import.meta.dirname, '../../../dist')),
  });
};
