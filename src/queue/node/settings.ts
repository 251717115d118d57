/**
 * Settings from the environment: PORT, HOST, METRICS_PORT, FELDSCHEIN_DATA, FELDSCHEIN_DIST, DATABASE_URL,
 * FELDSCHEIN_FOUNDING_TOKEN, FELDSCHEIN_PAUSED.
 */
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
  /** What new organisations have to show; null: anybody may found. */
  readonly foundingToken: string | null;
  /** Whether devices are asked to come back later. */
  readonly isPaused: boolean;
}

/** Short enough to be dictated, too long to be tried out. */
const shortestToken = 16;
const longestToken = 128;

export interface SettingError {
  readonly type: 'setting';
  readonly name: 'PORT' | 'METRICS_PORT' | 'DATABASE_URL' | 'FELDSCHEIN_FOUNDING_TOKEN';
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
  const foundingToken = env.FELDSCHEIN_FOUNDING_TOKEN || null;
  if (foundingToken !== null && (foundingToken.length < shortestToken || foundingToken.length > longestToken)) {
    // A secret is not repeated where others read it.
    return err({ type: 'setting', name: 'FELDSCHEIN_FOUNDING_TOKEN', value: `(${foundingToken.length})` });
  }
  return ok({
    port: Number(port),
    host: env.HOST || '127.0.0.1',
    metricsPort: metricsPort === null ? null : Number(metricsPort),
    dataFolder: resolve(env.FELDSCHEIN_DATA || 'data'),
    databaseUrl,
    distFolder: resolve(env.FELDSCHEIN_DIST || join(import.meta.dirname, '../../../dist')),
    foundingToken,
    isPaused: (env.FELDSCHEIN_PAUSED || '0') !== '0',
  });
};

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65535;
const isDatabaseUrl = (value: string): boolean => /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value);
