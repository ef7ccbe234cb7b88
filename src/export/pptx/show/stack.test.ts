import { expect, it } from "vitest";
import { styleNames, type Painted, type PaintedElement, type Styles } from "../look/painted.ts";
import { stackOf } from "./stack.ts";

const lineHeight = 50;

function element(name: string, children: readonly Painted[], lines: number): PaintedElement {
  const given = {
    display: name === "p" ? "block" : "inline",
    "font-size": "40px",
    "font-family": "Rostrum Sans",
    "line-height": `${lineHeight}px`,
    "clip-path": "none",
    "-webkit-text-fill-color": "rgb(0, 0, 0)",
    opacity: "1",
  };
  const none = Object.fromEntries(styleNames.map((style) => [style, ""]));
  return {
    kind: "element",
    name,
    isPseudo: false,
    attributes: {},
    box: { left: 0, top: 0, right: 1000, bottom: lines * lineHeight },
    styles: { ...none, ...given } as Styles,
    children,
  };
}

/** A paragraph of these lines; `<br>` is a line break of the author. */
function paragraph(lines: readonly string[]): PaintedElement {
  let row = -1;
  const nodes = lines.flatMap((line): Painted[] => {
    if (line !== "<br>") row++;
    const box = { left: 0, right: 900, top: row * lineHeight, bottom: row * lineHeight + 40 };
    return [
      line === "<br>" ? element("br", [], 1) : { kind: "text", fragments: [{ text: line, box }] },
    ];
  });
  return element("p", nodes, row + 1);
}

function textOf(lines: readonly string[]): string | undefined {
  const runs = stackOf(paragraph(lines), 1)?.paragraphs[0]?.runs;
  return runs?.map(({ text }) => text).join("");
}

it("the lines of a long paragraph flow, those that the author began stay", () => {
  expect(textOf(["甲", "乙", "丙", "丁"])).toBe("甲\n乙\n丙\n丁");
  expect(textOf(["甲", "乙", "丙", "丁", "戊"])).toBe("甲乙丙丁戊");
  expect(textOf(["甲", "<br>", "乙", "丙", "丁", "<br>", "戊"])).toBe("甲\n乙丙丁\n戊");
});

it.each([
  ["3", { kind: "number", start: 3, mark: "" }],
  ["12.", { kind: "number", start: 12, mark: "." }],
  ["（一）", undefined],
])("the number %s before an item is one that PowerPoint counts", (written, bullet) => {
  const box = (left: number, right: number) => ({ left, right, top: 0, bottom: 40 });
  const text = (words: string, left: number, right: number): Painted => ({
    kind: "text",
    fragments: [{ text: words, box: box(left, right) }],
  });
  const before = { ...element("before", [text(written, 0, 30)], 1), isPseudo: true };
  const said = element("div", [text("不准酒后上岗", 80, 400)], 1);
  const block = { ...said, styles: { ...said.styles, display: "block" as const } };
  const item = element("li", [before, block], 1);
  const paragraphs = stackOf({ ...item, styles: block.styles }, 1)?.paragraphs ?? [];
  if (bullet) expect(paragraphs[0]?.bullet).toMatchObject(bullet);
  else expect(paragraphs[0]?.bullet).toBeUndefined();
});
