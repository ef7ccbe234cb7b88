/** Drawings in the Markdown, as pictures: cleaned as the files of a deck's folder are. */
import type { Token } from "markdown-it";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import type { Deck } from "../../deck/model.ts";
import { barePicture } from "./bare-picture.ts";

/**
 * Gives every drawing of a deck its address, which holds it. In a picture nothing runs, no style reaches the page, and
 * nothing is fetched.
 */
export async function drawSvg({ slides }: Pick<Deck, "slides">): Promise<void> {
  const drawings = slides.flatMap(({ face }) => drawingsIn(faceTokens(face)));
  await Promise.all(
    drawings.map(async (token) => {
      const bytes = await barePicture(Buffer.from(asXml(token.content)), "image/svg+xml");
      if (!bytes) return;
      const address = `data:image/svg+xml;base64,${bytes.toString("base64")}`;
      token.meta = { ...token.meta, svg: address };
    }),
  );
}

function drawingsIn(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) =>
    token.type === "svg" ? [token] : drawingsIn(token.children ?? []),
  );
}

/** In a page the names of elements and attributes count without their case, and references are HTML's. */
export function asXml(html: string): string {
  return html.replace(/&nbsp;/g, "\u00a0").replace(/\bviewbox=/g, "viewBox=");
}
