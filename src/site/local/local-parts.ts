import { serveFonts } from "../fonts/fonts.ts";
import { imagePart } from "../images/image-part.ts";
import { figuresEndpoint } from "../sheet/figures-endpoint.ts";
import { deckReader, type DeckReader } from "../folder/deck-folder.ts";
import { deckPage } from "./deck-page.ts";
import { ownViews } from "./follow-views.ts";
import type { LocalPart } from "./part.ts";

/** What the local server does for the deck in `folder` while it is edited. */
export function localParts(
  folder: string,
  read: DeckReader = deckReader(folder),
  views = ownViews,
): readonly LocalPart[] {
  return [
    deckPage(folder, read, views),
    imagePart(folder),
    figuresEndpoint(folder, read),
    serveFonts(),
  ];
}
