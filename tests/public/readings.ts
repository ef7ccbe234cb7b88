import { inflateRawSync } from "node:zlib";

/**
 * Everything that can be read in the bytes of an output: as text in UTF-8 and UTF-16, with escapes of HTML, addresses and
 * JavaScript undone, and the same of what is packed into it (files in a ZIP, `data:` addresses). What is looked for there
 * holds one of `sought`: as UTF-16 only those bytes are read that hold one so, as most bytes are fonts and pictures.
 */
export function readings(bytes: Buffer, sought: readonly string[]): readonly string[] {
  const text = bytes.toString("utf8");
  const plain = [unescaped(text), withoutTags(text)].filter((one) => one !== text);
  return [
    text,
    ...plain,
    ...wide(bytes, sought),
    ...packed(bytes, text).flatMap((inner) => readings(inner, sought)),
  ];
}

function wide(bytes: Buffer, sought: readonly string[]): readonly string[] {
  const words = sought.map((word) => Buffer.from(word, "utf16le"));
  const isIn = (word: Buffer): boolean => bytes.includes(word);
  const [even, odd] = [bytes, bytes.subarray(1)];
  return [
    ...(words.some(isIn) ? [even.toString("utf16le"), odd.toString("utf16le")] : []),
    ...(words.some((word) => isIn(Buffer.from(word).swap16()))
      ? [swapped(even), swapped(odd)]
      : []),
  ];
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
