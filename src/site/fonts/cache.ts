import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "../write/replace-file.ts";

/** A subset font and the characters that it really holds. */
export interface Subset {
  readonly characters: string;
  readonly bytes: Buffer;
}

const digestOf = (characters: string, bytes: Buffer): string =>
  createHash("sha256").update(`${characters}\n`).update(bytes).digest("hex");

/**
 * Gives what was kept in `folder` under `key`, or makes it and keeps it. An entry is a line of JSON (digest and
 * characters), then the font; one that does not match its digest is made again.
 */
export async function remember(
  folder: string,
  key: string,
  make: () => Promise<Subset>,
): Promise<Subset> {
  const path = join(folder, key);
  const kept = await readEntry(path);
  if (kept) return kept;
  const made = await make();
  const line = JSON.stringify({
    digest: digestOf(made.characters, made.bytes),
    characters: made.characters,
  });
  try {
    await mkdir(folder, { recursive: true });
    await replaceFile(path, Buffer.concat([Buffer.from(`${line}\n`), made.bytes]));
  } catch {
    // On a full or read-only disk nothing is kept, and only the next build is slower.
  }
  return made;
}

async function readEntry(path: string): Promise<Subset | undefined> {
  try {
    const entry = await readFile(path);
    const end = entry.indexOf("\n");
    const { digest, characters } = JSON.parse(entry.toString("utf8", 0, end)) as {
      digest: string;
      characters: string;
    };
    const bytes = entry.subarray(end + 1);
    return digestOf(characters, bytes) === digest ? { characters, bytes } : undefined;
  } catch {
    // It is missing or is not a whole entry: in both cases it is made.
    return undefined;
  }
}
