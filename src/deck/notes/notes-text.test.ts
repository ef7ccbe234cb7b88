import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Figure, Run, Notes } from "../model.ts";
import { countCharacters, paragraphText, notesText, shownText } from "./notes-text.ts";

const place = { file: "slides/a.md", line: 1, column: 1 };
const figure = (name: string, rest: Partial<Figure>): [string, Figure] => [
  name,
  { name, placeholder: "X", place, ...rest },
];
const figures = new Map([
  figure("空", {}),
  figure("项", { placeholder: "N" }),
  figure("数", { value: "1,200" }),
]);
const paragraph = (...runs: Run[]) => ({ place, runs });

describe("the text of notes", () => {
  const first = paragraph(
    { kind: "text", text: "查摆" },
    { kind: "figure", name: "项" },
    { kind: "text", text: "项，", strong: true },
    { kind: "click" },
    { kind: "figure", name: "数" },
    { kind: "text", text: "条，" },
    { kind: "figure", name: "空" },
    { kind: "figure", name: "无" },
  );

  it("puts in values and placeholders and drops clicks", () => {
    expect(paragraphText(first, figures)).toBe("查摆N项，1,200条，XX");
  });

  it("joins paragraphs by one line feed", () => {
    const notes: Notes = { paragraphs: [first, paragraph({ kind: "text", text: "完。" })] };
    expect(notesText(notes, figures)).toBe("查摆N项，1,200条，XX\n完。");
    expect(notesText({ paragraphs: [] }, figures)).toBe("");
  });

  it.each([
    ["－－调查", "——调查"],
    ["一－二", "一－二"],
    ["－－－－", "————"],
    ["", ""],
  ])("shows %j as %j", (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });
});

describe("counting characters", () => {
  it.each([
    ["", 0],
    ["，。－－“”《》 \n……", 0],
    ["调查研究", 4],
    ["2023年", 5],
    ["１２Ⅲ〇", 4],
    ["X余次", 3],
    ["GDP 增长", 5],
    ["don’t stop, cafe\u0301", 3],
    ["5G Wi-Fi", 4],
    ["𠮷野家", 3],
    ["ひらがな", 4],
    ["👍🏽", 0],
    ["\u0301", 0],
  ])("finds in %j %i", (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it("gives the numbers of the speech: 537 for 调查研究有效, 2951 for all", () => {
    const folder = new URL("../../../slides/", import.meta.url);
    const counts = new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith(".md"))
        .map((name) => {
          const notes = readFileSync(new URL(name, folder), "utf8").split("\nNote:\n")[1] ?? "";
          return [
            name,
            countCharacters(notes.replaceAll("[click]", "").replace(/\{\{.+?\}\}/g, "X")),
          ];
        }),
    );
    expect(counts.get("06-research.md")).toBe(537);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(2951);
  });
});
