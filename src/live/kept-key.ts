/** The key of a deck's room, kept for a few hours: phones that have it go on after the server was started again. */
import { createHash } from "node:crypto";
import { mkdir, readFile, realpath, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { replaceFile } from "../site/write/replace-file.ts";
import { isKeyText, makeKey } from "./gate.ts";

/** How long a key is kept, in milliseconds: longer than a meeting. */
const holds = 12 * 60 * 60_000;

export interface KeptKey {
  readonly key: string;
  /** Done when no earlier key would open after a new start. Never rejects. */
  keep(key: string): Promise<void>;
}

/** Reads the key of the deck at `path` from `folder`, or makes one. Where it cannot be kept, it holds for one run. */
export async function keptKey(path: string, folder: string): Promise<KeptKey> {
  const whole = await realpath(path);
  const name = createHash("sha256").update(whole).digest("hex").slice(0, 32);
  const file = join(folder, `${name}.key`);
  const write = async (key: string): Promise<void> => {
    try {
      // No other user of this machine may read it.
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await replaceFile(file, key, { mode: 0o600 });
    } catch {
      // On a full disk this key holds for this run alone. The key before it must not open the next run.
      await rm(file, { force: true }).catch(() => {});
    }
  };
  let last = Promise.resolve();
  const found = await readKey(file);
  const key = found ?? makeKey();
  if (found === undefined) await write(key);
  return { key, keep: (next) => (last = last.then(() => write(next))) };
}

async function readKey(file: string): Promise<string | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, "utf8"), stat(file)]);
    return isKeyText(text) && Date.now() - mtimeMs < holds ? text : undefined;
  } catch {
    return undefined;
  }
}
