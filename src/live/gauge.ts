/**
 * Measures what a client sends before anything reads it: an MQTT packet may announce 256 MB, and the parser would wait
 * for it.
 */

/** `large`: a packet says that it is larger than allowed; `fast`: too many packets; else it may go on. */
type Finding = "fine" | "large" | "fast";

export interface Gauge {
  /** `at`: milliseconds, of a clock that never goes back. */
  measure(bytes: Uint8Array, at: number): Finding;
}

/** `most`: bytes of a packet without its header. `rate`: packets a second, in bursts of up to `burst`. */
export function createGauge(limits: {
  readonly most: number;
  readonly rate: number;
  readonly burst: number;
}): Gauge {
  /** Bytes of the present packet that are still to come. */
  let body = 0;
  /** The length as far as it was read (MQTT 3.1.1 §2.2.3); undefined between packets. */
  let length: { readonly value: number; readonly shift: number } | undefined;
  let [tokens, last] = [limits.burst, 0];

  return {
    measure(bytes, at) {
      tokens = Math.min(limits.burst, tokens + ((at - last) / 1000) * limits.rate);
      last = at;
      let i = 0;
      while (i < bytes.length) {
        if (body > 0) {
          const passed = Math.min(body, bytes.length - i);
          body -= passed;
          i += passed;
          continue;
        }
        const byte = bytes[i++] ?? 0;
        if (!length) {
          tokens -= 1;
          if (tokens < 0) return "fast";
          length = { value: 0, shift: 0 };
          continue;
        }
        const { shift } = length;
        const value: number = length.value + (byte & 0x7f) * 2 ** shift;
        if (value > limits.most || shift > 21) return "large";
        if (byte & 0x80) length = { value, shift: shift + 7 };
        else {
          body = value;
          length = undefined;
        }
      }
      return "fine";
    },
  };
}
