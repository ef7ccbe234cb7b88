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
    if (block === frame) kept.push(bytes.subarray(start, at));
    else kept.push(timing(bytes.subarray(start, at)));
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

/** A graphic control, or the application block by which Netscape tells the repeats, without further blocks of either. */
function timing(block: Buffer): Buffer {
  const label = block[1];
  const application = block.subarray(3, 14).toString("latin1");
  const isRepeat =
    label === 0xff && (application === "NETSCAPE2.0" || application === "ANIMEXTS1.0");
  const known = label === 0xf9 ? 7 : isRepeat ? 18 : 0;
  const [size, second] = label === 0xf9 ? [4, undefined] : [11, 3];
  const isKnown =
    block.length > known && block[2] === size && (second === undefined || block[14] === second);
  return known > 0 && isKnown
    ? Buffer.concat([block.subarray(0, known), Buffer.from([0])])
    : Buffer.alloc(0);
}
