/** The queue's answer to GET /p/lists, read without the guards of the other messages: they would double this page. */
import { decode } from 'cborg';
import type { PublishedCheckList } from '../protocol/checkList.ts';
import { strictCbor } from '../protocol/cose.ts';
import { checkListsLimit } from '../protocol/limits.ts';

/** Null where the bytes are no such answer: a sign-in page of a Wi-Fi network, or half of one. */
export const parsePublishedLists = (bytes: Uint8Array): readonly PublishedCheckList[] | null => {
  let value: unknown;
  try {
    value = decode(bytes, strictCbor);
  } catch {
    return null;
  }
  const lists: unknown = value instanceof Map ? value.get('lists') : null;
  if (!Array.isArray(lists) || lists.length > checkListsLimit) return null;
  const published: PublishedCheckList[] = [];
  for (const entry of lists as unknown[]) {
    if (!(entry instanceof Map)) return null;
    const [officeKey, list]: unknown[] = [entry.get('officeKey'), entry.get('list')];
    if (!(officeKey instanceof Uint8Array) || !(list instanceof Uint8Array)) return null;
    published.push({ officeKey: new Uint8Array(officeKey), list: new Uint8Array(list) });
  }
  return published;
};
