import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkManuscript } from "../src/check/check.ts";
import { readPhrases } from "../src/check/phrases/phrases.ts";
import type { Problem, SourceFile } from "../src/deck/model.ts";
import { readDeck } from "../src/deck/read.ts";

const layouts = "cover overview opening points ledger columns bridge closing".split(" ");
const folder = resolve(import.meta.dirname, "../slides");
const files: readonly SourceFile[] = readdirSync(folder).map((name) => ({
  path: `slides/${name}`,
  text: readFileSync(join(folder, name), "utf8"),
}));
const phrasesFile = files.find(({ path }) => path.endsWith("phrases.yaml"));
const { phrases, problems } = readPhrases(phrasesFile ?? { path: "", text: "" });

/** Each problem with what stands at its place, up to the next mark of punctuation. */
function listOf(found: readonly Problem[], sources: readonly SourceFile[]): string[] {
  return found.map(({ code, place: { file, line, column } }) => {
    const text = sources.find(({ path }) => path === file)?.text.split("\n")[line - 1] ?? "";
    const [words = ""] = text.slice(column - 1).split(/[，。、:]/u);
    return `${file}:${line}:${column} ${code} ${words}`;
  });
}

describe("what a careful reader would point at", () => {
  it("knows its set phrases", () => {
    expect(problems).toEqual([]);
    expect(phrases.exact).toContain("学思想、强党性、重实践、建新功");
  });

  it("in the committed deck, with no more figures filled in than the speech gives", () => {
    const { deck, prose } = readDeck(files, { layouts });
    const figures = new Map(
      [...deck.figures].map(([name, { placeholder, place }]) => [
        name,
        { name, placeholder, place, ...(name === "在建项目个数" && { value: "7" }) },
      ]),
    );
    const found = checkManuscript({ files, deck: { ...deck, figures }, prose, phrases });
    expect(listOf(found, files)).toEqual([
      "slides/03-opening.md:25:148 typo 收获的了一些成果",
      "slides/12-vitality.md:36:11 avoided-wording 任城实践",
      "slides/figures.yaml:6:1 blank-figure 集体学习次数",
      "slides/figures.yaml:7:1 blank-figure 现场教学次数",
      "slides/figures.yaml:8:1 blank-figure 临堂测试次数",
      "slides/figures.yaml:9:1 blank-figure 一把手上讲台次数",
      "slides/figures.yaml:12:1 blank-figure 政策宣讲次数",
      "slides/figures.yaml:13:1 blank-figure 系统宣教次数",
      "slides/figures.yaml:14:1 blank-figure 乡村一线调研次数",
      "slides/figures.yaml:15:1 blank-figure 银企车间调研次数",
      "slides/figures.yaml:16:1 blank-figure 先进地区调研次数",
      "slides/figures.yaml:17:1 blank-figure 专题调研报告篇数",
      "slides/figures.yaml:18:1 blank-figure 配套推进措施条数",
      "slides/figures.yaml:20:1 blank-figure 在册梗阻问题个数",
      "slides/figures.yaml:21:1 blank-figure 民诉堰塞条数",
      "slides/figures.yaml:22:1 blank-figure 民生实事工程项数",
      "slides/figures.yaml:25:1 blank-figure 查摆问题条数",
      "slides/figures.yaml:26:1 blank-figure 个人事项报告篇数",
      "slides/figures.yaml:27:1 blank-figure 警示教育片次数",
      "slides/figures.yaml:28:1 blank-figure 检视会议场次",
      "slides/figures.yaml:29:1 blank-figure 整改问题项数",
    ]);
  });

  it("in the speech as it came, before it was a deck", () => {
    const path = "speech.md";
    const text = readFileSync(resolve(import.meta.dirname, "fixtures/speech.txt"), "utf8");
    const notes = [{ path, text: `Note:\n${text}` }];
    const { deck, prose } = readDeck(notes, { layouts });
    expect(listOf(checkManuscript({ files: notes, deck, prose, phrases }), notes)).toEqual([
      "speech.md:3:148 typo 收获的了一些成果",
      "speech.md:5:279 placeholder X余次",
      "speech.md:5:287 placeholder X次",
      "speech.md:5:294 placeholder X次",
      "speech.md:5:309 placeholder X次",
      "speech.md:6:203 residue ##paidbegin##落实政策宣讲X次",
      "speech.md:6:222 placeholder X次",
      "speech.md:6:231 placeholder X余次",
      "speech.md:6:284 placeholder X余次",
      "speech.md:6:296 placeholder X余次",
      "speech.md:6:310 placeholder X次",
      "speech.md:6:434 placeholder X篇",
      "speech.md:6:445 placeholder X余条",
      "speech.md:6:573 placeholder X个",
      "speech.md:6:582 placeholder X余条",
      "speech.md:6:594 placeholder X项",
      "speech.md:7:143 placeholder X余条",
      "speech.md:7:155 placeholder X余篇",
      "speech.md:7:168 placeholder X次",
      "speech.md:7:262 placeholder N场次的检视剖析会",
      "speech.md:7:351 placeholder N项问题",
      "speech.md:16:11 avoided-wording 任城实践",
      "speech.md:17:1 residue ##paidend##",
    ]);
  });

  it("but not at other established wordings that are like a set phrase", () => {
    const text =
      "Note:\n学习习近平新时代中国特色社会主义经济思想、习近平生态文明思想，增强“四个自我”能力，落实“两个确保”。\n";
    const notes = [{ path: "speech.md", text }];
    const { deck, prose } = readDeck(notes, { layouts });
    expect(listOf(checkManuscript({ files: notes, deck, prose, phrases }), notes)).toEqual([]);
  });
});
