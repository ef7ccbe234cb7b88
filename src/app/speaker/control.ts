import { refuseDrops } from "../ui/drops.ts";
import { enterFullscreen, isFullscreen, leaveFullscreen } from "../ui/fullscreen.ts";
import { actionFinder, digitOf, readPress } from "../ui/keys/press.ts";
import type { Alerts } from "./alerts.ts";
import type { LazyPen } from "../ui/pen/lazy-pen.ts";
import type { Desk } from "./desk.ts";
import { speakerBindings, type SpeakerAction } from "./keys.ts";
import { changeRate, changeSize, type MorePanel } from "./more-panel.ts";
import { modes } from "./notes/prompter.ts";
import type { Panel } from "./panel.ts";
import type { NotesPane } from "./notes/notes-pane.ts";
import type { SlideList } from "./slides/slide-list.ts";
import { toggleClock } from "./timer.ts";
import { toggleFreeze } from "./tools.ts";
import type { Turns } from "./notes/turns.ts";
import type { WallWindow } from "./windows.ts";

/** What the keys drive. */
export interface Controlled {
  readonly desk: Desk;
  readonly alerts: Alerts;
  readonly list: SlideList;
  readonly more: MorePanel;
  readonly phones: () => Panel | undefined;
  readonly notes: NotesPane;
  readonly turns: Turns;
  readonly wall: WallWindow;
  readonly pen: LazyPen;
  readonly askReset: () => void;
}

const actionOf = actionFinder(speakerBindings);
/** Actions that repeat while a key is held down. A turn does not repeat, so that it cannot race through the speech. */
const repeating: ReadonlySet<SpeakerAction> = new Set([
  "larger",
  "smaller",
  "scrollDown",
  "scrollUp",
]);

/** Binds the keys of the page, and keeps what is dropped away. */
export function takeControl(document: Document, controlled: Controlled): void {
  const act = actor(document, controlled);
  refuseDrops(document);
  document.addEventListener("keydown", (event) => {
    const press = readPress(event);
    const action = actionOf(press);
    if (!action) return;
    // Also for a repeat: F5 held down must not reload.
    event.preventDefault();
    if (!event.repeat || repeating.has(action)) act[action](digitOf(press));
  });
}

function actor(
  document: Document,
  { desk, alerts, list, more, phones, notes, turns, wall, pen, askReset }: Controlled,
): Readonly<Record<SpeakerAction, (digit?: string) => void>> {
  const at = (): number => Date.now();
  const openPanel = (): Panel | undefined =>
    [phones(), list, more].find((panel) => panel?.isOpen());
  const scroll = (by: 1 | -1): void => (openPanel() ?? notes).scroll(by);
  /** As on the stage: on a black wall any key of this kind only uncovers. */
  const goTo = (slide: number): void => {
    if (desk.state().screen === "black") desk.dispatch({ type: "black" });
    else desk.dispatch({ type: "goTo", slide, at: at() });
  };
  const isScrollMode = (): boolean => desk.preferences().mode === "scroll";
  return {
    forward: () => turns.forward(),
    space: () => (isScrollMode() ? desk.toggleScroll() : turns.forward()),
    back: () => turns.back(),
    turnOn: () => desk.dispatch({ type: "forward", at: at() }),
    turnBack: () => desk.dispatch({ type: "back", at: at() }),
    first: () => goTo(0),
    last: () => goTo(desk.pages().length - 1),
    jump: (digit) => {
      more.close();
      if (digit !== undefined) list.openWith(digit);
      else if (list.isOpen()) list.close();
      else list.open();
    },
    black: () => desk.dispatch({ type: "black" }),
    freeze: () => toggleFreeze(desk),
    holding: () => desk.dispatch({ type: "holding" }),
    undo: () => desk.dispatch({ type: "undo", at: at() }),
    draw: () => pen.toggle("draw"),
    laser: () => pen.toggle("laser"),
    clock: () => toggleClock(desk),
    reset: askReset,
    mode: () => {
      const next = (modes.indexOf(desk.preferences().mode) + 1) % modes.length;
      desk.prefer({ mode: modes[next] ?? "slides" });
    },
    scrollDown: () => scroll(1),
    scrollUp: () => scroll(-1),
    larger: () => changeSize(desk, 1),
    smaller: () => changeSize(desk, -1),
    faster: () => changeRate(desk, 1),
    slower: () => changeRate(desk, -1),
    mirror: () => desk.prefer({ mirror: !desk.preferences().mirror }),
    phones: () => {
      const panel = phones();
      if (panel?.isOpen()) panel.close();
      else panel?.open();
    },
    more: () => {
      list.close();
      if (more.isOpen()) more.close();
      else more.open();
    },
    swap: () => wall.swap(),
    wall: () => wall.open(),
    start: () => void wall.arrange(),
    fullscreen: () =>
      isFullscreen(document) ? leaveFullscreen(document) : enterFullscreen(document),
    close: () => {
      if (alerts.close() || pen.close()) return;
      const open = openPanel();
      if (open) return open.close();
      if (desk.state().wall.kind === "frozen") {
        desk.dispatch({ type: "unfreeze", by: "returning", at: at() });
      }
    },
  };
}
