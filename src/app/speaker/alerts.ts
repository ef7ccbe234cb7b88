import { isOtherVersion } from "../channel/kept-version.ts";
import { viewAddress } from "../channel/view-address.ts";
import type { Desk } from "./desk.ts";
import { make, makeButton } from "../ui/element.ts";
import type { ScreenPart } from "./top-bar.ts";
import type { WallWindow } from "./windows.ts";
import type { Say } from "./words.ts";

/** What the operator must know now, with what to do about it. Alerts show only here, never on the wall. */
export interface Alerts extends ScreenPart {
  /** Shows words for a while, with a link or a button behind them; without these, only until the next ones. */
  tell(text: string, action?: HTMLElement): void;
  /** Asks before something that cannot be taken back. */
  ask(text: string, yes: string, act: () => void): void;
  /** True where it closed a question. A message alone does not take a key from its use. */
  close(): boolean;
}

/** How long a message without a question stands, in milliseconds. */
const standing = 12_000;
/** A wall greets every second. After this silence it has gone, or sleeps behind another window. */
const silence = 2500;
/** Time is drawn more often than this, in milliseconds. A longer gap means that this window slept and heard nothing. */
const nap = 1500;

export function createAlerts(
  desk: Desk,
  say: Say,
  wall: Pick<WallWindow, "open" | "renew">,
): Alerts {
  const states = make("div", { role: "status" });
  const words = make("div", { role: "status" });
  const element = make("div", { class: "alerts" }, states, words);
  let [awakeSince, lastTick] = [Date.now(), Date.now()];
  let hadWall = false;
  let isAsking = false;
  let shown = "";

  const close = (): boolean => {
    const wasAsked = isAsking;
    isAsking = false;
    words.replaceChildren();
    return wasAsked;
  };
  const lineOf = (text: string, ...actions: readonly HTMLElement[]): HTMLElement =>
    make("p", {}, make("span", { text }), ...actions);
  const dispatchNow = (by: "catchingUp" | "returning") => (): void =>
    desk.dispatch({ type: "unfreeze", by, at: Date.now() });

  /**
   * A wall that said goodbye is gone at once. A wall that has not come yet, or is silent, counts as gone after a while.
   */
  const lostWall = (at: number): "closed" | "lost" | undefined => {
    if (at - lastTick > nap) awakeSince = at;
    lastTick = at;
    const heard = desk.session.lastHeard("stage");
    hadWall ||= heard !== undefined;
    if (heard === undefined && hadWall) return "closed";
    return at - Math.max(heard ?? 0, awakeSince) > silence ? "lost" : undefined;
  };
  const stateLines = (at: number): readonly HTMLElement[] => {
    const { screen, wall: onWall } = desk.state();
    const uncover = screen === "live" ? undefined : screen;
    const lost = lostWall(at);
    const page = desk.session.otherPage("stage", at - silence);
    // With another title, its windows are not heard.
    const isApart = isOtherVersion(document) && desk.session.lastHeard("stage") === undefined;
    const take = (): void => location.replace(viewAddress("speaker", location, page));
    return [
      ...(lost ? [line(lost, makeButton(say("openStage"), wall.open))] : []),
      ...(page !== undefined || isApart
        ? [
            line(
              "otherVersion",
              ...(page === undefined ? [] : [makeButton(say("takeWalls"), take)]),
              makeButton(say("renewWall"), wall.renew),
            ),
          ]
        : []),
      ...(uncover
        ? [
            line(
              uncover === "black" ? "isBlack" : "isHolding",
              makeButton(say("uncover"), () => desk.dispatch({ type: uncover })),
            ),
          ]
        : []),
      ...(onWall.kind === "frozen"
        ? [
            line(
              "isFrozen",
              makeButton(`${say("catchUp")} Z`, dispatchNow("catchingUp")),
              makeButton(`${say("comeBack")} Esc`, dispatchNow("returning")),
            ),
          ]
        : []),
    ];
  };
  const line = (
    name: "closed" | "lost" | "otherVersion" | "isBlack" | "isHolding" | "isFrozen",
    ...actions: readonly HTMLElement[]
  ): HTMLElement => make("p", { class: name }, make("span", { text: say(name) }), ...actions);

  return {
    element,
    tick(at) {
      const lines = stateLines(at);
      const now = lines.map(({ className }) => className).join();
      if (now === shown) return;
      shown = now;
      states.replaceChildren(...lines);
    },
    tell(text, action) {
      const told = lineOf(text, ...(action ? [action] : []));
      // A question stays until it is answered, and a message that offers something stands for its time.
      for (const line of Array.from(words.children)) {
        const isSame = line.firstElementChild?.textContent === text;
        if (isSame || !line.querySelector("a, button")) line.remove();
      }
      words.append(told);
      window.setTimeout(() => told.remove(), standing);
    },
    ask(text, yes, act) {
      const no = makeButton(say("no"), close);
      const agree = (): void => {
        close();
        act();
      };
      close();
      words.append(lineOf(text, makeButton(yes, agree), no));
      isAsking = true;
      words.querySelector("button")?.focus();
    },
    close,
  };
}
