import { wallPosition } from "../../session/state.ts";
import type { Direction } from "../../session/messages/messages.ts";
import { keepPlaces, orderOf } from "../../session/reorder.ts";
import type { KeptSession } from "../channel/keep-session.ts";
import { shapeOf } from "../channel/steps.ts";
import { slideElements, slideIds } from "../ui/slide-list.ts";
import type { Stage } from "./stage.ts";

/** A stage whose presses may be for the notes on a speaker's screen; `turn` never is. */
export interface TurningStage extends Stage {
  turn(to: Direction): void;
}

/**
 * The stage as the shared state drives it. Its turns become actions, and it shows the state of any window's change. A
 * link on a slide and the address become actions too.
 */
export function turnSlides(
  stage: Stage,
  { session, reading }: Pick<KeptSession, "session" | "reading">,
  document: Document,
  leaving: AbortSignal,
): TurningStage {
  const now = (): number => Date.now();
  const idsNow = (): readonly string[] => slideIds(document);
  let isShowing = false;
  let ids = idsNow();
  const places = import.meta.env.ROSTRUM_LOCAL ? keepPlaces() : undefined;
  const see = (): void => places?.see(ids, session.state());

  const isShown = (): boolean => {
    const { index, step } = stage.position();
    const wall = wallPosition(session.state());
    return index === wall.slide && step === wall.step;
  };
  const show = (): void => {
    if (isShown()) return;
    const { slide, step } = wallPosition(session.state());
    isShowing = true;
    stage.goTo(slide, step);
    isShowing = false;
  };
  session.onChange(show);
  if (import.meta.env.ROSTRUM_LOCAL) session.onChange(see);
  stage.onChange(({ index, step }) => {
    // reveal.js moves its slides about when it goes, too.
    if (isShowing || leaving.aborted || isShown()) return;
    if (session.state().wall.kind === "frozen") show();
    else session.dispatch({ type: "goTo", slide: index, step, at: now() });
  });
  show();
  if (import.meta.env.ROSTRUM_LOCAL) see();

  const turn = (to: Direction): void => session.dispatch({ type: to, at: now() });
  const press = (to: Direction): void => {
    const { screen, wall, position } = session.state();
    const isOpen = screen === "live" && wall.kind === "follows";
    if (!isOpen || !reading.handOver(to, position)) turn(to);
  };

  return {
    ...stage,
    turn,
    next: () => press("forward"),
    previous: () => press("back"),
    goTo(slide, step = 0) {
      const index = typeof slide === "string" ? ids.indexOf(slide) : slide;
      if (index !== -1) session.dispatch({ type: "goTo", slide: index, step, at: now() });
    },
    refresh(position, replaced) {
      // The manuscript of any other page stays as it is.
      if (!import.meta.env.ROSTRUM_LOCAL || !places) return;
      const [before, order] = [ids, orderOf(ids)];
      ids = idsNow();
      session.setShape(shapeOf(slideElements(document)));
      // The slide identifies the place; its index may have changed.
      if (orderOf(ids) !== order) {
        isShowing = true;
        session.dispatch({
          type: "reorder",
          ...places.after(before, ids),
          order: orderOf(ids),
        });
        isShowing = false;
        see();
      }
      const { slide, step } = wallPosition(session.state());
      stage.refresh({ ...position, id: ids[slide] ?? position.id, index: slide, step }, replaced);
    },
  };
}
