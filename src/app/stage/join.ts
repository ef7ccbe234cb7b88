import { type Stamped, firstStamp } from "../../session/messages/messages.ts";
import { initialState } from "../../session/state.ts";
import type { Position } from "../../session/position.ts";
import { windowName } from "../channel/deck-name.ts";
import { keepSession, type KeptSession } from "../channel/keep-session.ts";
import type { Kept, StateStore } from "../channel/state-store.ts";
import { askPass, roomOf } from "../channel/live/room.ts";
import { shapeOf } from "../channel/steps.ts";
import { obeyOrder } from "../channel/wall-order.ts";
import { pickLanguage } from "../ui/words.ts";
import { slideElements } from "../ui/slide-list.ts";
import type { Stage } from "./stage.ts";

/** Joins the windows of this deck, which share one state. This window brings its kept state, or begins anew. */
export function joinOthers(
  document: Document,
  options: {
    readonly deck: string;
    readonly shown: ReturnType<Stage["position"]>;
    /** What the stage goes on with, if it does. */
    readonly kept: Kept | undefined;
    readonly store: StateStore;
    readonly leaving: AbortSignal;
  },
): KeptSession {
  const { deck, shown, kept, store, leaving } = options;
  const slides = slideElements(document);
  const name = windowName("stage");
  const joined = keepSession(
    window,
    {
      start: kept?.stamped ?? wallStamp(deck, name, { slide: shown.index, step: shown.step }),
      name,
      shape: shapeOf(slides),
      store,
    },
    leaving,
  );
  joined.windows.onMessage((data) => void obeyOrder(data, deck, window));
  if (import.meta.env.ROSTRUM_LIVE && roomOf(document)) void joinRoom(document, joined);
  return joined;
}

/** Phones take part where they can; the wall goes on without them, and shows nothing of a fault. */
async function joinRoom(document: Document, joined: KeptSession): Promise<void> {
  try {
    const { takePart } = await import("../channel/live/take-part.ts");
    const language = pickLanguage(navigator.languages);
    const part = await takePart(document, joined);
    if (!part) return;
    const { showCode } = await import("./code-sheet.ts");
    // Only where nothing covers the wall, and from this machine's own server alone.
    joined.session.onCode(async () => {
      const address = part.elsewhere?.url ?? (await askPass())?.address;
      if (address !== undefined) await showCode(document, address, language);
    });
  } catch (fault) {
    joined.session.reportFault(String(fault));
  }
}

/** The first state of a wall outranks only the first state of a speaker's screen. */
function wallStamp(deck: string, name: string, position: Position): Stamped {
  return { ...firstStamp({ ...initialState(deck), position }, name), revision: 1 };
}
