import { expect, it } from "vitest";
import { readDeck } from "../read.ts";

function read(text: string) {
  const { deck, problems } = readDeck([{ path: "1.md", text: `甲\n\nNote:\n念\n\n${text}` }], {
    layouts: ["points"],
  });
  const codes = problems.flatMap(({ code, place }) =>
    code === "block-in-notes" ? [] : [`${code} ${place.line}`],
  );
  return { slides: deck.slides.length, codes };
}

it.each([
  "———\n\n乙",
  "－－－\n\n乙",
  "-----\n\n乙",
  "  ---\n\n乙",
  "***\n\n## 乙",
  "___\n\n乙\n\nNote:\n二",
  "——\n\n## 乙",
  "## 乙\n\n- 丙\n\nNote:\n二\n\n## 丁\n\nNote:\n三",
])("tells that %j in notes begins no slide", (text) => {
  expect(read(text)).toEqual({ slides: 1, codes: ["no-separator 6"] });
});

it.each([
  "***\n\n二",
  "——\n\n二",
  "```\n———\n```",
  "## 小结\n\n二",
  "<!--\n———\n-->",
  "| a | b |\n|---|---|\n| c | d |",
])("says nothing of %j", (text) => {
  expect(read(text)).toEqual({ slides: 1, codes: [] });
});

const slide = "---\n\n## 一\n\n- 甲\n\n";

it.each([
  "────────\n\n乙",
  "━━━\n\n乙",
  "−−−\n\n乙",
  "ーーー\n\n乙",
  "一一一一\n\n乙",
  "-—-\n\n乙",
  "— — —\n\n## 乙",
  "--- ---\n\n乙",
  "<hr>\n\n乙",
  "<hr class=x />\n\n乙",
  "＊＊＊\n\n## 乙",
  "======\n\n## 乙",
  "※ ※ ※\n\n## 乙",
  "## 二\n\n- 乙",
  "   ## 二\n\n- 乙",
  "##　二\n\n- 乙",
  "##二\n\n- 乙",
  "## 二\n\n乙\n\n---\n\n## 三",
  "# 二\n\n乙\n\n---\n\n# 三",
])("tells that %j in the notes of a slide with a heading begins none", (text) => {
  expect(read(`${slide}Note:\n念\n\n${text}`).codes).toEqual(["no-separator 15"]);
});

it.each(["## 二\n\n- 乙", "## 二\n\n| 乙 |\n|---|\n| 丙 |", "## 二\n\n![乙](a.png)", "# 二"])(
  "tells that %j in the notes of a cover begins no slide",
  (text) => {
    expect(read(`---\n\n# 题\n\nNote:\n念\n\n${text}`).codes).toContain("no-separator 13");
    expect(read(`---\n\n# 题\n\nNote:\n念\n\n## 小结\n\n念`).codes).toEqual([]);
  },
);

it("tells it of a heading above those of the slides", () => {
  expect(read(`${slide}Note:\n念\n\n# 二`).codes).toEqual(["no-separator 15"]);
});

it("tells it in notes that are fenced and have no end", () => {
  const { codes } = read(`${slide}::: notes\n念\n\n## 二\n\n- 乙`);
  expect(codes).toEqual(["unclosed-fence 12", "no-separator 15"]);
});

it.each([
  "Note:\n念\n\n#### 二\n\n念",
  "Note:\n念\n\n### 二\n\n念",
  "Note:\n念\n\n## 讲稿\n\n念",
  "Note:\n\n# 演讲稿：\n\n念",
  "Note:\n念\n\n**二**\n\n＊＊＊\n\n念",
  "Note:\n念……\n\n……\n\n念",
  "Note:\n念\n\n```sh\n## 二\n```",
  "::: notes\n念\n\n## 二\n\n念\n:::",
  '<aside class="notes">\n念\n\n## 二\n\n念\n</aside>\n\n- 乙\n\nNote:\n念',
  "{{% note %}}\n念\n\n## 二\n\n念\n{{% /note %}}",
  "<div>\n\nNote:\n念\n\n## 二\n\n念\n\n</div>",
])("takes %j for notes", (text) => {
  expect(read(slide + text).codes).toEqual([]);
});

it.each(["---\u00A0", "\u200B---", "---\u3000\u200B"])(
  "begins a slide at %j, whose blanks nobody sees",
  (line) => {
    expect(read(`${line}\n\n乙`)).toEqual({ slides: 2, codes: [] });
  },
);

it.each([
  ["Note:\n\n---\n\n各位领导", ["maybe-notes 3"]],
  ["讲稿：\n\n---\n\n各位领导", ["maybe-notes 3"]],
  ["演讲备注\n----\n\n各位领导，大家好。\n\n## 二\n\n乙", ["maybe-notes 3"]],
  ["Speaker notes\n---\n\nDear friends, welcome.\n\n二\n\n# 二", ["maybe-notes 3"]],
  ["???\n\n---\n\n各位领导：\n\n### 二\n- 乙", ["maybe-notes 3"]],
  ["备注：\n---\n<!-- a -->\n各位领导，大家好\n\n## 二", ["maybe-notes 3"]],
  ["Note:\n\n---\n\n## 乙", []],
  ["Note:\n\n---\n\n- 乙", []],
  ["Note:\n\n---\n\n第一部分\n\n## 乙\n\n各位领导，大家好。", []],
  ["Note:\n\n---\n\n- 甲，乙。\n\n## 乙", []],
  ["Note:\n\n---\n\n```\n甲，乙。\n```\n\n## 乙", []],
  ["Note:\n念\n\n---\n\n各位领导", []],
])(
  "notes with nothing in them before a slide that begins with paragraphs are told: %j",
  (text, codes) => {
    const { problems } = readDeck([{ path: "1.md", text: `甲\n\n${text}` }], {
      layouts: ["points"],
    });
    expect(problems.map(({ code, place }) => `${code} ${place.line}`)).toEqual(codes);
  },
);

it.each([
  ["旁白：王五\n朗诵：赵六", ["maybe-notes 3"]],
  ["旁白：上课铃响了。\n小明：到！", ["maybe-notes 3"]],
  ["旁白：同志们，大家好", []],
  ["Notes: x\n\nSlide 2\nTitle: B\n- c", ["no-separator 5"]],
  ["Note:\n念\n\n**第3页：现状**\n\n乙", ["no-separator 6"]],
  ["Note:\n念\n\n第2页　情况\n\n乙", ["no-separator 6"]],
  ["Note:\n念\n\n【第2页】情况", ["no-separator 6"]],
  ["Note:\n念\n\n--- Slide 2 ---\n\n乙", ["no-separator 6"]],
  ["Note:\n念\n\n===第2页：情况===\n\n乙", ["no-separator 6"]],
  ["Note:\n念\n\n——— 下一页 ———\n\n乙", ["no-separator 6"]],
  ["Note:\n念\n\n--- .segue bg:black\n\n乙", ["no-separator 6"]],
  ["Note:\n念\n\n--- {.dark #id}\n\n乙", ["no-separator 6"]],
  ["Note:\n念\n\n- 第2页\n- 第3页", []],
  ["Note:\n念\n\n——同志们，要抓落实——\n\n---同志们", []],
  ["Note:\n念\n\n数 | 值\n--- | ---\n1 | 2", ["block-in-notes 6"]],
  ["Note:\n第3页讲的是现状。", []],
])("what seems to be no notes, or another slide in them, is told: %j", (text, codes) => {
  const { problems } = readDeck([{ path: "1.md", text: `甲\n\n${text}` }], { layouts: ["points"] });
  expect(problems.map(({ code, place }) => `${code} ${place.line}`)).toEqual(codes);
});

it.each([
  ["### x", "### 二", []],
  ["# x", "## 二", ["no-separator 17"]],
])("%j in code is no heading with which a slide begins", (line, heading, codes) => {
  const face = `---\n\n\`\`\`sh\n${line}\n\`\`\`\n\n## 甲\n\n`;
  expect(read(`${face}Note:\n念\n\n${heading}\n\n念`).codes).toEqual(codes);
});

it.each([
  ["Note:\n念\n\n- 乙\n- 丙\n\nNote:\n念", ["no-separator 9"]],
  ["备注：\n念\n\n乙的情况\n\n备注：\n念\n\n丙的情况\n\n备注：\n念", ["no-separator 8"]],
  ["Note: 念\n\n乙的情况\n\nNote: 念", ["no-separator 7"]],
  ["Note: 念\n\nNote: 念", []],
  ["讲稿：\n念\n\n念\n\n备注：\n念", []],
  ["::: notes\n念\n\n念\n:::\n\n::: notes\n念\n:::", []],
  ["^ 念\n\n^ 念\n\n^ 念", []],
])(
  "a label that comes again on a slide is told, as a ruler may be forgotten: %j",
  (text, codes) => {
    const { problems } = readDeck([{ path: "1.md", text: `甲\n\n${text}` }], {
      layouts: ["points"],
    });
    expect(problems.map(({ code, place }) => `${code} ${place.line}`)).toEqual(codes);
  },
);

it.each(["***", "___", "* * *", "- - -"])(
  "tells that %j above a heading of a slide is drawn",
  (sign) => {
    const text = `# 一\n\n甲\n\n---\n\n# 二\n\n乙\n\n${sign}\n\n# 三\n\n丙\n\n***\n\n丁\n\n***\n\n### 戊`;
    const { problems } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
    expect(problems.map(({ code, place }) => `${code} ${place.line}`)).toEqual(["no-separator 11"]);
  },
);
