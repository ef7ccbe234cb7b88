import { describe, expect, it } from "vitest";
import { isKeyText, makeKey, openGate } from "./gate.ts";

function gate(key = makeKey()) {
  let time = 0;
  const waited: number[] = [];
  const held: (() => void)[] = [];
  let holds = false;
  const opened = openGate(key, {
    now: () => time,
    async pause(ms) {
      waited.push(ms);
      if (holds) await new Promise<void>((go) => held.push(go));
    },
  });
  return {
    ...opened,
    waited,
    later: (ms: number) => void (time += ms),
    hold: () => void (holds = true),
    letGo: () => held.splice(0).forEach((go) => go()),
  };
}

describe("the gate of a room", () => {
  it("makes keys of 128 bits, each another", () => {
    const keys = new Set(Array.from({ length: 100 }, makeKey));
    expect(keys.size).toBe(100);
    for (const key of keys) {
      expect(isKeyText(key)).toBe(true);
      expect(Buffer.from(key, "base64url")).toHaveLength(16);
    }
  });

  it("opens for the key at once, and for nothing else", async () => {
    const { check, key, waited } = gate();
    expect(await check("a", key())).toBe(true);
    expect(waited).toEqual([]);
    for (const wrong of ["", key().slice(1), `${key()} `, makeKey()]) {
      expect(await check("a", wrong)).toBe(false);
    }
  });

  it("answers one address ever later, and another not", async () => {
    const { check, waited, later } = gate();
    for (let i = 0; i < 9; i++) await check("a", "wrong");
    await check("b", "wrong");
    expect(waited).toEqual([250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 250]);
    later(11 * 60_000);
    await check("a", "wrong");
    expect(waited.at(-1)).toBe(250);
  });

  it("looks at no more than four keys of one address at a time", async () => {
    const { check, key, hold, letGo, waited } = gate();
    hold();
    const wrong = Array.from({ length: 4 }, () => check("a", "wrong"));
    expect(await check("a", key())).toBe(false);
    expect(await check("b", key())).toBe(true);
    expect(waited).toHaveLength(4);
    letGo();
    expect(await Promise.all(wrong)).toEqual([false, false, false, false]);
    expect(await check("a", key())).toBe(true);
  });

  it("knows the old key no more once it is renewed", async () => {
    const { check, key, renew } = gate();
    const old = key();
    const next = renew();
    expect(await check("a", old)).toBe(false);
    expect(await check("a", next)).toBe(true);
  });
});
