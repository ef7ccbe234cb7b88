/** Colours code while the deck is read, so that no page has to. Nothing is loaded for a deck without code. */
import type { Token } from "markdown-it";
import { type CodePiece, codeKinds } from "../../deck/code/code-info.ts";
import { codeOf } from "../../deck/markdown/rules/code.ts";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import type { Deck } from "../../deck/model.ts";

/** Puts coloured lines into the code of every fence with a known language that has no such lines yet. */
export async function highlightCode({ slides }: Pick<Deck, "slides">): Promise<void> {
  const fences = slides
    .flatMap(({ face }) => faceTokens(face))
    .filter((token) => token.type === "fence" && codeOf(token).language && !codeOf(token).lines);
  if (fences.length === 0) return;
  const { bundledLanguages } = await import("shiki/langs");
  const known = fences.filter((token) => languageOf(token) in bundledLanguages);
  if (known.length === 0) return;
  const [{ createCssVariablesTheme, createHighlighterCore }, { createOnigurumaEngine }] =
    await Promise.all([import("shiki/core"), import("shiki/engine/oniguruma")]);
  const names = [...new Set(known.map(languageOf))] as (keyof typeof bundledLanguages)[];
  const highlighter = await createHighlighterCore({
    themes: [createCssVariablesTheme({ variablePrefix: "--" })],
    langs: names.map((name) => bundledLanguages[name]),
    engine: await createOnigurumaEngine(import("shiki/wasm")),
  });
  for (const token of known) {
    const { tokens } = highlighter.codeToTokens(token.content.replace(/\n$/, ""), {
      lang: languageOf(token),
      theme: "css-variables",
      // Its own limit of 500 ms a line would leave a line half coloured on a busy machine.
      tokenizeTimeLimit: 0,
    });
    const lines = tokens.map((line) =>
      joined(line.map(({ content, color }) => piece(content, color))),
    );
    token.meta = { ...token.meta, code: { ...codeOf(token), lines } };
  }
  highlighter.dispose();
}

function languageOf(token: Token): string {
  return codeOf(token).language ?? "";
}

function piece(text: string, colour: string | undefined): CodePiece {
  const name = /--token-(?:(string)-expression|link|([a-z]+))/.exec(colour ?? "");
  const kind = codeKinds.find((known) => known === (name?.[1] ?? name?.[2]));
  return kind ? { text, kind } : { text };
}

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly CodePiece[]): readonly CodePiece[] {
  const kept: CodePiece[] = [];
  for (const next of pieces) {
    const last = kept.at(-1);
    if (last && (last.kind === next.kind || next.text.trim() === "")) {
      kept[kept.length - 1] = { ...last, text: last.text + next.text };
    } else kept.push(next);
  }
  return kept;
}
