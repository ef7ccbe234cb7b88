import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGauge } from "./gauge.ts";

const limits = { most: 300, rate: 10, burst: 20 };

/** A packet of any type with a body of so many bytes, as MQTT writes it. */
function packet(length: number, body = length): Uint8Array {
  const header = [0x30];
  let rest = length;
  do {
    header.push((rest % 128) + (rest >= 128 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return new Uint8Array([...header, ...Array.from({ length: body }, () => 0xff)]);
}

describe("the gauge", () => {
  it("lets packets through in whatever pieces they come", () => {
    const sizes = fc.array(fc.nat(limits.most), { maxLength: 15 });
    fc.assert(
      fc.property(
        sizes,
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        (lengths, cuts) => {
          const all = Uint8Array.from(lengths.flatMap((length) => [...packet(length)]));
          const gauge = createGauge(limits);
          for (let [from, i] = [0, 0]; from < all.length; i++) {
            const to = from + (cuts[i % cuts.length] ?? 1);
            expect(gauge.measure(all.subarray(from, to), 0)).toBe("fine");
            from = to;
          }
        },
      ),
    );
  });

  it.each([301, 1_000_000, 268_435_455])("stops a packet of %i bytes at its header", (length) => {
    expect(createGauge(limits).measure(packet(length, 0), 0)).toBe("large");
  });

  it("stops a length that has no end", () => {
    const endless = new Uint8Array([0x30, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80]);
    expect(createGauge(limits).measure(endless, 0)).toBe("large");
  });

  it("stops a flood, and lets a burst through", () => {
    const gauge = createGauge(limits);
    const flood = Array.from({ length: 21 }, () => gauge.measure(packet(2), 0));
    expect(flood.filter((finding) => finding === "fine")).toHaveLength(20);
    expect(flood.at(-1)).toBe("fast");
    const calm = createGauge(limits);
    for (let at = 0; at < 60_000; at += 110) expect(calm.measure(packet(2), at)).toBe("fine");
  });
});
