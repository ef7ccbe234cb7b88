/** Bytes as text, in the encodings that Chinese text files have. */

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

/**
 * Decodes a text file: by its byte order mark, else UTF-8 if it is that, else UTF-16 if it has NULs, else GB 18030; or
 * Big5, whose commas and full stops are unused characters in GB 18030. Undefined for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  for (const encoding of candidates(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // No text has a NUL; what decodes to one is something else.
      const isOther = encoding === "gb18030" && /\p{Private_Use}/u.test(text) && isBig5(bytes);
      if (!text.includes("\0") && !isOther) return text.replace(/^\uFEFF/, "");
    } catch {
      // Not in this encoding.
    }
  }
  return undefined;
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return ["utf-16le"];
  if (a === 0xfe && b === 0xff) return ["utf-16be"];
  return ["utf-8", ...wide(bytes), "gb18030", ...(isBig5(bytes) ? (["big5"] as const) : [])];
}

function isBig5(bytes: Uint8Array): boolean {
  try {
    return /[，。、：]/u.test(new TextDecoder("big5", { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: line ends and Latin letters leave NULs on one side. */
function wide(bytes: Uint8Array): readonly Encoding[] {
  const nulls = [0, 0];
  const end = Math.min(bytes.length, 4096);
  for (let at = 0; at < end; at++) {
    if (bytes[at] === 0) nulls[at % 2] = (nulls[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nulls;
  if (even + odd === 0) return [];
  return odd > even ? ["utf-16le"] : ["utf-16be"];
}
