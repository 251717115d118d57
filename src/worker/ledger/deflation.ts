/** Raw deflate with a dictionary that the app brings, where that is shorter; and back, without unfolding for ever. */
import { deflateSync, Inflate, inflateSync } from 'fflate';
import { concatBytes } from '../../protocol/bytes.ts';
import { frameBytesLimit } from '../../protocol/limits.ts';
import { dictionary1 } from './dictionary.ts';
import { dictionary2 } from './dictionary2.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const dictionary1Flag = 2;
const dictionary2Flag = 4;
export const deflationFlags = dictionary1Flag | dictionary2Flag;

export const deflateContent = (plain: Bytes): { readonly flags: number; readonly content: Bytes } => {
  const deflated = deflateSync(plain, { level: 9, dictionary: dictionary2 });
  return deflated.length < plain.length
    ? { flags: dictionary2Flag, content: new Uint8Array(deflated) }
    : { flags: 0, content: plain };
};

/** `flags`: those of {@link deflationFlags}. Null where the content is broken, or says two dictionaries at once. */
export const inflateContent = (flags: number, content: Bytes): Uint8Array | null => {
  switch (flags & (dictionary1Flag | dictionary2Flag)) {
    case 0:
      return content;
    case dictionary1Flag:
      return inflate(content, dictionary1);
    case dictionary2Flag:
      return inflate(content, dictionary2);
    default:
      return null;
  }
};

const plainLimit = frameBytesLimit * 2;
/* Text rarely unfolds more than eightfold. Content of this size unfolds at worst in a few milliseconds. */
const usualGrowth = 8;
const atOnceLimit = 8_192;
const sliceBytes = 512;

/* A few hostile bytes must unfold neither into gigabytes nor into seconds: all at once only where little comes in. */
const inflate = (content: Bytes, dictionary: Bytes): Uint8Array | null =>
  (content.length <= atOnceLimit ? inflateAtOnce(content, dictionary) : null) ?? inflateInSlices(content, dictionary);

/* A full buffer may have cut off what did not fit: only a rest that stays free says that it was all. */
const inflateAtOnce = (content: Bytes, dictionary: Bytes): Uint8Array | null => {
  const out = new Uint8Array(content.length * usualGrowth + 256);
  try {
    const plain = inflateSync(content, { dictionary, out });
    return plain.length < out.length ? plain : null;
  } catch {
    return null;
  }
};

const inflateInSlices = (content: Bytes, dictionary: Bytes): Uint8Array | null => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ dictionary }, (part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < content.length && length <= plainLimit; at += sliceBytes) {
      stream.push(content.subarray(at, at + sliceBytes), at + sliceBytes >= content.length);
    }
  } catch {
    return null;
  }
  return length <= plainLimit ? concatBytes(...parts) : null;
};
