import { paletteColor } from "../css/palettes.ts";
import { createHash } from "node:crypto";
import type { Deck } from "../../deck/model.ts";
import { versionTag } from "../../deck/exchange/site-version.ts";
import { joinSlides, renderFirstSlide } from "../../render/deck.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { renderHiddenPicture, renderPageMeta } from "../../render/page-meta.ts";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { readImages } from "../images/images.ts";
import type { Site } from "./fill-views.ts";
import { makePictures, type CoverPage } from "./pictures.ts";
import { pixelStyle } from "../views/page.ts";

/**
 * Describes the page in its head: for search engines, for link previews, and for the page itself, which finds a newer
 * version by it. Adds the cards' pictures to the site; `warn` is told where they cannot be made.
 */
export async function withPageMeta(
  { html, files }: Site,
  { folder, deck: told, warn }: PublishedDeck,
): Promise<Site> {
  const { deck } = told.reading;
  const pictures = await makePictures(await coverPage({ html, files }, folder, told), warn);
  const facts = {
    color: await themeColor(deck),
    ...(pictures && { pictures: { wide: "card.png", square: "card-square.png" } }),
  };
  const version = versionTag(await versionOf(html, folder, told));
  return {
    html: html
      .replace(/<title>[^]*?<\/title>/, (title) => title + renderPageMeta(deck, facts) + version)
      .replace(/<body[^>]*>/, (body) => body + renderHiddenPicture(facts)),
    files: [
      ...files,
      ...(pictures
        ? [
            { path: "card.png", bytes: pictures.wide },
            { path: "card-square.png", bytes: pictures.square },
          ]
        : []),
    ],
  };
}

/** A deck that goes out. */
interface PublishedDeck {
  readonly folder: string;
  readonly deck: DeckFolder;
  readonly warn: (line: string) => void;
}

/** Changes with anything that the page shows: names of scripts and fonts carry hashes, pictures of the deck don't. */
async function versionOf(html: string, folder: string, deck: DeckFolder): Promise<string> {
  const hash = createHash("sha256").update(html);
  for (const { bytes } of await readImages(folder, deck)) hash.update(bytes);
  return hash.digest("hex").slice(0, 12);
}

/** The first slide as the stage draws it, with the styles and fonts of the page that was just built. */
async function coverPage(
  { html, files }: Site,
  folder: string,
  told: DeckFolder,
): Promise<CoverPage> {
  const { deck } = told.reading;
  const { theme } = deck.settings;
  // Without the notes: a change there does not change the picture.
  const slides = deck.slides.map((slide) => ({ ...slide, notes: { paragraphs: [] } }));
  const first = renderFirstSlide({ ...deck, slides });
  const styles = html.match(/<style>[^]*?<\/style>/g) ?? [];
  const later = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  return {
    html: (aspect) =>
      `<!doctype html><html lang="zh-Hans" class="staged" data-theme="${theme}" data-aspect="${aspect}"${pixelStyle(deck)}>` +
      `<head><meta charset="utf-8" /><title>${escapeHtml(deck.settings.title)}</title>` +
      `${styles.join("")}</head><body class="reveal-viewport"><div class="reveal">` +
      `<div class="slides">${first ? joinSlides([first]) : ""}</div></div></body></html>`,
    later: later.join(""),
    images: await readImages(folder, told, deck.slides.slice(0, 1)),
    file: (path) => {
      const file = files.find((one) => one.path === path);
      return file && Buffer.from(file.bytes);
    },
  };
}

function themeColor({ settings }: Deck): Promise<string> {
  return paletteColor(settings.theme, "deep");
}
