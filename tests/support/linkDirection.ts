/**
 * One direction of a link: bytes leave in packets at the link's rate, and arrive one delay later, in order.
 *
 * ```
 *   send ─► not before opensAt ─► after the packet before it ─► + bytes / rate ─► + delay ─► arrive
 * ```
 */
export interface LinkDirection {
  /** `bytes` null is the end of a stream: takes no time of its own, keeps its place. */
  readonly send: (bytes: Buffer | null, opensAt: number, arrive: (packet: Buffer) => void) => void;
  /** While held nothing arrives; afterwards everything, later by as long as it was held. */
  readonly hold: (held: boolean) => void;
  /** Forgets what is under way. */
  readonly clear: () => void;
}

interface Packet {
  readonly bytes: Buffer;
  dueAt: number;
  readonly arrive: (packet: Buffer) => void;
}

/** A packet lasts about so long on the wire, so that a link that goes down in the middle has let the first half through. */
const packetMs = 10;
const smallestPacketBytes = 32;

export const createLinkDirection = (
  shape: () => { readonly bytesPerS: number; readonly delayMs: number },
): LinkDirection => {
  let underWay: Packet[] = [];
  let freeAt = 0;
  let heldSince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const deliver = (): void => {
    clearTimeout(timer);
    while (heldSince === null) {
      const [next] = underWay;
      if (!next) return;
      const waitMs = next.dueAt - performance.now();
      if (waitMs > 0) {
        timer = setTimeout(deliver, waitMs);
        return;
      }
      underWay.shift();
      next.arrive(next.bytes);
    }
  };

  return {
    send: (bytes, opensAt, arrive) => {
      const { bytesPerS, delayMs } = shape();
      const size =
        bytesPerS === Infinity
          ? Math.max(1, bytes?.length ?? 0)
          : Math.max(smallestPacketBytes, Math.round((bytesPerS * packetMs) / 1_000));
      const whole = bytes ?? Buffer.alloc(0);
      for (let at = 0; at === 0 || at < whole.length; at += size) {
        const packet = whole.subarray(at, at + size);
        freeAt = Math.max(freeAt, performance.now(), opensAt) + (packet.length / bytesPerS) * 1_000;
        underWay.push({ bytes: packet, dueAt: freeAt + delayMs, arrive });
      }
      deliver();
    },
    hold: (held) => {
      if (held) heldSince ??= performance.now();
      else if (heldSince !== null) {
        const heldMs = performance.now() - heldSince;
        heldSince = null;
        freeAt += heldMs;
        for (const packet of underWay) packet.dueAt += heldMs;
        deliver();
      }
    },
    clear: () => {
      clearTimeout(timer);
      underWay = [];
      freeAt = 0;
    },
  };
};
