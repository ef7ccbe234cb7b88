import "./kept-line.css";
import { make, makeButton } from "../../ui/element.ts";
import type { KeptEdits } from "./kept-edits.ts";
import type { Say } from "./words.ts";

/** A line over every screen that offers the changed drafts which it does not show. */
export interface KeptLine {
  readonly element: HTMLElement;
  /** `gone` are the ids of those whose text the server has no longer. `news` is said before the offers. */
  show(offered: readonly KeptEdits[], gone: ReadonlySet<string>, news?: string): void;
}

export function keptLine(say: Say, takeUp: (kept: KeptEdits) => void): KeptLine {
  const news = make("p", { role: "status" });
  const offers = make("ul");
  const element = make("div", { class: "kept-line", hidden: "" }, news, offers);
  const offerOf = (kept: KeptEdits, isGone: boolean): HTMLElement => {
    const { name, edits } = kept;
    if (isGone) return make("li", { text: say("bringAgain", name, edits.length) });
    const words = make("span", { text: say("keptOffer", name, edits.length) });
    return make(
      "li",
      {},
      words,
      makeButton(say("takeUp"), () => takeUp(kept)),
    );
  };
  return {
    element,
    show(offered, gone, told = "") {
      news.textContent = told;
      news.hidden = told === "";
      offers.replaceChildren();
      // The one that was changed last is what a person looks for.
      for (const kept of offered) offers.prepend(offerOf(kept, gone.has(kept.id)));
      offers.hidden = offered.length === 0;
      element.hidden = news.hidden && offers.hidden;
    },
  };
}
