import { describe, expect, it } from "vitest";
import { faceTokens } from "../../face/face-tokens.ts";
import { readDeck } from "../../../read.ts";
import { publicDeck } from "../../../public/public-deck.ts";
import { drawSvg } from "../../../../site/images/draw-svg.ts";
import { joinSlides, renderSlides } from "../../../../render/deck.ts";

const shape = '<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';

function read(text: string) {
  return readDeck([{ path: "slides/a.md", text }], { layouts: ["points"] });
}

async function drawn(text: string): Promise<string> {
  const { deck } = read(text);
  await drawSvg(deck);
  return joinSlides(renderSlides(deck));
}

const sources = (html: string): readonly string[] =>
  [...html.matchAll(/src="data:image\/svg\+xml;base64,([^"]+)"/g)].map(([, data = ""]) =>
    Buffer.from(data, "base64").toString(),
  );

describe("a drawing in Markdown", () => {
  it.each([
    ["alone", shape, 1],
    ["in a line of text", `甲 ${shape} 乙`, 1],
    ["in an element", `<div class="fig">\n${shape}\n</div>`, 1],
    [
      "over blank lines",
      `<div>\n<svg viewBox="0 0 9 9">\n\n<rect width="9" height="9"/>\n\n</svg>\n</div>`,
      1,
    ],
    ["in a drawing", `<svg viewBox="0 0 9 9">${shape}${shape}</svg>`, 1],
    ["twice", `${shape}\n\n- 甲 ${shape}`, 2],
    ["of many shapes", `<svg viewBox="0 0 9 9">${'<path d="M0 0h9"/>'.repeat(200)}</svg>`, 1],
    [
      "of many shapes over lines",
      `甲\n<svg viewBox="0 0 9 9">\n${'<path d="M0 0h9" />\n'.repeat(200)}</svg>`,
      1,
    ],
  ])("is a picture %s", async (_, text, count) => {
    expect(read(`# a\n\n${text}\n\n终`).problems).toEqual([]);
    const html = await drawn(`# a\n\n${text}\n\n终`);
    expect(sources(html)).toHaveLength(count);
    expect(html).toContain("终");
    expect(html).not.toMatch(/<(?:svg|rect)/);
  });

  it("runs nothing and fetches nothing", async () => {
    const evil =
      '<svg onload="x()"><script>x()</script><a href="javascript:x()"><text>字</text></a><image href="https://a.example/b.png"/>' +
      '<style>@import "https://a.example/c.css"</style><foreignObject><iframe src="https://a.example"></iframe></foreignObject></svg>';
    const [source = ""] = sources(await drawn(`# a\n\n${evil}`));
    expect(source).toContain("字");
    expect(source).not.toMatch(/onload|script|a\.example|iframe|foreignObject/);
  });

  it("has its class, its size and its step outside", async () => {
    const html = await drawn(`# a\n\n${shape.replace("<svg", '<svg class="fragment" width="20"')}`);
    expect(html).toMatch(/<img alt="" class="fragment" style="width:calc\(20 \* /);
  });

  it("takes nothing into a public output that is not seen", async () => {
    const { deck } = read(
      `# a\n\n<svg viewBox="0 0 9 9"><!-- 密 --><title>密</title><g display="none"><text>密</text></g><text>显</text></svg>`,
    );
    await drawSvg(deck);
    const whole = publicDeck(deck).deck;
    expect(JSON.stringify(faceTokens(whole.slides.flatMap(({ face }) => face)))).not.toContain(
      "密",
    );
    const [source = ""] = sources(joinSlides(renderSlides(whole)));
    expect(source).toContain("显");
    expect(source).not.toContain("密");
  });

  it("that has no end stays raw HTML, and is told", () => {
    const { problems } = read("# a\n\n<svg><rect>\n\n乙");
    expect(problems.map(({ code }) => code)).toContain("unsafe-html");
  });
});
