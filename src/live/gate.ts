/** The key of a room, and how slowly wrong ones are answered. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 128 random bits, in letters that an address may hold. */
export function makeKey(): string {
  return randomBytes(16).toString("base64url");
}

export function isKeyText(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

export interface Gate {
  key(): string;
  /** From now on only the new key opens. */
  renew(): string;
  /** Whether `tried` is the key. A wrong one is answered late, and later each time for the same address. */
  check(address: string, tried: string): Promise<boolean>;
}

/** How long the first wrong key waits for its answer, and the longest, milliseconds. */
const waits = { first: 250, longest: 30_000 };
/** After this time without a wrong attempt, in milliseconds, an address begins anew. */
const forgiven = 10 * 60_000;
/** How many attempts of one address may wait; further ones are refused unread. */
const mostWaiting = 4;
/** How many addresses are remembered; the network of a room has fewer. */
const mostAddresses = 4096;

interface Attempts {
  readonly failures: number;
  readonly last: number;
  readonly waiting: number;
}

/** `pause` waits so many milliseconds; `now` is a clock that never goes back, milliseconds. */
export function openGate(
  first: string,
  { now, pause }: { readonly now: () => number; readonly pause: (ms: number) => Promise<void> },
): Gate {
  const attempts = new Map<string, Attempts>();
  let current = first;
  const of = (address: string): Attempts => {
    const known = attempts.get(address);
    if (!known || now() - known.last > forgiven) return { failures: 0, last: now(), waiting: 0 };
    return known;
  };
  const note = (address: string, next: Attempts): void => {
    attempts.delete(address);
    attempts.set(address, next);
    const [oldest] = attempts.keys();
    if (attempts.size > mostAddresses && oldest !== undefined) attempts.delete(oldest);
  };
  return {
    key: () => current,
    renew: () => (current = makeKey()),
    async check(address, tried) {
      const before = of(address);
      if (before.waiting >= mostWaiting) return false;
      if (isSame(tried, current)) return true;
      note(address, {
        failures: before.failures + 1,
        last: now(),
        waiting: before.waiting + 1,
      });
      await pause(Math.min(waits.first * 2 ** before.failures, waits.longest));
      const after = of(address);
      note(address, { ...after, waiting: Math.max(0, after.waiting - 1) });
      return false;
    },
  };
}

/** Takes equally long for a nearly right key and for a wrong one. */
function isSame(tried: string, key: string): boolean {
  const [a, b] = [tried, key].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
