/** Reading a stream of events as a device does. */
import { newsEvent } from '../../src/protocol/wire/events.ts';

export interface EventReader {
  /** How often news came so far. */
  readonly news: () => number;
  /** Everything that came, as it came. */
  readonly text: () => string;
  readonly hasEnded: () => boolean;
  readonly close: () => Promise<void>;
}

export const readEvents = (response: Response): EventReader => {
  if (!response.body) throw new Error(`status ${response.status} without a body`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let ended = false;
  const read = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  };
  void read()
    .catch(() => undefined)
    .finally(() => {
      ended = true;
    });
  return {
    news: () => text.split(newsEvent).length - 1,
    text: () => text,
    hasEnded: () => ended,
    close: () => reader.cancel().catch(() => undefined),
  };
};
