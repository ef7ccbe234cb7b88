import { describe, expect, it } from "vitest";
import { readDeck } from "../read.ts";

const said =
  "各位领导，下面我汇报第二方面的工作。今年以来，我们坚持问题导向，逐项整改，完成了全部二十项任务，得到了群众的认可，也锻炼了队伍。";
const noted = (name: string): string => `## ${name}\n\n- 一项\n\n讲稿：\n\n${said}`;

function told(slides: readonly string[], path = "a.md"): readonly number[] {
  return readDeck([{ path, text: slides.join("\n\n---\n\n") }], { layouts: ["points"] })
    .problems.filter(({ code }) => code === "maybe-notes")
    .map(({ place }) => place.line);
}

describe("a slide on which the label of the notes is missing", () => {
  const missed = `## 乙\n\n- 一项\n\n${said}`;

  it("is told where the others have notes", () => {
    expect(told([noted("甲"), missed, noted("丙"), noted("丁")])).toEqual([15]);
  });

  it("is told in a file of its own", () => {
    const files = ["甲", "丙", "丁"].map((name) => ({ path: `${name}.md`, text: noted(name) }));
    const { problems } = readDeck([...files, { path: "乙.md", text: missed }], {
      layouts: ["points"],
    });
    expect(problems).toMatchObject([{ code: "maybe-notes", place: { file: "乙.md", line: 5 } }]);
  });

  it.each([
    ["where a line says that it is meant", [`## 乙\n\n<!-- -->\n\n${said}`]],
    ["in a list or a quotation", [`## 乙\n\n- ${said}\n\n> ${said}`]],
    ["with a short text", ["## 乙\n\n我们坚持问题导向。得到了群众的认可。"]],
    [
      "where slides with notes have such paragraphs",
      [missed, `## 戊\n\n${said}\n\n讲稿：\n\n念。`],
    ],
    ["where few have notes", [missed, "## 戊\n\n- 一", "## 己\n\n- 一", "## 庚\n\n- 一"]],
    ["that is not shown", [`<!-- .slide: data-visibility="hidden" -->\n\n${missed}`]],
  ])("is not told %s", (_, slides) => {
    expect(told([noted("甲"), noted("丙"), noted("丁"), ...slides])).toEqual([]);
  });
});
