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
    "b { position: fixed }",
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
});
