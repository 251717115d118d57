import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJsonLog } from '../../../src/queue/node/log.ts';
import { readSettings } from '../../../src/queue/node/settings.ts';
import { describeDatabase, sayDatabase } from '../../../src/queue/node/words.ts';
import { UnfitServer } from '../../../src/queue/store/postgres.ts';

describe('readSettings', () => {
  it('has defaults, also for empty values', () => {
    const defaults = {
      port: 8787,
      host: '127.0.0.1',
      metricsPort: null,
      dataFolder: resolve('data'),
      databaseUrl: null,
      distFolder: join(import.meta.dirname, '../../../dist'),
      foundingToken: null,
      isPaused: false,
    };
    expect(readSettings({})).toEqual({ ok: true, value: defaults });
    expect(readSettings({ PORT: '', HOST: '', FELDSCHEIN_DATA: '', DATABASE_URL: '' })).toEqual({
      ok: true,
      value: defaults,
    });
  });

  it('takes what is given', () => {
    const databaseUrl = 'postgresql://feldschein:secret@localhost:5432/feldschein';
    const foundingToken = 'sixteen letters.';
    const folders = { FELDSCHEIN_DATA: '/a', FELDSCHEIN_DIST: '/b' };
    const env = {
      PORT: '9000',
      HOST: '::1',
      METRICS_PORT: '9001',
      ...folders,
      DATABASE_URL: databaseUrl,
      FELDSCHEIN_FOUNDING_TOKEN: foundingToken,
      FELDSCHEIN_PAUSED: '1',
    };
    expect(readSettings(env)).toEqual({
      ok: true,
      value: {
        port: 9000,
        host: '::1',
        metricsPort: 9001,
        dataFolder: '/a',
        databaseUrl,
        distFolder: '/b',
        foundingToken,
        isPaused: true,
      },
    });
  });

  it('refuses a token that is soon guessed, without repeating it', () => {
    const refused = readSettings({ FELDSCHEIN_FOUNDING_TOKEN: 'secret' });
    expect(refused).toMatchObject({ ok: false, error: { name: 'FELDSCHEIN_FOUNDING_TOKEN' } });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });

  it.each(['acht', '-1', '65536', '80.5', '123456'])('refuses PORT=%s', (value) => {
    expect(readSettings({ PORT: value })).toEqual({ ok: false, error: { type: 'setting', name: 'PORT', value } });
  });
});

describe('DATABASE_URL', () => {
  it.each(['localhost:5432/feldschein', 'mysql://a:secret@b/c', 'postgres://a:secret@b:port/c'])(
    'refuses %s',
    (url) => {
      const refused = readSettings({ DATABASE_URL: url });
      expect(refused).toEqual({ ok: false, error: { type: 'setting', name: 'DATABASE_URL', value: '…' } });
    },
  );

  it('is shown without user and password', () => {
    const url = 'postgresql://feldschein:secret@db.example:5432/queue';
    const words = sayDatabase(new Error('connect ECONNREFUSED'), url);
    expect(words).toContain('PostgreSQL db.example:5432/queue');
    expect(words).not.toContain('secret');
    expect(sayDatabase(new UnfitServer('fsync', 'off'), url)).toContain('fsync = off');
    expect(sayDatabase(new UnfitServer('fsync', 'off'), url)).not.toContain('secret');
    expect(describeDatabase('postgresql:///queue?host=/run/postgresql')).toBe('PostgreSQL /run/postgresql/queue');
  });
});

describe('createJsonLog', () => {
  it('writes one object a line', () => {
    const lines: string[] = [];
    createJsonLog({ now: () => 0 }, (line) => lines.push(line))({ level: 'info', event: 'request', status: 200 });
    expect(lines).toEqual(['{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"request","status":200}\n']);
  });
});
