/** Settings from the environment: PORT, HOST, METRICS_PORT, FELDSCHEIN_DATA, FELDSCHEIN_DIST, DATABASE_URL. */
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '../../domain/result.ts';

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where figures are served, on this machine alone; null: nowhere. */
  readonly metricsPort: number | null;
  /** Folder of the embedded store, where no database is named. */
  readonly dataFolder: string;
  /** Address of a PostgreSQL database, with its password: for no log and no message. */
  readonly databaseUrl: string | null;
  readonly distFolder: string;
}

export interface SettingError {
  readonly type: 'setting';
  readonly name: 'PORT' | 'METRICS_PORT' | 'DATABASE_URL';
  /** What may be repeated of it. */
  readonly value: string;
}

/** Relative folders are relative to where the process was started. An empty value counts as absent. */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Result<Settings, SettingError> => {
  const port = env.PORT || '8787';
  if (!isPort(port)) return err({ type: 'setting', name: 'PORT', value: port });
  const metricsPort = env.METRICS_PORT || null;
  if (metricsPort !== null && !isPort(metricsPort)) {
    return err({ type: 'setting', name: 'METRICS_PORT', value: metricsPort });
  }
  const databaseUrl = env.DATABASE_URL || null;
  if (databaseUrl !== null && !isDatabaseUrl(databaseUrl)) {
    return err({ type: 'setting', name: 'DATABASE_URL', value: '…' });
  }
  return ok({
    port: Number(port),
    host: env.HOST || '127.0.0.1',
    metricsPort: metricsPort === null ? null : Number(metricsPort),
    dataFolder: resolve(env.FELDSCHEIN_DATA || 'data'),
    databaseUrl,
    distFolder: resolve(env.FELDSCHEIN_DIST || join(import.meta.dirname, '../../../dist')),
  });
};

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65535;
const isDatabaseUrl = (value: string): boolean => /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value);
