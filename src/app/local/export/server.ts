import {
  exportAddress,
  exportFileAddress,
  exportOpenAddress,
  type ExportAnswer,
  type ExportOffer,
  type ExportProgress,
  type ExportRequest,
} from "../../../deck/exchange/export-sheet.ts";

/** The local server does not answer, or failed. */
export type Failed = "failed";

export async function loadOffer(): Promise<ExportOffer | Failed> {
  try {
    const response = await fetch(exportAddress);
    return response.ok ? ((await response.json()) as ExportOffer) : "failed";
  } catch {
    return "failed";
  }
}

/** Makes one kind of file, and tells how far it is; an aborted `signal` leaves no part of the file. */
export async function makeFiles(
  wanted: ExportRequest,
  signal: AbortSignal,
  tell: (progress: ExportProgress) => void,
): Promise<ExportAnswer | Failed> {
  try {
    const response = await fetch(exportAddress, { ...post(wanted), signal });
    if (response.status === 404) return (await response.json()) as ExportAnswer;
    if (!response.ok || !response.body) return "failed";
    for await (const line of linesOf(response.body.getReader())) {
      const told = JSON.parse(line) as ExportProgress | ExportAnswer;
      if (told.kind !== "doing") return told;
      tell(told);
    }
    return "failed";
  } catch {
    return "failed";
  }
}

/** The lines of an answer, each as soon as it has come. */
async function* linesOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

/** Opens what was made on the desktop; the folder for an empty path. */
export async function openMade(path: string): Promise<void> {
  await fetch(exportOpenAddress, post({ path })).catch(() => undefined);
}

/** A PDF that was made. */
export async function loadPdf(path: string): Promise<Blob | Failed> {
  try {
    const response = await fetch(`${exportFileAddress}?${new URLSearchParams({ path })}`);
    return response.ok ? await response.blob() : "failed";
  } catch {
    return "failed";
  }
}

function post(body: unknown): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
}
