import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import { diagramOf, diagramWords } from "../../deck/diagram/diagram.ts";
import { renderSlides } from "../../render/deck.ts";
import { readDeck } from "../../deck/read.ts";
import { launchBrowser } from "../browser/browser.ts";
import { drawDiagrams } from "./draw-diagrams.ts";

const noBrowser = (): Promise<never> => Promise.reject(new Error("nothing to start"));

async function drawn(text: string, launch = launchBrowser) {
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: [] });
  const problems = await drawDiagrams(deck, launch);
  const diagrams = deck.slides
    .flatMap(({ face }) => faceTokens(face))
    .flatMap((token) => diagramOf(token) ?? []);
  return {
    diagrams,
    html: renderSlides(deck)
      .map(({ html }) => html)
      .join(""),
    problems: problems.map(({ code, place, hint }) => [code, place.line, hint?.zh] as const),
  };
}

const fence = (source: string): string => `## 题\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`;

describe("a diagram", () => {
  it("is drawn once as shapes and text, in the theme's colours, with the author's own kept", async () => {
    const name = `件${randomUUID().slice(0, 6)}`;
    const text = fence(
      `flowchart LR\n  A[${name}] -->|是| B{急?}\n  style B fill:#ff99ff\n  B --> C[按程序办理]`,
    );
    const first = await drawn(text);
    expect(first.problems).toEqual([]);
    expect(first.diagrams.flatMap(diagramWords).toSorted()).toEqual(
      [name, "急?", "按程序办理", "是"].toSorted(),
    );
    expect(first.html).toContain(`>${name}</text>`);
    expect(first.html).toMatch(/class="f-tint l-s0"/);
    expect(first.html).toContain('fill="rgb(255,153,255)"');
    expect(first.html).toMatch(/<svg viewBox="[\d. -]+" role="img" aria-label="[^"]*按程序办理/);
    const second = await drawn(text, noBrowser);
    expect(second.html).toBe(first.html);
  });

  it("has a ground under a label, which its line would cross", async () => {
    const { html } = await drawn(fence(`flowchart LR\n  A -->|过${randomUUID()}| B`));
    expect(html).toMatch(/<rect class="f-ground"[^>]*><\/rect><text[^>]*>过/);
  });

  it("has no more dates under a plan than stand beside one another", async () => {
    const { diagrams } = await drawn(
      fence(
        `gantt\n  dateFormat YYYY-MM-DD\n  section 件${randomUUID().slice(0, 6)}\n  调研 :a, 2026-04-01, 120d`,
      ),
    );
    const dates = diagrams.flatMap(diagramWords).filter((word) => word.startsWith("2026-"));
    expect(dates.length).toBeGreaterThan(2);
    expect(dates.length).toBeLessThan(10);
  });

  it("runs nothing, asks for nothing and looks like its deck, whatever its text says", async () => {
    const { html, problems } = await drawn(
      fence(
        `%%{init: {"theme":"dark","securityLevel":"loose","themeCSS":"*{background:url(https://e.org)}"}}%%\nflowchart LR\n` +
          `  A["<img src=https://e.org/a.png onerror=alert(1)>甲"] --> B["<script>alert(2)</script>乙${randomUUID()}"]\n` +
          `  click A "javascript:alert(3)"\n  click B "https://e.org/b"`,
      ),
    );
    expect(problems).toEqual([]);
    const [figure = ""] = /<figure class="diagram".*<\/figure>/s.exec(html) ?? [];
    expect(figure).toContain("f-tint");
    expect(figure).not.toMatch(/e\.org|script|alert|onerror|url\(|<a |<img|style="(?!--wide)/);
  });

  it("is shown as code where no browser starts, and that is told", async () => {
    const { html, problems } = await drawn(fence(`pie\n  "${randomUUID()}": 1`), noBrowser);
    expect(problems).toEqual([
      ["diagram-not-drawn", 4, "装上 Chrome 或 Edge；或者用环境变量 CHROME_PATH 指明它在哪里"],
    ]);
    expect(html).toContain("<pre");
  });

  it("is shown as code where its text is wrong, and the line is told", async () => {
    const { html, problems } = await drawn(
      fence("sequenceDiagram\n  A->>B: 一\n  A-=>>B 二\n  B->>A: 三"),
    );
    expect(problems).toEqual([
      ["diagram-not-drawn", 6, expect.stringContaining("按 mermaid 的写法改正")],
    ]);
    expect(html).toContain("<pre");
  });

  it("that is too tall to be read is told", async () => {
    const steps = Array.from({ length: 14 }, (_, at) => `  n${at}[第${at}步] --> n${at + 1}`);
    const { problems } = await drawn(fence(`flowchart TD\n${steps.join("\n")}`));
    expect(problems.map(([code, line]) => [code, line])).toEqual([["small-text", 4]]);
  });
});
