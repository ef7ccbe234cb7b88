import type { Direction } from "../../../session/messages/messages.ts";
import type { Desk } from "../desk.ts";
import type { NotesPane } from "./notes-pane.ts";

/** The turning keys of a clicker, wherever they are pressed while this screen is open. */
export interface Turns {
  /** Shows what is unread of the notes; a step whose mark was in view comes before that; the slide turns from their end. */
  forward(): void;
  /** Takes back what `forward` did last: the notes first. */
  back(): void;
  /** True where a press is for the notes, not for the wall. */
  reads(to: Direction): boolean;
}

export function createTurns(desk: Desk, notes: () => NotesPane): Turns {
  const isOpen = (): boolean => {
    const { screen, wall } = desk.state();
    return screen === "live" && wall.kind === "follows";
  };
  /** A step that is due stands in view. */
  const isStepDue = (): boolean => {
    const { step } = desk.wall();
    return step < desk.page().steps && notes().sawClick(step);
  };
  const readsOn = (): boolean => {
    if (desk.preferences().mode === "clauses") return !notes().sawClause(desk.prompt().clause);
    return !isStepDue() && notes().canRead("on");
  };
  return {
    forward() {
      if (!isOpen() || !readsOn()) return desk.forward();
      const unread = notes().firstUnread();
      if (desk.preferences().mode === "scroll" && unread !== undefined) desk.light(unread);
      else notes().readOn();
      desk.startClock();
    },
    back() {
      if (!isOpen() || !notes().readBack()) desk.back();
    },
    reads(to) {
      if (!isOpen()) return false;
      if (desk.preferences().mode === "clauses") return true;
      return to === "forward" ? readsOn() : notes().canRead("back");
    },
  };
}
