import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJsonLog } from '../../../src/queue/node/log.ts';
import { readSettings } from '../../../src/queue/node/settings.ts';

describe('readSettings', () => {
  it('has defaults, also for empty values', () => {
    const defaults = {
      port: 8787,
      host: '127.0.0.1',
      metricsPort: null,
      dataFolder: resolve('data'),
      distFolder: join(import.meta.dirname, '../../../dist'),
    };
    expect(readSettings({})).toEqual({ ok: true, value: defaults });
    expect(readSettings({ PORT: '', HOST: '', FELDSCHEIN_DATA: '' })).toEqual({ ok: true, value: defaults });
  });

  it('takes what is given', () => {
    expect(
      readSettings({ PORT: '9000', HOST: '::1', METRICS_PORT: '9001', FELDSCHEIN_DATA: '/a', FELDSCHEIN_DIST: '/b' }),
    ).toEqual({
      ok: true,
      value: { port: 9000, host: '::1', metricsPort: 9001, dataFolder: '/a', distFolder: '/b' },
    });
  });

  it.each(['acht', '-1', '65536', '80.5', '123456'])('refuses PORT=%s', (value) => {
    expect(readSettings({ PORT: value })).toEqual({ ok: false, error: { type: 'setting', name: 'PORT', value } });
  });
});

describe('createJsonLog', () => {
  it('writes one object a line', () => {
    const lines: string[] = [];
    createJsonLog({ now: () => 0 }, (line) => lines.push(line))({ level: 'info', event: 'request', status: 200 });
    expect(lines).toEqual(['{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"request","status":200}\n']);
  });
});
