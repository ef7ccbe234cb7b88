import type { Desk } from "./desk.ts";
import { make, makeButton } from "../ui/element.ts";
import type { Turns } from "./notes/turns.ts";
import type { ScreenPart } from "./top-bar.ts";
import type { Say, WordName } from "./words.ts";

/** What the tools do outside the state. */
export interface ToolSheets {
  readonly list: () => void;
  readonly more: () => void;
  /** Only where phones can take part. */
  readonly phones?: () => void;
  readonly turns: Turns;
}

/** The row of buttons at the lower edge: large enough for a finger. */
export function createTools(desk: Desk, say: Say, sheets: ToolSheets): ScreenPart {
  const tool = (name: WordName, key: string, click: () => void): HTMLButtonElement =>
    makeButton(say(name), click, { title: `${say(name)} (${key})` });
  const at = (): number => Date.now();
  const back = tool("back", "←", () => sheets.turns.back());
  const forward = tool("forward", "→", () => sheets.turns.forward());
  const black = tool("black", "B", () => desk.dispatch({ type: "black" }));
  const freeze = tool("freeze", "Z", () => toggleFreeze(desk));
  const holding = tool("holding", "H", () => desk.dispatch({ type: "holding" }));
  const undo = tool("undo", "U", () => desk.dispatch({ type: "undo", at: at() }));
  const list = tool("list", "G", sheets.list);
  const more = tool("more", "?", sheets.more);
  back.textContent = `‹ ${say("back")}`;
  forward.textContent = `${say("forward")} ›`;
  back.classList.add("back");
  forward.classList.add("forward");
  for (const first of [back, black, list]) first.classList.add("first");
  const element = make(
    "div",
    { class: "tools", role: "group", "aria-label": say("tools") },
    back,
    forward,
    black,
    freeze,
    holding,
    undo,
    list,
    ...(sheets.phones ? [tool("phones", "Q", sheets.phones)] : []),
    more,
  );
  return {
    element,
    update() {
      const { screen, wall, undo: before } = desk.state();
      black.setAttribute("aria-pressed", String(screen === "black"));
      holding.setAttribute("aria-pressed", String(screen === "holding"));
      freeze.setAttribute("aria-pressed", String(wall.kind === "frozen"));
      undo.disabled = before === undefined;
    },
  };
}

/** Holds the wall, or lets it catch up with the operator. */
export function toggleFreeze(desk: Desk): void {
  const isFrozen = desk.state().wall.kind === "frozen";
  desk.dispatch(
    isFrozen ? { type: "unfreeze", by: "catchingUp", at: Date.now() } : { type: "freeze" },
  );
}
