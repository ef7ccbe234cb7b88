import { type Stamped, firstStamp } from "../../session/messages.ts";
import { initialState } from "../../session/state.ts";
import type { Position } from "../../session/position.ts";
import { windowName } from "../channel/deck-name.ts";
import { keepSession, type KeptSession } from "../channel/keep-session.ts";
import type { Kept, StateStore } from "../channel/state-store.ts";
import { shapeOf } from "../channel/steps.ts";
import { obeyOrder } from "../channel/wall-order.ts";
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
  return joined;
}

/** The first state of a wall outranks only the first state of a speaker's screen. */
function wallStamp(deck: string, name: string, position: Position): Stamped {
  return { ...firstStamp({ ...initialState(deck), position }, name), revision: 1 };
}
