import { pacedSlides } from "../../../deck/notes/pace.ts";
import { paceProblems } from "../../../deck/notes/pace-problems.ts";
import type { Rule } from "../../rule.ts";
import { locator } from "../../text/locator.ts";

/** Times set on slides that don't add up to the deck's minutes, or leave too little for the others. */
export const times: Rule = {
  code: "times-do-not-add-up",
  severity: "error",
  check({ deck, files }) {
    const places = new Map(deck.slides.map(({ id, place }) => [id, place]));
    const settings =
      files.find(({ path }) => /(?:^|\/)deck\.yaml$/.test(path))?.path ?? "deck.yaml";
    const top = { file: settings, line: 1, column: 1 };
    const slides = pacedSlides(deck).map((slide) => ({
      ...slide,
      place: places.get(slide.id) ?? top,
    }));
    return paceProblems(slides, deck.settings, locator(files)(top, "minutes:"));
  },
};
