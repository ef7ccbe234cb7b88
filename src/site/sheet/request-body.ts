import type { IncomingMessage } from "node:http";

/** The whole body as text, or why not. No more than `limit` bytes are held; the rest is read and dropped. */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly text: string } | "too large" | "broken"> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    }
    if (size > limit) return "too large";
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return "broken";
  }
}
