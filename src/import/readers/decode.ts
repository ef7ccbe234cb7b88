/** Bytes as text, in the encodings that Chinese text files have. */
import { error, words } from "../../deck/problems/problem.ts";
import type { Problem } from "../../deck/model.ts";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/**
 * Decodes a text file by its byte order mark, else as UTF-8 if it is valid, else as UTF-16 if it has NULs, else as GB
 * 18030.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { readonly text: string } | { readonly problem: Problem } {
  for (const encoding of candidates(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // Text has no NUL. What decodes to one is not text.
      if (!text.includes("\0")) return { text: text.replace(/^\uFEFF/, "") };
    } catch {
      // Not in this encoding.
    }
  }
  return { problem: notText(file) };
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return ["utf-16le"];
  if (a === 0xfe && b === 0xff) return ["utf-16be"];
  return ["utf-8", ...wide(bytes), "gb18030"];
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

function notText(file: string): Problem {
  return error(
    "not-text",
    { file, line: 1, column: 1 },
    words("这个文件不是文字，读不出来", "This file is no text and cannot be read"),
    words(
      "在 Word 或 WPS 里打开原稿，另存为 .docx，再放进来",
      "Open the manuscript in Word or WPS, save it as .docx, and bring that",
    ),
  );
}
