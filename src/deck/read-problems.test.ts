import { describe, expect, it } from "vitest";
import { problems, read } from "../../tests/read-sample.ts";

describe("what a deck is told", () => {
  it.each([
    ["nothing at all", {}, ["no-slides 1:1"]],
    ["an empty file", { "a.md": "" }, ["empty-file 1:1", "no-slides 1:1"]],
    ["a file of front matter only", { "a.md": "---\nlayout: cover\n---\n" }, []],
    ["a file that starts and ends with separators", { "a.md": "---\n\na\n\n---\n" }, []],
    ["two separators in a row", { "a.md": "a\n\n---\n\n---\n\nb" }, ["empty-slide 4:1"]],
    ["one id twice", { "1-a.md": "a", "2-a.md": "b" }, ["duplicate-id 1:1"]],
    [
      "an unreadable character",
      { "a.md": "a\0b\r\nc\uD800" },
      ["unreadable-character 1:2", "unreadable-character 2:2"],
    ],
  ])("reports what is wrong with %s", (_, files, expected) => {
    expect(problems(read(files))).toEqual(expected);
  });

  it.each([
    ["an unknown layout", "---\nlayout: legder\n---\na", "unknown-layout 2:9", "是否指“ledger”？"],
    [
      "an unknown layout of one slide",
      'a\n\n---\n\n<!-- .slide: data-layout="x" -->\nb',
      "unknown-layout 5:1",
      "可用的有：auto、cover、overview、points、ledger、columns",
    ],
    [
      "a separator that is nowhere",
      "---\nseparator: ^===$\n---\na\n\n---\n\nb",
      "unused-separator 2:12",
      "要按 --- 分页，就删掉这一行",
    ],
    ["an unknown key", "---\nlayuot: cover\n---\na", "unknown-key 2:1", "是否指“layout”？"],
    ["a key for code", "---\nscripts: a.js\n---\na", "not-loaded 2:1", "删去这一行"],
    [
      "a full-width colon",
      "---\nlayout: cover\npart：学\n---\na",
      "invalid-yaml 3:1",
      "冒号要用半角“:”，后面留一个空格",
    ],
    [
      "no blank behind a colon",
      "---\nlayout:cover\n---\na",
      "not-a-map 2:1",
      "冒号要用半角“:”，后面留一个空格",
    ],
    ["a key twice", "---\r\npart: a\r\npart: b\r\n---\r\na", "duplicate-key 3:1", "删去多余的一行"],
    ["a list for a value", "---\npart: [a]\n---\na", "wrong-value 2:1", "应为：一行文字"],
    [
      "a time in words",
      "---\ntime: 两分钟\n---\na",
      "invalid-time 2:7",
      "写秒数，如 90，或者分:秒，如 1:30",
    ],
    [
      "front matter without an end",
      "---\ntitle: b\n\n# a",
      "unclosed-front-matter 1:1",
      "在设置下面单独写一行 ---",
    ],
    [
      "braces that make no figure",
      "a\n\n- b {{c}",
      "broken-figure 3:5",
      "写成 {{名称}}；要显示花括号，写 \\{{",
    ],
    [
      "braces in notes",
      "a\n\nNote: b {{}} c",
      "broken-figure 3:9",
      "写成 {{名称}}；要显示花括号，写 \\{{",
    ],
    ["a script", "a\n\n<script>x</script>", "unsafe-html 3:1", "删去它，或者改用 Markdown"],
    ["an event handler", "- a <b onclick=x>b</b>", "unsafe-attribute 1:5", "删去它"],
    [
      "an event handler in a comment",
      'a <!-- .element: onclick="x" -->',
      "unsafe-attribute 1:3",
      "删去它",
    ],
    [
      "long code",
      `a\n\n\`\`\`\n${"b\n".repeat(21)}\`\`\``,
      "long-code 3:1",
      "删到 20 行以内，或分成两页",
    ],
    ["an open fence", "a\n\n```\nb", "unclosed-fence 3:1", "在代码后面单独写一行 ```"],
  ])("reports %s with its place and a hint", (_, text, problem, hint) => {
    const reading = read(text);
    expect(problems(reading)).toEqual([problem]);
    expect(reading.problems[0]?.hint?.zh).toBe(hint);
    expect(reading.deck.slides.length).toBeGreaterThan(0);
  });

  it("names the nearest figure for an unknown one, wherever it stands", () => {
    const reading = read({
      "figures.yaml": "政策宣讲次数:\n系统宣教次数:",
      "a.md":
        "\uFEFF## 甲\n\n> - 政策 {{政策宣讲数}}次\n\n| a |\n|---|\n| b {{政策宣讲数}} |\n\n![{{政策宣讲数}}](a.png)\n\nNote:\n<!-- x\n-->念{{ 政策宣讲数 }}次",
    });
    expect(problems(reading)).toEqual([
      "unknown-figure 3:8",
      "unknown-figure 7:5",
      "unknown-figure 9:3",
      "unknown-figure 13:5",
    ]);
    expect(reading.problems[0]?.message.zh).toBe(
      "没有名为“政策宣讲数”的数字；是否指“政策宣讲次数”？",
    );
  });

  it.each([
    ["is not valid", '甲: "1\n乙: 2', "invalid-yaml 1:4"],
    ["is not UTF-8", "\uFFFD\uFFFD: 1", "not-utf8 1:1"],
    ["is no sheet", "甲、乙", "not-a-map 1:1"],
  ])("looks for no figures in a sheet that %s", (_, sheet, problem) => {
    expect(problems(read({ "figures.yaml": sheet, "a.md": "{{乙}} {{丙}}" }))).toEqual([problem]);
  });

  it("lists problems file by file and line by line", () => {
    const reading = read({
      "figures.yaml": "",
      "b.md": "{{y}}",
      "a.md": "{{x}} <b onclick=x>\n\nNote: {{z}}\n\n---\n\n甲 <script>",
      "deck.yaml": "x: y",
    });
    expect(reading.problems.map(({ place }) => `${place.file}:${place.line}`)).toEqual([
      "deck.yaml:1",
      "a.md:1",
      "a.md:1",
      "a.md:3",
      "a.md:7",
      "b.md:1",
    ]);
  });

  it("takes escaped braces for what they are", () => {
    expect(problems(read("a \\{{b\n\nNote: c \\{{d}}"))).toEqual([]);
  });
});
