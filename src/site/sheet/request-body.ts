import type { IncomingMessage } from "node:http";

/** The whole body as text, or the reason against it. At most `limit` bytes are held; the rest is read and dropped. */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly text: string } | "too large" | "broken"> {
  const body = await readBytes(request, limit);
  if (typeof body === "string") return body;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(body.bytes) };
  } catch {
    return "broken";
  }
}

/** The whole body as bytes, or the reason against it; with the same limit as `readBody`. */
export async function readBytes(
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly bytes: Uint8Array } | "too large" | "broken"> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    }
    return size > limit ? "too large" : { bytes: Buffer.concat(chunks) };
  } catch {
    return "broken";
  }
}
