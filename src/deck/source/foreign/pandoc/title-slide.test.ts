import { expect, it } from "vitest";
import { readDeck } from "../../../read.ts";

function read(...texts: readonly string[]) {
  const files = texts.map((text, index) => ({ path: `${index + 1}.md`, text }));
  const { deck, problems } = readDeck(files, { layouts: ["points"] });
  return {
    headings: deck.slides.map(({ heading }) => heading),
    told: problems
      .filter(({ code }) => code === "foreign-title")
      .map(({ place }) => `${place.file} ${place.line}`),
  };
}

const part = (title: string, heading: string) =>
  `---\ntitle: ${title}\nauthor: 张三\nformat: revealjs\n---\n\n## ${heading}\n\n乙`;

it("is made of the first file alone, and a title of another file is told", () => {
  expect(read(part("总题", "甲"), part("分题", "丙"))).toEqual({
    headings: ["总题", "甲", "丙"],
    told: ["2.md 2"],
  });
});

it("is made of no file behind a cover of its own", () => {
  expect(read("# 封面", part("分题", "丙"))).toEqual({
    headings: ["封面", "丙"],
    told: ["2.md 2"],
  });
});

it("is made of the file behind an empty one", () => {
  expect(read("\n", part("总题", "甲"))).toEqual({ headings: ["总题", "甲"], told: [] });
});

it("is told of no file whose slides begin with the title", () => {
  const [first, second] = ["总题", "分题"].map((title) =>
    part(title, title).replace(/author.*\n/, ""),
  );
  expect(read(first ?? "", second ?? "")).toEqual({ headings: ["总题", "分题"], told: [] });
});
