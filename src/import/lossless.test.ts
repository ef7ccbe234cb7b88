import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growth } from "../../tests/processor-time.ts";
import { readDeck } from "../deck/read.ts";
import { notesText } from "../deck/notes/notes-text.ts";
import { deckFiles, readManuscript, readOutline } from "./import.ts";
import { spokenOf, writtenText } from "./report/lossless.ts";

const encoder = new TextEncoder();

function imported(text: string, name = "讲话稿.txt") {
  const read = readManuscript(encoder.encode(text), name);
  if ("problem" in read) throw new Error(read.problem.code);
  const outline = readOutline(read.manuscript);
  const files = [...deckFiles(read.manuscript, outline)].flatMap(([path, content]) =>
    typeof content === "string" ? [{ path, text: content }] : [],
  );
  const { deck, problems } = readDeck(files, {
    layouts: ["cover", "points", "ledger", "bridge", "closing", "auto"],
  });
  const notes = deck.slides.map((slide) => notesText(slide.notes, deck.figures)).join("\n");
  return { manuscript: read.manuscript, outline, deck, problems, notes };
}

/** Pieces that official texts and hostile ones are made of. */
const piece = fc.constantFrom(
  "一、",
  "（二）",
  "1.",
  "（3）",
  "①",
  "——",
  "－－",
  "一是",
  "第一，",
  "第一部分",
  "同志们：",
  "。",
  "，",
  "、",
  "；",
  "：",
  "“",
  "”",
  "《",
  "》",
  "（",
  "）",
  "坚持",
  "推进高质量发展",
  "X次",
  "N余项",
  "XX市",
  "____",
  "[单位]",
  "〔2025〕X号",
  "6+X",
  "7×24小时",
  "3.14",
  "AI-001",
  "“一”丝不苟",
  "PM2.5",
  "2025年1月2日",
  "始终坚持问题指向",
  "\n",
  "\n\n",
  "　　",
  " ",
  "\t",
  "# ",
  "## ",
  "- ",
  "* ",
  "---",
  "Note:",
  "notes：",
  "旁白：",
  "\n备注：\n",
  "\n???\n",
  "\n【讲稿】\n",
  "\n\u3000Speaker notes:",
  "%%",
  "\n%%\n",
  "<!—",
  "《!--",
  "--》",
  "＜！——",
  "—>",
  "{#",
  "#}",
  "{/*",
  "*/}",
  "{% comment %}",
  "::: notes",
  ":::",
  "==",
  ". . .",
  "```",
  "~~~",
  "<b>",
  "<!--",
  "-->",
  "{{x}}",
  "{{",
  "}}",
  "[click]",
  "![a](b)",
  "[a]: b",
  "&amp;",
  "&#78;",
  "\\",
  "`",
  "**",
  "_",
  "|",
  "> ",
  "1. ",
  "10) ",
  "http://a.b",
  "<http://a.b>",
  "~",
  "😀",
  "落款",
  "来源：",
  "下载",
  "名词解释",
  "C++",
  "++",
  "[6+X]",
  "\n!include a.md",
  '\n@import "a"',
);

describe("import", () => {
  it("loses no character of any text, and adds none", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ maxLength: 6 })), {
          minLength: 1,
          maxLength: 40,
        }),
        (pieces) => {
          const text = pieces.join("");
          if (
            text.replace(/[\s\u3000\u00A0\uFEFF]/g, "") === "" ||
            text.includes("\0") ||
            /\p{Surrogate}/u.test(text)
          )
            return;
          const { manuscript, outline, notes } = imported(text);
          expect(spokenOf(notes)).toBe(writtenText(manuscript, outline));
        },
      ),
      { numRuns: 60 },
    );
  });

  // Found by the test above, and others like it.
  it.each([
    "1. > 一、",
    "1. - 一",
    "1. 2. 三",
    "3. # 四",
    "1. > 一\n2. > 二",
    "1) + 五",
    "1. 2)",
    "旁白：一",
    "::: 一",
    "::: notesAI",
    "一\n:::info\n二\n:::\n三",
    "==一==二",
    "一\n. . .\n二",
    "一\n???\n二",
    "【讲稿】",
    "Speaker notes: 一",
    "一%%二%%三",
    "＜！——一——＞",
  ])("loses nothing of %j", (text) => {
    const { manuscript, outline, notes } = imported(text);
    expect(spokenOf(notes)).toBe(writtenText(manuscript, outline));
  });

  it.each([
    "“",
    "（",
    "坚持、",
    "X次",
    "一、要",
    "始终坚持好，",
    "一是好。",
    "。”",
    "_",
    "[中",
    "<p ",
  ])("reads %j over and over in time that grows with its length", (piece) => {
    const read = (size: number): unknown => imported(piece.repeat(size / piece.length));
    // Four times as much is still taken.
    expect(growth(read, 8000)).toBeLessThan(10);
  });
});
