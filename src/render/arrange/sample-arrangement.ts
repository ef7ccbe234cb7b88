import type { Aspect } from "../../deck/model.ts";
import { readDeck } from "../../deck/read.ts";
import { renderSlides } from "../deck.ts";

const layouts = ["columns", "compare", "ledger", "numbered", "opening", "points"];

/** For tests: the custom properties and classes that a slide of this layout and text is given. */
export function arranged(
  layout: string,
  text: string,
  { values = {}, aspect = "16:9" }: { values?: Record<string, string>; aspect?: Aspect } = {},
) {
  const figures = Object.entries(values).map(([name, value]) => `${name}: "${value}"\n`);
  const { deck } = readDeck(
    [
      { path: "slides/1.md", text: `---\nlayout: ${layout}\n---\n\n## 题目\n\n${text}` },
      { path: "slides/figures.yaml", text: figures.join("") },
      { path: "slides/deck.yaml", text: `aspect: "${aspect}"\n` },
    ],
    { layouts },
  );
  const html = renderSlides(deck)[0]?.html ?? "";
  const box = html.match(/<div class="((?:flow|groups)[^"]*)"(?: style="([^"]*)")?>/);
  const style = Object.fromEntries((box?.[2] ?? "").split(";").map((rule) => rule.split(":")));
  return { html, classes: (box?.[1] ?? "").split(" "), style };
}

export const bullets = (...texts: string[]) => texts.map((text) => `- ${text}\n`).join("");
