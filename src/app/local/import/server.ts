import {
  draftAddress,
  foundAddress,
  importAddress,
  makeAddress,
  openAddress,
  type Beginnings,
  type DraftAnswer,
  type DraftEdit,
  type OpenAnswer,
} from "../../../deck/incoming.ts";
import type { QuotedProblem } from "../../../deck/update.ts";

/** The local server did not do it: it does not answer, or says why not. */
export interface Failure {
  readonly kind: "failed";
  readonly reason?: string;
}

/** What the page asks of the local server; nothing here throws. */
export const importServer = {
  beginnings: () => ask<Beginnings>(importAddress),
  /** No more is sent than the server takes and one byte, which tells it that there is more. */
  file: (file: File, largest: number) =>
    ask<DraftAnswer>(`${importAddress}?name=${encodeURIComponent(file.name)}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: file.slice(0, largest + 1),
    }),
  text: (text: string) => post<DraftAnswer>(draftAddress, { text }),
  template: (template: string) => post<DraftAnswer>(draftAddress, { template }),
  change: (id: string, edits: readonly DraftEdit[]) =>
    post<DraftAnswer>(draftAddress, { id, edits }),
  make: (id: string, edits: readonly DraftEdit[]) => post<OpenAnswer>(makeAddress, { id, edits }),
  open: (folder: string) => post<OpenAnswer>(openAddress, { folder }),
  found: () => ask<readonly QuotedProblem[]>(foundAddress),
};

function post<Body>(address: string, body: unknown): Promise<Body | Failure> {
  return ask(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function ask<Body>(address: string, options: RequestInit = {}): Promise<Body | Failure> {
  try {
    const response = await fetch(address, options);
    const body = (await response.json()) as Body | { readonly reason?: string };
    if (response.ok) return body as Body;
    return { kind: "failed", reason: (body as { readonly reason?: string }).reason ?? "" };
  } catch {
    return { kind: "failed" };
  }
}
