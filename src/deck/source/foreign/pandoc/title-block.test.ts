import { expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../../../render/deck.ts";
import { readDeck } from "../../../read.ts";
import { read } from "../../../../../tests/read-sample.ts";

it.each([
  ["% A\n  b\n% C; D\n% 12 May\n\n# E\n\n## F\n\n- g", ["A b", "E", "F"], "C; D<br>12 May"],
  ["% A\n% C\n\n- g\n\n# F\n\n- h", ["A", "", "F"], "C"],
  ["% A\n%\n% 2026\n\n## F\n\n- h", ["A", "F"], "2026"],
])("Pandoc's title block %j is its title slide", (text, titles, below) => {
  const { deck, problems } = read(text);
  expect(deck.slides.map(({ heading }) => heading)).toEqual(titles);
  const html = joinSlides(renderSlides(deck)).replaceAll("\n", "");
  expect(html).toContain(`<p>${below}</p>`);
  expect(html).not.toContain("%");
  expect(problems.map(({ code }) => code)).toEqual(["foreign-deck"]);
});

it.each(["% A\n\n- b", "%\n% A\n\n- b", "甲\n\n% A\n% B\n\n- b", "% A\n% B"])(
  "%j begins with no title block",
  (text) => expect(read(text).deck.slides).toHaveLength(1),
);

it("a title block at the head of a later file makes no slide, and is told", () => {
  const { deck, problems } = readDeck(
    [
      { path: "1.md", text: "% A\n% B\n\n# C\n\nd\n" },
      { path: "2.md", text: "% E\n  f\n% G\n\n# H\n\ni\n" },
    ],
    { layouts: [] },
  );
  expect(deck.slides.map(({ heading }) => heading)).toEqual(["A", "C", "H"]);
  const told = problems.find(({ code }) => code === "foreign-title");
  expect(told).toMatchObject({ place: { file: "2.md", line: 1 } });
  expect(told?.message.en).toContain("“E f”");
  expect(deck.slides[2]?.place).toMatchObject({ file: "2.md", line: 5 });
});
