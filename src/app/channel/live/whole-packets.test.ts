import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCutter } from "./whole-packets.ts";

/** A packet with a body of so many bytes. */
function packet(size: number): Uint8Array {
  const header = [0x30];
  let left = size;
  do {
    header.push((left % 128) | (left >= 128 ? 0x80 : 0));
    left = Math.floor(left / 128);
  } while (left > 0);
  return Uint8Array.from([...header, ...Array.from({ length: size }, (_, i) => i % 256)]);
}

describe("what a broker sends", () => {
  it("comes out in whole packets, in whatever pieces it comes in", () => {
    const sizes = fc.array(fc.oneof(fc.nat(5), fc.nat(400)), { maxLength: 8 });
    const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 });
    fc.assert(
      fc.property(sizes, cuts, (all, pieces) => {
        const sent = all.map(packet);
        const bytes = Uint8Array.from(sent.flatMap((each) => [...each]));
        const cut = createCutter(500);
        const got: Uint8Array[] = [];
        for (let [from, i] = [0, 0]; from < bytes.length; i++) {
          const to = from + (pieces[i % pieces.length] ?? 1);
          got.push(...cut(bytes.subarray(from, to)));
          from = to;
        }
        expect(got).toEqual(sent);
      }),
    );
  });

  it("is refused where it is too large, or no packet", () => {
    expect(() => createCutter(500)(packet(600))).toThrow("too large");
    expect(() => createCutter(500)(Uint8Array.from([0x30, 0x80, 0x80, 0x80, 0x80, 1]))).toThrow();
  });
});
