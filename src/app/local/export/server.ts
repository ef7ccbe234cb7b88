import {
  exportAddress,
  exportOpenAddress,
  type ExportAnswer,
  type ExportOffer,
  type ExportRequest,
} from "../../../deck/export-sheet.ts";

/** The local server does not answer, or failed. */
export type Failed = "failed";

export async function loadOffer(): Promise<ExportOffer | Failed> {
  return ask<ExportOffer>(exportAddress, {});
}

/** Makes one kind of file; an aborted `signal` leaves nothing of it. */
export async function makeFiles(
  wanted: ExportRequest,
  signal: AbortSignal,
): Promise<ExportAnswer | Failed> {
  return ask<ExportAnswer>(exportAddress, { ...post(wanted), signal });
}

/** Opens what was made on the desktop; the folder for an empty path. */
export async function openMade(path: string): Promise<void> {
  await ask(exportOpenAddress, post({ path }));
}

function post(body: unknown): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
}

async function ask<Body>(address: string, options: RequestInit): Promise<Body | Failed> {
  try {
    const response = await fetch(address, options);
    return response.ok ? ((await response.json()) as Body) : "failed";
  } catch {
    return "failed";
  }
}
