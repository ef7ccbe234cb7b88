import type { BarePicture } from "../bare-picture.ts";

/**
 * Keeps of a GIF file (GIF89a) its frames, their timing and how often they repeat. Comments, plain texts, XMP and data
 * after the end are dropped.
 */
export function bareGif(bytes: Buffer): BarePicture | undefined {
  if (!/^GIF8[79]a$/.test(bytes.subarray(0, 6).toString("latin1"))) return undefined;
  let at = 13 + tableSize(bytes[10] ?? 0);
  const kept: Buffer[] = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const start = at;
    const block = bytes[at];
    if (block === frame) at += 10 + tableSize(bytes[at + 9] ?? 0) + 1;
    else if (block === extension) at += 2;
    else break;
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
    at++;
    const isKept = block === frame || isTiming(bytes, start);
    if (isKept) kept.push(bytes.subarray(start, at));
  }
  kept.push(Buffer.from([0x3b]));
  return { bytes: Buffer.concat(kept) };
}

const frame = 0x2c;
const extension = 0x21;

/** The bytes of a colour table, by the flags that announce it. */
function tableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** A graphic control, or the application block by which Netscape tells the repeats. */
function isTiming(bytes: Buffer, start: number): boolean {
  const label = bytes[start + 1];
  if (label === 0xf9) return true;
  const application = bytes.subarray(start + 3, start + 14).toString("latin1");
  return label === 0xff && (application === "NETSCAPE2.0" || application === "ANIMEXTS1.0");
}
