/** What an interview leaves in memory. */
import { afterEach, expect, it, vi } from 'vitest';
import { emptyInterview } from '../../../src/domain/interview.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { randomBytes } from '../../../src/worker/crypto/bytes.ts';
import type { OpenDesk } from '../../../src/worker/desk/openDesk.ts';
import { createRecognitions } from '../../../src/worker/desk/recognition.ts';
import type { StretchedAnswers } from '../../../src/worker/pseudonym/recognition/tags.ts';

const kept = vi.hoisted(() => ({ stretched: [] as readonly StretchedAnswers[] }));
vi.mock('../../../src/worker/pseudonym/recognition/tags.ts', async (original) => {
  const tags = await original<typeof import('../../../src/worker/pseudonym/recognition/tags.ts')>();
  const stretchAnswers: typeof tags.stretchAnswers = async (...asked) => {
    kept.stretched = await tags.stretchAnswers(...asked);
    return kept.stretched;
  };
  return { ...tags, stretchAnswers };
});
afterEach(() => {
  vi.useRealTimers();
});

it('answers are gone after half an hour, also where nobody asks again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const desk = {
    machine: { ticks: () => 0 },
    keys: {
      keyring: {
        point: {
          networkLinkKey: randomBytes(32),
          networkTagKey: randomBytes(32),
          indexKey: randomBytes(32),
          epochs: [],
        },
      },
    },
    records: { ledger: { cases: new Map() } },
    lease: { closed: new Set() },
  } as unknown as OpenDesk;
  const answers = {
    ...emptyInterview,
    ownName: 'Amina',
    motherName: 'Fatima',
    fatherName: 'Mohammed',
    grandmotherName: 'Zeinab',
    birthPlace: 'Aleppo',
    birthMonth: '4',
    birthDay: '17',
  };
  expectOk(await createRecognitions(async () => []).recognise(desk, answers));
  const isThere = (): boolean => kept.stretched.some(({ stretched }) => stretched.some((byte) => byte !== 0));
  expect(isThere()).toBe(true);
  vi.advanceTimersByTime(1_800_000);
  expect(isThere()).toBe(false);
});
