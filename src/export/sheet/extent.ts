/** What is known of a file before it is made: its pages or its size, and how long it takes. */
import { stat } from "node:fs/promises";
import type { ExportKind } from "../../deck/exchange/export-sheet.ts";
import { imagesOf, isLocal } from "../../deck/markdown/images.ts";
import type { Deck, Words } from "../../deck/model.ts";
import { words } from "../../deck/problems/problem.ts";
import { namedFile } from "../../site/folder/named-file.ts";
import { formOf } from "../docx/forms.ts";
import { sheetCount } from "../docx/sheet-count.ts";
import { readingPageCount } from "../pdf/reading-copy.ts";
import { speechOf } from "../speech/speech.ts";
import type { CardKind } from "./cards.ts";

/** Of a deck, what estimates need. */
export interface DeckFacts {
  readonly deck: Deck;
  /** Of the pictures that its slides show. */
  readonly pictureBytes: number;
}

export async function factsOf(folder: string, deck: Deck): Promise<DeckFacts> {
  const files = new Set(imagesOf(deck).flatMap(({ src }) => (isLocal(src) ? [src] : [])));
  const sizes = await Promise.all(
    [...files].map(async (src) => {
      const place = await namedFile(folder, src);
      if (!place || place === "outside") return 0;
      return (await stat(place.path).catch(() => undefined))?.size ?? 0;
    }),
  );
  return { deck, pictureBytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Estimates for a kind of card. Sizes are those that other decks came to. */
export function estimate(kind: CardKind, facts: DeckFacts): Pick<ExportKind, "extent" | "seconds"> {
  const { deck, pictureBytes } = facts;
  const { options = {} } = kind;
  const slides = deck.slides.length;
  const base64 = (4 / 3) * pictureBytes;
  switch (kind.format) {
    case "html":
      return { extent: about(pageBytes + base64), seconds: 2 };
    case "venue":
      return { extent: about(pageBytes + preflightBytes + base64), seconds: 4 };
    case "pptx": {
      const fonts = options["embed-fonts"] ? fontBytes : 0;
      const extent = about(showBytes + 3000 * slides + pictureBytes + fonts);
      return { extent, seconds: (fonts > 0 ? 5 : 3) + slides / 20 };
    }
    case "docx":
      return { extent: sheets(sheetCount(speechOf(deck), formOf(options))), seconds: 1 };
    case "pdf": {
      const seconds = 4 + slides / 20;
      if (options["handout"] || options["steps"] || options["notes"]) return { seconds };
      if (!options["reading"]) return { extent: words(`${slides} 页`, `${slides} pages`), seconds };
      const size = typeof options["size"] === "number" ? options["size"] : undefined;
      return { extent: sheets(readingPageCount(deck, size)), seconds: 3 };
    }
    case "png":
      if (options["long"]) return { seconds: 4 + slides / 20 };
      return {
        extent: words(`${slides} 张`, `${slides} pictures`),
        seconds: 3 + slides * (options["4k"] ? 1 : 0.4),
      };
    default:
      return { seconds: 0 };
  }
}

/** Bytes of a page with its script and fonts, of the page that checks a machine, of a PowerPoint file without slides. */
const pageBytes = 500_000;
const preflightBytes = 300_000;
const showBytes = 60_000;
/** Of the fonts that a PowerPoint file can bring along. */
const fontBytes = 250_000;

function about(bytes: number): Words {
  const size = `${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB`;
  return words(`约 ${size}`, `about ${size}`);
}

function sheets(count: number): Words {
  return words(`约 ${count} 页`, `about ${count} pages`);
}
