/**
 * Cuts what a broker sends into MQTT packets. A frame of a WebSocket may hold a piece of one, or several (MQTT 3.1.1 §6.0).
 */
export type Cutter = (piece: Uint8Array) => readonly Uint8Array[];

/** Throws where a packet is larger than `most` bytes, or is not a packet. */
export function createCutter(most: number): Cutter {
  let rest = new Uint8Array(0);
  return (piece) => {
    const bytes = new Uint8Array(rest.length + piece.length);
    bytes.set(rest);
    bytes.set(piece, rest.length);
    const packets: Uint8Array[] = [];
    let from = 0;
    for (;;) {
      const length = lengthOf(bytes.subarray(from));
      if (length !== undefined && length > most) throw new Error("a packet is too large");
      if (length === undefined || from + length > bytes.length) break;
      packets.push(bytes.slice(from, from + length));
      from += length;
    }
    rest = bytes.slice(from);
    return packets;
  };
}

/** The length in bytes of the packet that begins here; undefined until its header is complete (MQTT 3.1.1 §2.2.3). */
function lengthOf(bytes: Uint8Array): number | undefined {
  let length = 0;
  for (let i = 1; i <= 4; i++) {
    const byte = bytes[i];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 128 ** (i - 1);
    if ((byte & 0x80) === 0) return 1 + i + length;
  }
  throw new Error("no MQTT packet");
}
