import { relative, resolve } from "node:path";
import { tooMuchOn } from "../../check/rules/slides/too-much.ts";
import { missingMedia } from "../../deck/problems/missing-media.ts";
import { hasErrors, quoteProblems, sortProblems } from "../../deck/problems/problem.ts";
import { type DeckUpdate, layoutChoices } from "../../deck/exchange/update.ts";
import { renderer } from "../../render/deck.ts";
import type { DeckFolder, DeckReader } from "../folder/deck-folder.ts";
import { isSource } from "../folder/source-files.ts";
import type { LocalHost } from "./part.ts";

/** Sends each change of the deck in `folder` to the open pages, which are not loaded anew for it. */
export function followDeck(
  { send, greet, watch, tell }: LocalHost,
  folder: string,
  read: DeckReader,
  changed: () => void,
): void {
  const root = resolve(folder);
  const render = renderer();
  const messageOf = (deck: DeckFolder) =>
    ({ kind: "deck", update: toUpdate(deck, render) }) as const;
  let latest = 0;
  let styles: string | undefined;
  void read().then((deck) => (styles = deck.styles), tell);
  greet(async () => messageOf(await read()));
  const follow = async (): Promise<void> => {
    changed();
    // An editor that saves twice, or a slow read, must not let an older state overtake a newer one.
    const mine = ++latest;
    const deck = await read();
    if (mine !== latest) return;
    // A `<style>` in a manuscript is part of the page's own sheet.
    const before = styles;
    styles = deck.styles;
    send(before === styles ? messageOf(deck) : { kind: "reload" });
  };
  watch({
    folder: root,
    changed(event, path) {
      const name = relative(root, path);
      // Of other files only coming and going counts: a missing picture may be there now.
      const counts = event !== "change" || isSource(name) || /\.css$/i.test(name);
      if (counts && !name.startsWith("..")) follow().catch(tell);
    },
  });
}

function toUpdate(
  { sources, reading }: DeckFolder,
  render: ReturnType<typeof renderer>,
): DeckUpdate {
  const { deck, problems } = reading;
  const { title, theme, aspect } = deck.settings;
  return {
    // A missing picture does not stop the rest from being shown.
    broken: hasErrors(problems.filter(({ code }) => code !== missingMedia)),
    problems: quoteProblems(sortProblems([...problems, ...tooMuchOn(deck)], sources), sources),
    title,
    theme,
    aspect,
    slides: render(deck),
    choices: layoutChoices(deck),
  };
}
