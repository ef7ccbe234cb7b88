import { expect, it } from "vitest";
import { readDeck } from "../../../read.ts";

function told(format: string, body: string) {
  const text = `---\nformat: ${format}\n---\n\n## 甲\n\n${body}`;
  const { problems } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  return problems
    .filter(({ code }) => code === "tex-command")
    .map(({ place }) => `${place.line}:${place.column}`);
}

it.each([
  ["乙 \\alert{重点} 丙", ["7:3"]],
  ["\\textcolor{red}{重点}", ["7:1"]],
  ["乙\n\n  \\centerline{words}", ["9:3"]],
  ["\\mine{文字} 乙", ["7:1"]],
  ["\\vspace{1em}\n\n\\label{a} \\pause\n\n\\includegraphics[width=1cm]{a.png}", []],
  ["$\\text{重点}$ `\\alert{重点}`\n\n```\n\\alert{重点}\n```", []],
  [
    "\\only<article>{重点} \\note{重点}\n\n\\iffalse\n\\alert{重点}\n\\fi\n\n<!-- \\alert{重点} -->",
    [],
  ],
])("words that go with a command of TeX are told in a deck for pages: %j", (body, places) => {
  expect(told("revealjs", body)).toEqual(places);
  expect(told("beamer", body)).toEqual([]);
});
