import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { liveTag } from "../../deck/exchange/live.ts";
import { contentTypeOf } from "../publish/content-type.ts";
import { fillViews, withTags } from "../publish/fill-views.ts";
import { wholeFontsTag } from "../fonts/fonts.ts";
import type { DeckReader } from "../folder/deck-folder.ts";
import { shownFolder } from "../folder/public-folder.ts";
import type { OutputFile } from "../write/write-folder.ts";
import type { LocalPart } from "./part.ts";
import { followDeck } from "./follow-deck.ts";
import { followViews, type ViewsSource } from "./follow-views.ts";

/**
 * Gives the page of the deck in `folder` as the site shows it, with the styles of every layout, and the files that it
 * names. An open page is told of each change.
 */
export function deckPage(folder: string, read: DeckReader, views: ViewsSource): LocalPart {
  return (host) => {
    const files = new Map<string, OutputFile>();
    let built = views.built();
    const fill = async (): Promise<string> => {
      const [filled, deck] = await Promise.all([built, read()]);
      const site = await fillViews(filled, shownFolder(deck), {
        single: false,
        everyLayout: true,
        isPacked: false,
      });
      // A page that was given earlier may still ask for its own.
      for (const file of site.files) files.set(`/${file.path}`, file);
      const name = await folderName(folder);
      const html = site.html.replace("<html ", `<html data-folder="${name}" `);
      return withTags(html, { head: liveTag(deck.reading.deck.settings), body: wholeFontsTag });
    };
    // The browser starts meanwhile.
    let next: Promise<string> | undefined = fill();
    next.catch(() => undefined);
    const forget = (): void => {
      next = undefined;
    };
    followDeck(host, folder, read, forget);
    followViews(host, views, built, (newly) => {
      built = Promise.resolve(newly);
      forget();
    });

    host.use(async (request, response, pass) => {
      const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
      const isPage = pathname === "/" || pathname === "/index.html";
      const file = isPage ? undefined : files.get(pathname);
      if (!isPage && !file) return pass();
      const bytes = file?.bytes ?? (await (next ?? fill()));
      if (isPage) forget();
      response.setHeader("Content-Type", contentTypeOf(file?.path ?? "index.html"));
      response.setHeader("Content-Length", Buffer.byteLength(bytes));
      response.setHeader("Cache-Control", file ? "max-age=31536000, immutable" : "no-store");
      response.end(request.method === "HEAD" ? undefined : bytes);
    });
  };
}

/** Tells the page which deck it is, without its path: what a browser keeps of a deck stays with it. */
async function folderName(folder: string): Promise<string> {
  const hash = createHash("sha256")
    .update(await realpath(folder))
    .digest("hex");
  return hash.slice(0, 16);
}
