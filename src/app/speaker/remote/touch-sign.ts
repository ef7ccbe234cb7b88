import { make, makeButton, setText } from "../../ui/element.ts";
import type { DistantSession, PressEnd } from "../../channel/live/distant-session.ts";
import type { sayOfRemote } from "./words.ts";

/** Whether the remote is in touch; if not, since when, what is safe and what to do. */
export interface TouchSign {
  /** A word for the state of the connection, always shown. */
  readonly mark: HTMLElement;
  readonly element: HTMLElement;
  /** Under the thumb, where the turning areas are dead. */
  readonly retry: HTMLElement;
  update(): void;
  /** A message, for a while. */
  tell(text: string): void;
}

/** How long a message stands, in milliseconds. */
const standing = 4000;

export function createTouchSign(
  session: DistantSession,
  say: ReturnType<typeof sayOfRemote>,
  hasKey: boolean,
): TouchSign {
  const mark = make("p", { class: "mark" });
  // Not the seconds: a screen reader would say each of them.
  const head = make("b", { role: "alert" });
  const what = make("span");
  const retry = makeButton(say("retry"), session.retry, { class: "retry" });
  const alarm = make("div", { class: "alarm" }, head, what);
  const note = make("p", { class: "note", role: "status" });
  const element = make("div", { class: "touch" }, alarm, note);
  let timer = 0;
  const tell = (text: string): void => {
    clearTimeout(timer);
    setText(note, text);
    timer = window.setTimeout(() => setText(note, ""), standing);
  };
  session.onPressEnd((end: PressEnd) => {
    if (end !== "done") tell(say(end));
  });
  return {
    mark,
    element,
    retry,
    tell,
    update() {
      const touch = session.touch();
      mark.dataset["touch"] = touch.kind;
      const isGone = touch.kind === "lost" || touch.kind === "refused";
      alarm.hidden = !isGone;
      retry.hidden = touch.kind !== "lost";
      setText(mark, isGone ? say("cannot") : say(touch.kind));
      if (touch.kind === "refused") {
        setText(head, say(hasKey ? "refused" : "noKey"));
        setText(what, say("refusedWhat"));
      }
      if (touch.kind === "lost") {
        const seconds = Math.round((performance.now() - touch.since) / 1000);
        setText(head, say("lost"));
        setText(what, say("lostWhat", seconds));
      }
    },
  };
}
