import {
  draftAddress,
  foundAddress,
  importAddress,
  layoutsAddress,
  makeAddress,
  openAddress,
  seenAddress,
  type Beginnings,
  type DraftAnswer,
  type DraftEdit,
  type DraftLayout,
  type GoneAnswer,
  type OpenAnswer,
} from "../../../deck/exchange/incoming.ts";
import type { QuotedProblem } from "../../../deck/exchange/update.ts";

/** The local server failed: it does not answer, has the draft no longer, or gives a reason. */
export type Failure =
  | { readonly kind: "failed"; readonly cause: "offline" | "gone" }
  | { readonly kind: "failed"; readonly cause: "refused"; readonly reason: string };

/** What the page asks of the local server; nothing here throws. */
export const importServer = {
  beginnings: () => ask<Beginnings>(importAddress),
  /** At most one byte more than the limit is sent: it tells the server that the file is too large. */
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
  layouts: (id: string, edits: readonly DraftEdit[], slide: number) =>
    post<readonly DraftLayout[]>(layoutsAddress, { id, edits, slide }),
  found: () => ask<readonly QuotedProblem[]>(foundAddress),
  seen: () => ask<readonly QuotedProblem[]>(seenAddress),
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
    const body: unknown = await response.json();
    if (response.ok) return body as Body;
    const { kind, reason = "" } = body as Partial<GoneAnswer> & { readonly reason?: string };
    if (kind === "gone") return { kind: "failed", cause: "gone" };
    return { kind: "failed", cause: "refused", reason };
  } catch {
    return { kind: "failed", cause: "offline" };
  }
}
