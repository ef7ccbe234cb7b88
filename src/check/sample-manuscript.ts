/** Manuscripts for the tests of the rules. */
import type { Problem } from "../deck/model.ts";
import { readDeck } from "../deck/read.ts";
import { checkManuscript } from "./check.ts";
import { noPhrases, type Phrases } from "./phrases/phrases.ts";
import type { Rule, Sources } from "./rule.ts";

const layouts = [
  "cover",
  "overview",
  "opening",
  "points",
  "ledger",
  "columns",
  "bridge",
  "closing",
];

/** A manuscript of these files, read as a deck. */
export function sampleFiles(texts: Readonly<Record<string, string>>, phrases = noPhrases): Sources {
  const files = Object.entries(texts).map(([name, text]) => ({ path: `slides/${name}`, text }));
  const { deck, prose } = readDeck(files, { layouts });
  return { files, deck, prose, phrases };
}

/** A manuscript of one Markdown file. */
export function sample(text: string, phrases: Phrases = noPhrases): Sources {
  return sampleFiles({ "a.md": text, "figures.yaml": "" }, phrases);
}

/**
 * The text with `‸` before everything that a rule finds in it. Marks that it holds already are taken out first, so a test
 * marks what should be found and expects its own text back.
 */
export function marked(rule: Rule, text: string, phrases?: Phrases): string {
  const plain = text.replaceAll("‸", "");
  const lines = plain.split("\n");
  const places = checkManuscript(sample(plain, phrases), [rule]).map(({ place }) => place);
  for (const { line, column } of places.reverse()) {
    const old = lines[line - 1] ?? "";
    lines[line - 1] = `${old.slice(0, column - 1)}‸${old.slice(column - 1)}`;
  }
  return lines.join("\n");
}

/** The hints of what a rule finds in a text. */
export function hints(rule: Rule, text: string, phrases?: Phrases): (string | undefined)[] {
  return checkManuscript(sample(text, phrases), [rule]).map(({ hint }: Problem) => hint?.zh);
}
