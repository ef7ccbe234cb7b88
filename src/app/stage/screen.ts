import type { Session } from "../channel/session.ts";
import type { State } from "../../session/state.ts";
import { createHolding } from "./holding.ts";

/**
 * What covers the wall: `black`, or the `holding` slide. Or it is `frozen`: it stays at a slide while the operator
 * looks ahead, and the audience does not see this.
 */
type ScreenState = "live" | "black" | "holding" | "frozen";

export interface Screen {
  state(): ScreenState;
  /** Uncovers the wall, or lets a frozen one go on from where it stands. */
  release(): void;
  /** Sets `state`, or releases it where it is that already. */
  toggle(state: "black" | "holding" | "frozen"): void;
}

/**
 * Draws what the shared state says of the screen, until `leaving` is aborted. While frozen, `mark` stands before the
 * title of the window: the operator sees it there, and the audience does not.
 */
export function openScreen(
  document: Document,
  session: Session,
  { mark, leaving }: { readonly mark: string; readonly leaving: AbortSignal },
): Screen {
  const black = document.createElement("div");
  const holding = createHolding(document);
  // Not kept: on the local server it changes with the manuscript.
  const title = (): string => document.title.replace(mark, "");
  black.className = "black-sheet";
  document.body.append(black, holding.element);

  let drawn: string | undefined;
  const show = ({ screen, wall }: State): void => {
    // At most turns nothing changes here.
    const next = `${screen} ${wall.kind}`;
    if (next === drawn) return;
    drawn = next;
    black.hidden = screen !== "black";
    holding.show(screen === "holding");
    document.title = wall.kind === "frozen" ? mark + title() : title();
  };
  const release = (): void => {
    const { screen, wall } = session.state();
    if (screen !== "live") session.dispatch({ type: screen });
    else if (wall.kind === "frozen") {
      session.dispatch({ type: "unfreeze", by: "returning", at: Date.now() });
    }
  };
  const state = (): ScreenState => {
    const { screen, wall } = session.state();
    return screen === "live" && wall.kind === "frozen" ? "frozen" : screen;
  };
  const stop = session.onChange(show);
  show(session.state());
  leaving.addEventListener("abort", () => {
    stop();
    black.remove();
    holding.element.remove();
    document.title = title();
  });

  return {
    state,
    release,
    toggle(wanted) {
      if (state() === wanted) release();
      else session.dispatch({ type: wanted === "frozen" ? "freeze" : wanted });
    },
  };
}
