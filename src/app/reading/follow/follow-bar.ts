import { twoDigits } from "../../../deck/figures/numerals.ts";
import type { LinkState } from "../../channel/live/connection.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import type { Say } from "./words.ts";

/** Where the speaker and the reader are, by slides from 0. */
export interface Standing {
  readonly link: LinkState;
  readonly isAlone: boolean;
  readonly reader: number;
  /** Undefined until it is known. */
  readonly speaker?: number;
}

export interface FollowBar {
  /** On top: the progress, and whether the page moves by itself. */
  readonly element: HTMLElement;
  /** Brings the reader back; shown only while they are elsewhere. */
  readonly comeBack: HTMLElement;
  update(standing: Standing): void;
}

export function createFollowBar(
  slides: readonly HTMLElement[],
  say: Say,
  act: { readonly back: () => void; readonly go: (slide: number) => void },
): FollowBar {
  const spine = make("div", { class: "spine-here" });
  const status = make("span", { class: "status", role: "status" });
  const page = make("span", { class: "page" });
  const element = make("header", { class: "follow-bar" }, spine, status, page);
  const [where, name, sign] = [make("span"), make("b"), make("span", { "aria-hidden": "true" })];
  const comeBack = makeButton("", act.back, { class: "come-back" });
  const words = make("strong", { text: say("comeBack") });
  comeBack.append(make("span", { class: "there" }, where, name), words, sign);
  let drawn = "";

  /** The slips of the slide that is read, with the speaker's own marked. */
  const drawSpine = (reader: number, speaker: number | undefined): void => {
    const slips = slipsOf(slides[reader]);
    spine.replaceChildren(...(slips ? [slips] : []));
    if (speaker === undefined || speaker === reader || !slips) return;
    const there = slipsOf(slides[speaker]);
    const at = [...(there?.children ?? [])].findIndex((slip) => slip.classList.contains("now"));
    slips.children[at]?.classList.add("speaker");
  };
  const wordsFor = ({ link, isAlone, speaker }: Standing): string => {
    if (speaker === undefined) return say(link === "up" ? "waiting" : "joining");
    if (link !== "up") return say("lost", twoDigits(speaker + 1));
    return say(isAlone ? "alone" : "following");
  };
  return {
    element,
    comeBack,
    update(standing) {
      const { link, isAlone, reader, speaker } = standing;
      setText(status, wordsFor(standing));
      status.dataset["state"] =
        link !== "up" ? "lost" : isAlone || speaker === undefined ? "alone" : "following";
      setText(page, `${twoDigits(reader + 1)} / ${twoDigits(slides.length)}`);
      const now = `${reader} ${speaker}`;
      if (now !== drawn) drawSpine(reader, speaker);
      drawn = now;
      comeBack.hidden = !isAlone || speaker === undefined;
      if (speaker === undefined) return;
      setText(where, say("speakerAt", twoDigits(speaker + 1)));
      setText(name, slides[speaker]?.dataset["title"] ?? "");
      setText(sign, speaker < reader ? "↑" : speaker > reader ? "↓" : "");
    },
  };
}

function slipsOf(slide: HTMLElement | undefined): HTMLElement | undefined {
  const slips = slide?.querySelector<HTMLElement>(".spine :is(.slips, .bar)");
  return slips ? (slips.cloneNode(true) as HTMLElement) : undefined;
}
