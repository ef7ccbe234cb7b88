/** Colour profiles (ICC.1:2022): a screen's is called after its owner, and has the number of the screen. */

/** The tags by which colours are reckoned. */
const reckoned: ReadonlySet<string> = new Set(
  (
    "wtpt bkpt chad rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC A2B0 A2B1 A2B2 A2B3 B2A0 B2A1 B2A2 B2A3 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 " +
    "B2D2 B2D3 gamt pre0 pre1 pre2 lumi meas view tech chrm clrt clot clro ncl2 rig0 rig2 resp cicp"
  ).split(" "),
);

/** Of the header: when it was made, for what device, by what program, and a sum of all its bytes. */
const told = [
  [24, 36],
  [48, 56],
  [80, 100],
] as const;

const headerLength = 128;

/**
 * A profile as long as before, in which all that tells something is blank: its name, who made it, for which screen. No
 * colour changes.
 */
export function namelessProfile(profile: Buffer): Buffer {
  const bare = Buffer.from(profile);
  if (bare.length < headerLength + 4) return bare;
  for (const [from, to] of told) bare.fill(0, from, to);
  const count = Math.min(bare.readUInt32BE(headerLength), (bare.length - headerLength - 4) / 12);
  const tags = Array.from({ length: Math.floor(count) }, (_, index) => {
    const at = headerLength + 4 + index * 12;
    const name = bare.subarray(at, at + 4).toString("latin1");
    const start = bare.readUInt32BE(at + 4);
    return { name, start, end: Math.min(bare.length, start + bare.readUInt32BE(at + 8)) };
  });
  const kept = tags.filter(({ name }) => reckoned.has(name));
  for (const { name, start, end } of tags) {
    if (reckoned.has(name) || start < headerLength || start + 8 > end) continue;
    // Two tags may have their data in one place.
    if (kept.some((one) => one.start < end && start < one.end)) continue;
    blankText(bare, start, end);
  }
  return bare;
}

/** Blanks out the data of a tag: of what is text, the letters alone, as programs read how many they are. */
function blankText(bytes: Buffer, start: number, end: number): void {
  const kind = bytes.subarray(start, start + 4).toString("latin1");
  if (kind === "text") bytes.fill(" ", start + 8, end - 1);
  else if (kind === "desc" && start + 12 <= end) {
    const letters = start + 12;
    const last = Math.min(end, letters + bytes.readUInt32BE(start + 8));
    bytes.fill(" ", letters, Math.max(letters, last - 1));
    // Its length in UTF-16, behind a language, stays.
    bytes.fill(0, Math.min(end, last + 8), end);
  } else if (kind === "mluc" && start + 16 <= end) {
    const records = Math.min(bytes.readUInt32BE(start + 8), (end - start - 16) / 12);
    const first = start + 16 + Math.floor(records) * 12;
    for (let at = first; at + 1 < end; at += 2) bytes.writeUInt16BE(0x20, at);
  } else bytes.fill(0, start + 8, end);
}
