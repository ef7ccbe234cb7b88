import { refuseDrops } from "../ui/drops.ts";
import { enterFullscreen, isFullscreen, leaveFullscreen } from "../ui/fullscreen.ts";
import type { JumpBox } from "./sheets/jump.ts";
import { digitOf, readPress } from "../ui/keys/press.ts";
import { actionOf, type Action } from "../ui/keys/stage-keys.ts";
import type { Screen } from "./screen.ts";
import type { Sheet } from "./sheets/sheet.ts";
import type { Controls } from "./sheets/controls.ts";
import type { FrozenSign } from "./sheets/frozen-sign.ts";
import { watchPointer } from "./pointer.ts";
import type { Tools } from "./tools/tools.ts";
import type { TurningStage } from "./turn-slides.ts";
import { watchSwipes } from "./swipe.ts";

/** What keys, clicks and swipes drive. */
export interface Driven {
  readonly stage: TurningStage;
  readonly screen: Screen;
  readonly help: Sheet;
  readonly overview: Sheet;
  readonly jump: JumpBox;
  /** Stands before the speaker's screen where there is one screen only. */
  readonly oneScreen: Sheet;
  readonly controls: Controls;
  readonly tools: Tools;
  readonly frozenSign: FrozenSign;
  /** To the article, at this slide. */
  readonly read: () => void;
  /** Opens the speaker's screen, or brings it to the front. */
  readonly speaker: () => void;
  readonly undo: () => void;
}

const windowActions: ReadonlySet<Action> = new Set(["start", "fullscreen", "speaker"]);
const turns: ReadonlySet<Action> = new Set([
  "next",
  "previous",
  "turnOn",
  "turnBack",
  "first",
  "last",
]);
/** What works while frozen: the rest would draw on the wall. */
const frozenActions: ReadonlySet<Action> = new Set(["freeze", "black", "close"]);

/** Binds keys, clicks and swipes of the page, and keeps what is dropped away, until `leaving` is aborted. */
export function takeControl(document: Document, driven: Driven, leaving: AbortSignal): void {
  const act = actor(document, driven);
  const press = (event: KeyboardEvent): void => {
    const pressed = readPress(event);
    const action = actionOf(pressed);
    if (!action) return;
    // Also for a repeat: F5 held down must not reload.
    event.preventDefault();
    // A button held down on a clicker must not race through the speech.
    if (!event.repeat) act(action, digitOf(pressed));
  };
  document.addEventListener("keydown", press, { signal: leaving });
  const surface = document.querySelector<HTMLElement>(".reveal");
  if (!surface) return;
  watchSwipes(surface, (direction) => act(direction), leaving);
  const tap = (): void =>
    driven.screen.state() === "black" ? driven.screen.release() : driven.controls.show();
  watchPointer(document, { click: () => act("next"), tap }, leaving);
  document.addEventListener(
    "contextmenu",
    (event) => {
      if (isFullscreen(document)) event.preventDefault();
    },
    { signal: leaving },
  );
  refuseDrops(document, leaving);
  // A link on the slide is a turn too.
  surface.addEventListener(
    "click",
    (event) => {
      if (driven.screen.state() !== "frozen") return;
      event.preventDefault();
      event.stopPropagation();
      driven.frozenSign.show();
    },
    { capture: true, signal: leaving },
  );
}

function actor(document: Document, driven: Driven): (action: Action, digit?: string) => void {
  const { stage, screen, help, overview, jump, oneScreen, frozenSign, tools, read, speaker, undo } =
    driven;
  const run: Readonly<Record<Action, (digit?: string) => void>> = {
    next: () => stage.next(),
    previous: () => stage.previous(),
    turnOn: () => stage.turn("forward"),
    turnBack: () => stage.turn("back"),
    first: () => stage.goTo(0),
    last: () => stage.goTo(stage.slides().length - 1),
    jump: (digit) => (digit === undefined ? jump.open() : jump.openWith(digit)),
    search: () => tools.search(),
    draw: () => tools.pen.toggle("draw"),
    laser: () => tools.pen.toggle("laser"),
    overview: () => overview.open(),
    help: () => help.open(),
    black: () => screen.toggle("black"),
    freeze: () => screen.toggle("frozen"),
    holding: () => screen.toggle("holding"),
    undo,
    speaker,
    start: () => enterFullscreen(document),
    fullscreen: () =>
      isFullscreen(document) ? leaveFullscreen(document) : enterFullscreen(document),
    close: () => screen.release(),
    read,
  };

  return (action, digit) => {
    if (windowActions.has(action)) return run[action]();
    // As in PowerPoint, any key lifts the black. It only uncovers the wall: the slide is the one that the speaker left.
    if (screen.state() === "black") return screen.release();
    frozenSign.hide();
    if (screen.state() === "frozen" && !frozenActions.has(action)) return frozenSign.show();
    const open = { help, overview, jump };
    const uncovered = [help, overview, oneScreen].filter((sheet) => sheet.isOpen());
    const toggled = (action === "help" || action === "overview") && open[action].isOpen();
    const closedJump = jump.isOpen() && action === "close";
    for (const sheet of [help, overview, oneScreen, jump]) if (sheet.isOpen()) sheet.close();
    if (toggled || closedJump) return;
    if (uncovered.length > 0 && (turns.has(action) || action === "close")) return;
    if (action === "close" && tools.close()) return;
    run[action](digit);
  };
}
