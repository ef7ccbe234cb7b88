import { pacedSlides } from "../../../deck/notes/pace/pace.ts";
import { paceProblems } from "../../../deck/notes/pace/pace-problems.ts";
import type { Place, SourceFile } from "../../../deck/model.ts";
import { readYamlMap } from "../../../deck/settings/yaml/yaml-map.ts";
import { readSource } from "../../../deck/source/source.ts";
import type { Rule } from "../../rule.ts";

/** Times set on slides that don't add up to the deck's minutes, or leave too little for the others. */
export const times: Rule = {
  code: "times-do-not-add-up",
  severity: "error",
  check({ deck, files }) {
    const places = new Map(deck.slides.map(({ id, place }) => [id, place]));
    const settings = minutesPlace(files);
    const slides = pacedSlides(deck).map((slide) => ({
      ...slide,
      place: places.get(slide.id) ?? settings,
    }));
    return paceProblems(slides, deck.settings, settings);
  },
};

/** Where `minutes` stands in `deck.yaml`, or that file's start. */
function minutesPlace(files: readonly SourceFile[]): Place {
  const file = files.find(({ path }) => /(?:^|\/)deck\.yaml$/.test(path));
  const { source } = readSource(file ?? { path: "deck.yaml", text: "" });
  const { entries } = readYamlMap(source, 0, source.text.length);
  const minutes = entries.find(({ key }) => key === "minutes");
  return minutes?.keyPlace ?? { file: source.path, line: 1, column: 1 };
}
