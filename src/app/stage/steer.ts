import { wallPosition } from "../../session/state.ts";
import type { Session } from "../channel/session.ts";
import { shapeOf } from "../channel/steps.ts";
import { slideElements } from "../ui/slide-list.ts";
import type { Stage } from "./stage.ts";

/**
 * The stage as the shared state drives it: its turns become actions, and it shows what the state says, whoever changed
 * it. What moves the slides by themselves (a link on one, the address) is an action too.
 */
export function steer(
  stage: Stage,
  session: Session,
  document: Document,
  leaving: AbortSignal,
): Stage {
  const now = (): number => Date.now();
  let isShowing = false;

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
  stage.onChange(({ index, step }) => {
    // reveal.js moves its slides about when it goes, too.
    if (isShowing || leaving.aborted || isShown()) return;
    if (session.state().wall.kind === "frozen") show();
    else session.dispatch({ type: "goTo", slide: index, step, at: now() });
  });
  show();

  return {
    ...stage,
    next: () => session.dispatch({ type: "forward", at: now() }),
    previous: () => session.dispatch({ type: "back", at: now() }),
    goTo(slide, step = 0) {
      const ids = slideElements(document).map(({ id }) => id);
      const index = typeof slide === "string" ? ids.indexOf(slide) : slide;
      if (index !== -1) session.dispatch({ type: "goTo", slide: index, step, at: now() });
    },
    refresh(position) {
      session.setShape(shapeOf(slideElements(document)));
      stage.refresh(position);
    },
  };
}
