/** The desk's code for recognising in a worker of its own: told how many cases there are, it answers what an interview and a search took. */
import type { RecognitionTag } from '../../../src/domain/caseEntries.ts';
import { type InterviewAnswers, interviewQuestions } from '../../../src/domain/interview.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import { randomBytes } from '../../../src/worker/crypto/bytes.ts';
import { warmUpArgon2id } from '../../../src/worker/crypto/passphraseKey.ts';
import { readAnswers } from '../../../src/worker/pseudonym/recognition/answerClasses.ts';
import { findTags, type Tagged } from '../../../src/worker/pseudonym/recognition/findTags.ts';
import { leaveOneOut } from '../../../src/worker/pseudonym/recognition/leaveOneOut.ts';
import {
  networkTagHmacKey,
  pointTagKey,
  recognitionSalt,
  stretchAnswers,
  tagsUnder,
} from '../../../src/worker/pseudonym/recognition/tags.ts';

export interface RecognitionTaken {
  /** Answers of one visit → tags under two keys of the point and the network's. */
  readonly visitMs: number;
  /** Of that the slow part. */
  readonly stretchMs: number;
  /** Tags of one visit among those of all cases, two interviews each. */
  readonly lookupMs: number;
  /** Cases found, where nothing went wrong: one. */
  readonly found: number;
}

const answers: InterviewAnswers = {
  ownName: 'Amina',
  motherName: 'Fatima',
  fatherName: 'Мухаммед',
  grandmotherName: 'زينب',
  birthPlace: 'Aleppo',
  birthMonth: '4',
  birthDay: '17',
  olderSiblings: '2',
};
/** The point's newest key and the one before. */
const generations = 2;

const randomTags = (): readonly RecognitionTag[] =>
  interviewQuestions.map((left) => ({ left, tag: bytesToHex(randomBytes(12)) }));

self.onmessage = async ({ data: cases }: MessageEvent<number>) => {
  // As on a device: unlocking has compiled it.
  await warmUpArgon2id();
  const [indexKey, networkLinkKey, networkTagKey] = [randomBytes(32), randomBytes(32), randomBytes(32)];
  const secrets = Array.from({ length: generations }, () => randomBytes(32));

  const start = performance.now();
  const subsets = leaveOneOut(expectOk(readAnswers(answers)));
  const salt = await recognitionSalt(networkLinkKey);
  const stretchStart = performance.now();
  const stretched = await stretchAnswers(subsets, salt);
  const stretchMs = performance.now() - stretchStart;
  const keys = await Promise.all(secrets.map((secret) => pointTagKey(indexKey, secret)));
  const tags = (await Promise.all(keys.map((key) => tagsUnder(key, stretched)))).flat();
  await tagsUnder(await networkTagHmacKey(networkTagKey), stretched);
  const visitMs = performance.now() - start;

  const kept: Tagged<number>[] = [];
  for (let id = 0; id < cases; id++) kept.push({ id, tags: randomTags() }, { id, tags: randomTags() });
  kept[cases] = { id: cases, tags: tags.slice(0, interviewQuestions.length) };
  const lookupStart = performance.now();
  const found = findTags(kept, tags).length;
  const lookupMs = performance.now() - lookupStart;
  self.postMessage({ visitMs, stretchMs, lookupMs, found } satisfies RecognitionTaken);
};
