/** The audience's page: the article, which goes where the speaker goes until its reader goes elsewhere. */
import { type Position, isSamePosition } from "../../../session/position.ts";
import { type State, fitState, wallPosition } from "../../../session/state.ts";
import { deckName } from "../../channel/deck-name.ts";
import { openLink, pageClock } from "../../channel/live/connection.ts";
import { followState } from "../../channel/live/follow-state.ts";
import { loadNewerPage } from "../../channel/live/newer-page.ts";
import { roomOf } from "../../channel/live/room.ts";
import { shapeOf, stepsOf } from "../../channel/steps.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import { markStep } from "../../ui/reveal-marks.ts";
import { slideElements, slideIds } from "../../ui/slide-list.ts";
import { wearStyles } from "../../ui/wear-styles.ts";
import { pickLanguage } from "../../ui/words.ts";
import { rememberLook } from "../look.ts";
import { currentSlide } from "../place.ts";
import { createFollowBar, type Standing } from "./follow-bar.ts";
import css from "./follow.css?inline";
import { sayIn } from "./words.ts";

/** The events by which a reader goes elsewhere. When the page itself scrolls, they do not come. */
const ownMoves = ["wheel", "touchmove"] as const;
const movingKeys = new Set([
  "ArrowUp",
  "ArrowDown",
  "PageUp",
  "PageDown",
  "Home",
  "End",
  " ",
  "Tab",
]);

export function follow(page: HTMLElement): void {
  const document = page.ownerDocument;
  const room = roomOf(document);
  if (!room) throw new Error("the page takes part in no room");
  const say = sayIn(pickLanguage(navigator.languages));
  const slides = slideElements(document);
  const shape = shapeOf(slides);
  wearStyles(document, css);
  page.classList.add("follow");
  page.classList.remove("opening");
  rememberLook(page, new AbortController().signal);

  const link = openLink({ ...room, device: "follow", topics: ["state"], clock: pageClock });
  loadNewerPage(document, link);
  const followed = followState(link, deckName(location, document.title), () => slideIds(document));
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let isAlone = false;
  let shown: Position | undefined;

  const state = (): State | undefined => {
    const stamped = followed.stamped();
    return stamped && fitState(stamped.state, shape);
  };
  const goTo = (slide: HTMLElement | undefined, isAtOnce: boolean): void =>
    slide?.scrollIntoView({ behavior: isAtOnce || still.matches ? "instant" : "smooth" });
  const standing = (): Standing => {
    const now = state();
    const at = now && wallPosition(now);
    return {
      link: link.state(),
      isAlone,
      reader: Math.max(0, slides.indexOf(currentSlide(document) ?? slides[0]!)),
      ...(at && { speaker: at.slide }),
    };
  };

  const bar = createFollowBar(slides, say, {
    back() {
      isAlone = false;
      shown = undefined;
      update();
    },
    go(slide) {
      isAlone = true;
      goTo(slides[slide], false);
      draw();
    },
  });
  const cover = make("div", { class: "pause", role: "status" });
  const [title, what] = [make("b"), make("span")];
  const away = makeButton(say("look"), () => {
    isAlone = true;
    draw();
  });
  cover.append(title, what, away);
  const tabs = createTabs(page, say, () => {
    if (!isAlone) shown = undefined;
    update();
  });
  document.body.append(bar.element, cover, bar.comeBack, tabs);

  const draw = (): void => {
    const now = state();
    const isCovered = now !== undefined && now.screen !== "live" && !isAlone;
    cover.hidden = !isCovered;
    if (now && isCovered) {
      const { slide } = wallPosition(now);
      const isEnd = now.screen === "holding" && slide === slides.length - 1;
      const isStart = now.screen === "holding" && now.clock.kind === "idle";
      setText(title, say(isEnd ? "ended" : isStart ? "begins" : "paused"));
      setText(what, isEnd ? "" : say("pausedWhat"));
    }
    bar.update(standing());
  };
  const update = (): void => {
    const now = state();
    const at = now && wallPosition(now);
    if (at) markSteps(slides, at, isAlone);
    if (at && !isAlone && !(shown && isSamePosition(shown, at))) {
      if (shown?.slide !== at.slide) goTo(slides[at.slide], shown === undefined);
      shown = at;
    }
    draw();
  };
  const leave = (): void => {
    if (isAlone || followed.stamped() === undefined) return;
    isAlone = true;
    update();
  };
  for (const move of ownMoves) document.addEventListener(move, leave, { passive: true });
  document.addEventListener("keydown", ({ key, target }) => {
    const isTool =
      target instanceof Element && target.closest(".follow-bar, .follow-tabs") !== null;
    if (movingKeys.has(key) && !isTool) leave();
  });
  followed.onChange(update);
  link.onState(draw);
  let isDrawing = false;
  window.addEventListener(
    "scroll",
    () => {
      if (isDrawing) return;
      isDrawing = true;
      requestAnimationFrame(() => {
        isDrawing = false;
        draw();
      });
    },
    { passive: true },
  );
  // A phone that slept catches up over its connection, which may be dead without a sign.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") link.retry();
  });
  window.addEventListener("online", link.retry);
  update();
  page.classList.add("ready");
}

/** On the speaker's slide the steps are shown as on the wall. On any other slide everything is shown. */
function markSteps(
  slides: readonly HTMLElement[],
  { slide, step }: Position,
  isAlone: boolean,
): void {
  slides.forEach((element, index) => {
    const isHere = index === slide && !isAlone;
    element.classList.toggle("at", isHere);
    stepsOf(element).forEach((group, at) => {
      const mark = !isHere || at < step - 1 ? "shown" : at === step - 1 ? "current" : "coming";
      for (const fragment of group) markStep(fragment, mark);
    });
  });
}

/** The slides, or the full text where it is published; and the size of the type. */
function createTabs(
  page: HTMLElement,
  say: ReturnType<typeof sayIn>,
  changed: () => void,
): HTMLElement {
  const document = page.ownerDocument;
  const show = (what: "face" | "text"): void => {
    page.dataset["show"] = what;
    for (const button of choice.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === what));
    }
    changed();
  };
  const hasText = document.querySelector(".slides aside.notes") !== null;
  const choice = make(
    "div",
    { class: "choice", role: "group", "aria-label": say("views") },
    makeButton(say("face"), () => show("face"), { value: "face" }),
    ...(hasText ? [makeButton(say("text"), () => show("text"), { value: "text" })] : []),
  );
  const size = makeButton(say("size"), () => {
    const sizes = [...document.querySelectorAll<HTMLInputElement>('.look [name="size"]')];
    const next = (sizes.findIndex(({ checked }) => checked) + 1) % sizes.length;
    sizes[next]?.click();
  });
  page.dataset["show"] = "face";
  choice.firstElementChild?.setAttribute("aria-pressed", "true");
  return make("nav", { class: "follow-tabs", "aria-label": say("views") }, choice, size);
}
