import { once } from "node:events";
import { Worker } from "node:worker_threads";

/**
 * A font packed as WOFF2, in a thread of its own: brotli at its best takes most of the time that a font takes, and a
 * deck has seven of them. Throws what the packing throws.
 */
export async function packWoff2(font: Buffer): Promise<Buffer> {
  const worker = new Worker(new URL("./pack-woff2-thread.mjs", import.meta.url), {
    workerData: font,
  });
  const [packed] = (await once(worker, "message")) as [Uint8Array];
  return Buffer.from(packed);
}
