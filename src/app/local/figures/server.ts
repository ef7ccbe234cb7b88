import {
  figuresAddress,
  type FiguresSheet,
  type SaveAnswer,
  type SaveRequest,
} from "../../../deck/figures/sheet/figures-sheet.ts";

/** The local server failed: it does not answer, or gives a reason. */
export interface Failure {
  readonly kind: "failed";
  readonly reason?: string;
}

/** Where the sheet comes from and goes to; nothing here throws. */
export interface SheetServer {
  load(): Promise<FiguresSheet | Failure>;
  save(request: SaveRequest): Promise<SaveAnswer | Failure>;
}

/** Characters; browsers take 64 KiB, of which a character has up to three bytes. */
const mostKeptAlive = 20_000;

export const localServer: SheetServer = {
  load: () => ask<FiguresSheet>({}),
  save(request) {
    const body = JSON.stringify(request);
    return ask<SaveAnswer>({
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      // It arrives also where the page is closed meanwhile.
      keepalive: body.length < mostKeptAlive,
    });
  },
};

/** These carry what was asked for; 409 and 422 say that nothing was written. */
const answered: readonly number[] = [200, 409, 422];

async function ask<Body>(options: RequestInit): Promise<Body | Failure> {
  try {
    const response = await fetch(figuresAddress, options);
    const body = (await response.json()) as Body | { readonly reason?: string };
    if (answered.includes(response.status)) return body as Body;
    return { kind: "failed", reason: (body as { readonly reason?: string }).reason ?? "" };
  } catch {
    return { kind: "failed" };
  }
}
