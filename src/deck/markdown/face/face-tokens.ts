import type { Token } from "markdown-it";
import type { Block } from "../../model.ts";

/** The block tokens of a face in order, those of its groups' headings among them; inline ones are their children. */
export function faceTokens(face: readonly Block[]): readonly Token[] {
  return face.flatMap((block) =>
    block.kind === "group" ? [...block.heading.tokens, ...block.tokens] : block.tokens,
  );
}
