import { inflateRawSync } from "node:zlib";

/**
 * Everything that can be read in the bytes of an output: as text in UTF-8 and UTF-16, with escapes of HTML, addresses and
 * JavaScript undone, and the same of what is packed into it (files in a ZIP, `data:` addresses).
 */
export function readings(bytes: Buffer): readonly string[] {
  const text = bytes.toString("utf8");
  const own = [
    text,
    bytes.toString("utf16le"),
    bytes.subarray(1).toString("utf16le"),
    swapped(bytes),
  ];
  return [...own, unescaped(text), withoutTags(text), ...packed(bytes, text).flatMap(readings)];
}

function swapped(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString("utf16le");
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d{2,6});/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/(?:%[\da-f]{2})+/gi, (escapes) =>
      Buffer.from(escapes.replaceAll("%", ""), "hex").toString(),
    );
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>/g, "").replace(/\s/g, "");
}

function packed(bytes: Buffer, text: string): readonly Buffer[] {
  const inside = [...text.matchAll(/data:[\w/+.-]+;base64,([\w+/=]+)/g)].map(([, data = ""]) =>
    Buffer.from(data, "base64"),
  );
  return bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004"
    ? [...inside, ...zipped(bytes)]
    : inside;
}

/** The files of a ZIP, by its central directory (APPNOTE 4.3.12). */
function zipped(bytes: Buffer): readonly Buffer[] {
  const files: Buffer[] = [];
  const entry = Buffer.from("PK\u0001\u0002", "latin1");
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 4)) {
    const [method, size, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    files.push(method === 8 ? inflateRawSync(data) : data);
  }
  return files;
}
