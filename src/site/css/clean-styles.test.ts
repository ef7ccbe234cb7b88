import { TokenType, tokenize } from "@csstools/css-tokenizer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanStyles } from "./clean-styles.ts";

const files: Readonly<Record<string, string>> = { "a.png": "data:image/png;base64,AA" };

async function clean(text: string, layout?: string) {
  const scope =
    layout === undefined ? { layer: "theme" as const } : { layer: "layout" as const, layout };
  const { css, problems } = await cleanStyles(
    text,
    "theme.css",
    scope,
    async (path) => files[path],
  );
  return {
    css: css.replace(/\s+/g, " ").trim(),
    told: problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`),
  };
}
const notNotes = ":not(:where(.notes, .notes *))";

describe("a style sheet of the user's own", () => {
  it.each([
    ["h2 { color: red }", `.staged [data-layout] h2${notNotes} { color: red }`],
    [
      ".reveal .slides h2::before { top: 1sp }",
      `.staged [data-layout] h2${notNotes}::before { top: 1sp }`,
    ],
    [
      "h1, h2 > a { margin: 0 }",
      `.staged [data-layout] h1${notNotes}, .staged [data-layout] h2 > a${notNotes} { margin: 0 }`,
    ],
    ["section { padding: 0 }", `.staged [data-layout]${notNotes} { padding: 0 }`],
    [
      '[data-layout="quote"] p { margin: 0 }',
      `.staged [data-layout][data-layout="quote"] p${notNotes} { margin: 0 }`,
    ],
    [":root { --accent: #123 }", ":root { --accent: #123 }"],
    ["b { color: red !important }", `.staged [data-layout] b${notNotes} { color: red }`],
    [
      "b { background: url(a.png) }",
      `.staged [data-layout] b${notNotes} { background: url("data:image/png;base64,AA") }`,
    ],
    [
      "@media print { b { top: 0 } }",
      `@media print { .staged [data-layout] b${notNotes} { top: 0 } }`,
    ],
    ["@keyframes a { from { top: 0 } }", "@keyframes a { from { top: 0 } }"],
    [
      "section ~ .controls { top: 0 }",
      `.staged [data-layout] ~ .controls:where([data-layout], [data-layout] *)${notNotes} { top: 0 }`,
    ],
    ["<!-- b { top: 0 } -->", `.staged [data-layout] b${notNotes} { top: 0 }`],
    [
      ".重点, #第一页 > p:nth-child(2n)::after { top: 0 }",
      `.staged [data-layout] .重点${notNotes}, .staged [data-layout] #第一页 > p:nth-child(2n)${notNotes}::after { top: 0 }`,
    ],
    ["@keyframes 淡入 { 50.5% { top: 0 } }", "@keyframes 淡入 { 50.5% { top: 0 } }"],
    [
      'b { --内: 宋体; font-family: 微软雅黑, "方正（简）"; color: #fff }',
      `.staged [data-layout] b${notNotes} { --内: 宋体; font-family: 微软雅黑, "方正（简）"; color: #fff }`,
    ],
    [
      "@media (width <= 9px) { b { top: 0 } }",
      `@media (width <= 9px) { .staged [data-layout] b${notNotes} { top: 0 } }`,
    ],
    [".\\31 0\\:a { top: 0 }", `.staged [data-layout] .\\31 0\\3a a${notNotes} { top: 0 }`],
    [
      "b::after { content: '</style>' }",
      `.staged [data-layout] b${notNotes}::after { content: "\\3c /style>" }`,
    ],
  ])("reaches slides alone, and never the notes: %s", async (text, css) => {
    expect(await clean(text)).toEqual({ css: `@layer theme { ${css} }`, told: [] });
  });

  it("draws, as a layout, the slides of that layout", async () => {
    expect((await clean("h2 { top: 0 }", "两栏")).css).toBe(
      `@layer layout { .staged [data-layout="两栏"] h2${notNotes} { top: 0 } }`,
    );
  });

  it.each([
    "b { background: url(https://a.example/b.png) }",
    "b { background: url('//a.example/b.png') }",
    'b { background: URL( "HTTPS://a.example" ) }',
    "b { background: u\\72l(https://a.example) }",
    "b { background: image-set('https://a.example/b.png' 1x) }",
    "b { background: -webkit-image-set(url(a.png) 1x) }",
    "b { --x: url(https://a.example) }",
    "b { background: url(https://a.exa mple) }",
    "b { background: url(none.png) }",
    "b { behavior: url(a.htc) }",
    "b { background: red/**/src('https://a.example') }",
    "b { background: URL(/*) , url(https://a.example/a.png) , URL(*/#x) }",
    "b { background: url(data:image/png;base64,AA) }",
    "b { background: url(a.png'https://a.example) }",
    "b { position: fixed }",
    "b { position: var(--example) }",
    "b { p\\6fsition: fixed }",
    "--a: .notes {} .notes { display: block !important };",
    "@media print { --a: .notes {} .notes { display: block !important }; }",
    "b { --a: { display: block } }",
    'b[x="\n] {} .notes { display: block !important } c["] { color: red }',
    '@media x[y="\n] {} .notes { display: block } c["] { b { top: 0 } }',
    "b:is(url( a'b) {} .notes { display: block } c') d { top: 0 }",
    "b:is({ ) } .notes { display: block } ) { top: 0 }",
    "b ] { display: block }",
    "@import url(https://a.example/a.css);",
    "@font-face { src: url(https://a.example/a.woff2) }",
    "@namespace a url(https://a.example);",
    ":root { display: none }",
    "b { .notes { display: block } }",
    "b {",
  ])("leaves out what asks a network or covers the page, and says where: %s", async (text) => {
    const { css, told } = await clean(text);
    expect(css).not.toMatch(/example|url\(|fixed|display/i);
    expect(told).toHaveLength(1);
  });

  describe("has no comment but those of CSS", () => {
    const kept = `@layer theme { .staged [data-layout] h2${notNotes} { top: 0 } }`;

    it.each([
      ["// 藏\nh2 { top: 0 }", "1:1"],
      ["//藏's http://a.example/*\r\nh2 { top: 0 }", "1:1"],
      ["h2 { top: 0 } // 藏 { (", "1:15"],
      ["// h3 { left: 0 } 藏\nh2 { top: 0 }", "1:1"],
      ["h2 { // 藏\n top: 0 }", "1:6"],
      ["\n h2 { top: 0 // 藏\n }", "2:14"],
      ["h2 { top: 0; // 藏 }", "1:14"],
      ["h2 { top: 0; // {藏} }", "1:14"],
      ["# 藏\nh2 { top: 0 }", "1:1"],
      ["h2 { # 藏 #\n top: 0 }", "1:6"],
      ["h2 { top: 0 }\r\n\r\n## 藏", "3:1"],
      ["<!-- 内部：藏 -->\nh2 { top: 0 }", "1:1"],
      ["h2 { <!-- 藏\n藏 --> top: 0 }", "1:6"],
      ["<!--\nh2 { top: 0 }\n-->\n// 藏", "4:1"],
    ])("the rule below another one lives: %s", async (text, place) => {
      expect(await clean(text)).toEqual({ css: kept, told: [`style-not-used ${place}`] });
    });

    it.each([
      "藏\nb { left: 0 }",
      "-- 藏\nb { left: 0 }",
      "-- a remark\nb { left: 0 }",
      "; 藏\nb { left: 0 }",
      "% 藏\nb { left: 0 }",
      "' 藏\nb { left: 0 }",
      "#藏：先别改\nb { left: 0 }",
      "Zhang: a remark\nb { left: 0 }",
      "b:is(藏) { left: 0 }",
      "a, 藏 b { left: 0 }",
      "a <body> { left: 0 }",
      "藏\n@media print { b { left: 0 } }",
      "@media 藏 and print { b { left: 0 } }",
      "@supports (藏: 1) { b { left: 0 } }",
      "@keyframes 藏，先别改 { from { left: 0 } }",
    ])("what is no rule of CSS is left out and told: %s", async (text) => {
      const { css, told } = await clean(`${text}\nh2 { top: 0 }`);
      expect({ css, told: told.map((one) => one.split(" ")[0]) }).toEqual({
        css: kept,
        told: ["style-not-used"],
      });
    });

    it.each(["备注: 藏", "left: 0 # 藏", "color: red（藏）", "--a，藏: 0"])(
      "nor is a declaration that is none: %s",
      async (declaration) => {
        const { css, told } = await clean(`h2 { ${declaration}; top: 0 }`);
        expect({ css, told }).toEqual({ css: kept, told: ["style-not-used 1:6"] });
      },
    );
  });

  it("carries of a picture in its own address only the picture", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><!-- 内部 --><title>图</title></svg>';
    for (const data of [`,${svg}`, `;base64,${Buffer.from(svg).toString("base64")}`]) {
      const { css, told } = await clean(`b { background: url('data:image/svg+xml${data}') }`);
      expect(told).toEqual([]);
      const [, kept = ""] = /base64,([^"]*)"/.exec(css) ?? [];
      expect(Buffer.from(kept, "base64").toString()).toMatch(/^<svg(?![^]*内部)/);
    }
  });

  it("has no rule, as a browser reads it, that reaches further than slides", async () => {
    const piece = fc.oneof(fc.constantFrom(...hostile), fc.constantFrom(...plain));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const { css } = await cleanStyles(pieces.join(""), "t.css", { layer: "theme" }, none);
        expect(preludes(css).filter((prelude) => !isScoped(prelude))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["url(", "::a(", "a,", "a{", "\\61 ", "a{b:'", "html ", "/*", "<!--", "a{//}", "# "])(
    "%s over and over is no bomb",
    async (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      const closed = `${text}${")".repeat(100_000 / unit.length)}{}`;
      usual ??= await processorTime("b{top:0}\n".repeat(12_000));
      for (const css of [text, `b{x:${text}`, closed])
        expect((await processorTime(css)) / usual).toBeLessThan(10);
    },
  );
});

/** Of a style sheet of the same length, microseconds. */
let usual: number | undefined;

async function processorTime(css: string): Promise<number> {
  const start = process.cpuUsage();
  await cleanStyles(css, "t.css", { layer: "theme" }, none);
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

const none = async (): Promise<undefined> => undefined;
const plain = ["b", ".notes", " ", "{", "}", "{top:0}", "{display:block!important}", ";", ":"];
const hostile = [
  '"',
  "'",
  "\n",
  "\\",
  "/*",
  "*/",
  "url(",
  "URL(",
  "(",
  ")",
  "[",
  "]",
  "--a:",
  "@media all",
  "@keyframes a",
  "<!--",
  "-->",
  ",",
  "~",
  "::a",
  ":is(",
  "section",
  ":root",
];

/** What stands before the block of each rule that may draw something (CSS Syntax Level 3, §5.4.1). */
function preludes(css: string): readonly string[] {
  const found: string[] = [];
  const open: { readonly bracket: string; readonly prelude: string }[] = [];
  let prelude = "";
  for (const [type, raw] of tokenize({ css })) {
    const isBlock = raw === "{" && open.every(({ bracket }) => bracket === "{");
    // In `@keyframes` nothing but `from`, `to` and percentages is heard.
    const isHeard = open.every((one) => !one.prelude.startsWith("@keyframes"));
    if (isBlock && isHeard) found.push(prelude.trim());
    const isOpening = type === TokenType.Function || ["(", "[", "{"].includes(raw);
    if (isOpening) open.push({ bracket: raw.slice(-1), prelude: isBlock ? prelude.trim() : "" });
    const opened = { ")": "(", "]": "[", "}": "{" }[raw];
    if (opened !== undefined && open.at(-1)?.bracket === opened) open.pop();
    const isInBrackets = open.some(({ bracket }) => bracket !== "{");
    prelude = !isInBrackets && ["{", "}", ";"].includes(raw) ? "" : prelude + raw;
  }
  return found;
}

function isScoped(prelude: string): boolean {
  return /^(?:@(?:layer|media|keyframes)\b|:root$|\.staged )/.test(prelude);
}
