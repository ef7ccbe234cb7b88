import { relative, resolve } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { hasErrors, quoteProblems, sortProblems } from "../../deck/problems/problem.ts";
import { tooMuchOn } from "../../check/rules/slides/too-much.ts";
import {
  deckRequestEvent,
  deckUpdateEvent,
  type DeckUpdate,
  layoutChoices,
} from "../../deck/exchange/update.ts";
import { renderSlides } from "../../render/deck.ts";
import { liveTag } from "../../deck/exchange/live.ts";
import type { DeckFolder, DeckReader } from "../folder/deck-folder.ts";
import { fillPage } from "../views/page.ts";
import { isSource } from "../folder/source-files.ts";
import { missingMedia } from "../../deck/problems/missing-media.ts";
import { layoutFolder } from "../css/theme-files.ts";

/**
 * Puts the deck in `folder` into the page after Vite has read it, so that Vite need not parse a long deck. A change of
 * a manuscript file goes to the open page as a `DeckUpdate`; the page is never reloaded for it.
 */
export function deckPlugin(folder: string, read: DeckReader): Plugin {
  return {
    name: "rostrum-deck",
    transformIndexHtml: {
      order: "post",
      async handler(template) {
        const { deck } = (await read()).reading;
        const head = liveTag(deck.settings);
        return fillPage(template, deck).replace("</head>", () => `${head}</head>`);
      },
    },
    configureServer(server) {
      watchFolder(server, folder, read);
      server.hot.on(deckRequestEvent, async (_data, client) => {
        client.send(deckUpdateEvent, toUpdate(await read()));
      });
    },
  };
}

function watchFolder(server: ViteDevServer, folder: string, read: DeckReader): void {
  const root = resolve(folder);
  let latest = 0;
  let styles: string | undefined;
  void read().then((deck) => (styles = deck.styles));
  const reload = (): void => {
    server.moduleGraph.invalidateAll();
    server.hot.send({ type: "full-reload" });
  };
  server.watcher.add([root, layoutFolder]);
  server.watcher.on("all", async (event, path) => {
    if (path.startsWith(layoutFolder) && event !== "change") {
      reload();
      return;
    }
    // Of other files only coming and going counts: a missing picture may be there now.
    const name = relative(root, path);
    if (!name.startsWith("..") && /\.css$/i.test(name)) {
      reload();
      return;
    }
    if (name.startsWith("..") || (event === "change" && !isSource(name))) return;
    // An editor that saves twice, or a slow read, must not let an older state overtake a newer one.
    const mine = ++latest;
    const deck = await read();
    if (mine !== latest) return;
    // A `<style>` in a manuscript is part of the page's own sheet.
    const before = styles;
    styles = deck.styles;
    if (before === styles) server.hot.send(deckUpdateEvent, toUpdate(deck));
    else reload();
  });
}

function toUpdate({ sources, reading }: DeckFolder): DeckUpdate {
  const { deck, problems } = reading;
  const { title, theme, aspect } = deck.settings;
  return {
    // A missing picture does not stop the rest from being shown.
    broken: hasErrors(problems.filter(({ code }) => code !== missingMedia)),
    problems: quoteProblems(sortProblems([...problems, ...tooMuchOn(deck)], sources), sources),
    title,
    theme,
    aspect,
    slides: renderSlides(deck),
    choices: layoutChoices(deck),
  };
}
