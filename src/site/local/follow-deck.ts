import { createHash } from "node:crypto";
import { relative, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { tooMuchOn } from "../../check/rules/slides/too-much.ts";
import { blankSlideCode } from "../../deck/draft.ts";
import type { Deck, Place, Problem } from "../../deck/model.ts";
import { missingMedia } from "../../deck/problems/missing-media.ts";
import { hasErrors, sortProblems } from "../../deck/problems/problem.ts";
import { quoteProblems } from "../../deck/problems/report.ts";
import { sentSlides, type WholeSlide } from "../../deck/exchange/sent-slides.ts";
import { notesToBe } from "../../deck/public/notes-to-be.ts";
import { shownDeck } from "../../deck/public/public-deck.ts";
import { type DeckUpdate, layoutChoices } from "../../deck/exchange/update.ts";
import { once } from "../../deck/once.ts";
import { type RenderedSlide, renderer } from "../../render/deck.ts";
import type { DeckFolder, DeckReader } from "../folder/deck-folder.ts";
import { isSource } from "../folder/source-files.ts";
import type { LocalHost } from "./part.ts";

/**
 * The watcher says nothing of what changes within this time after it spoke of a file, ms. An editor may still be writing
 * then, or save again.
 */
const unwatched = 60;

/** How long a file that is empty or gone may be on its way to its new text, ms: on a busy machine or a slow drive. */
const rewriting = 1000;

/** How well the files are known: just changed, unchanged for `unwatched`, unchanged for `rewriting`. */
type Rest = "changed" | "still" | "settled";

/**
 * Sends each change of the deck in `folder` to the open pages, which are not loaded anew for it. Slides that are hidden
 * are not sent. A comment that is begun above a slide's text holds the deck as it was until it is ended, or until nothing
 * has been saved for `longestHold`, ms.
 */
export function followDeck(
  { send, greet, watch, tell }: LocalHost,
  folder: string,
  read: DeckReader,
  changed: () => void,
  longestHold = 30_000,
): void {
  const root = resolve(folder);
  const render = renderer();
  // What every page has: it was greeted with it, or heard of it since.
  let told: readonly WholeSlide[] | undefined;
  // The files that had text then.
  let filled: readonly string[] = [];
  let lastShown: Unfinished | undefined;
  const messageOf = (deck: DeckFolder, before: readonly WholeSlide[], isGreeting: boolean) => {
    const shown = shownDeck(deck.reading.deck);
    const slides = render(shown).map(withVersion);
    const about = aboutDeck(deck, shown);
    const unfinished = unfinishedIn(deck, shown);
    // A page that opens shows what there is: there is nothing that it could go on showing.
    const isHeld = !isGreeting && lastShown !== undefined && isBegun(lastShown, unfinished);
    const broken = about.broken || isHeld;
    if (isGreeting) lastShown ??= unfinished;
    else if (!broken) lastShown = unfinished;
    const update: DeckUpdate = { ...about, broken, slides: sentSlides(slides, before) };
    return { slides, isHeld, message: { kind: "deck", update } as const };
  };
  let latest = 0;
  let sent = "";
  let again: NodeJS.Timeout | undefined;
  let release: NodeJS.Timeout | undefined;
  let styles: string | undefined;
  void read().then((deck) => (styles = deck.styles), tell);
  const newest = async (): Promise<DeckFolder> => {
    const before = latest;
    const deck = await read();
    return before === latest ? deck : newest();
  };
  /** As `newest`; a file that is empty may be on its way to its new text. */
  const whole = async (): Promise<DeckFolder> => {
    for (let waited = 0; ; waited += unwatched) {
      const deck = await newest();
      const isEmptied = deck.sources.some(({ text }) => text.trim() === "");
      if (!isEmptied || waited >= rewriting) return deck;
      await pause(unwatched);
    }
  };
  greet(async () => {
    // Slower than a change that was read meanwhile, a page would stay behind.
    const deck = await whole();
    const { slides, message } = messageOf(deck, [], true);
    // The page may have a state that passes and that the others never hear of: it has to hear what comes next.
    sent = "";
    if (told === undefined) filled = filledIn(deck);
    told ??= slides;
    return message;
  });
  const follow = async (rest: Rest): Promise<void> => {
    changed();
    // An editor that saves twice, or a slow read, must not let an older state overtake a newer one.
    const mine = ++latest;
    const deck = await read();
    if (mine !== latest) return;
    // An editor empties a file before it writes it, or takes it away before the new one has its name.
    const fills = filledIn(deck);
    if (shownDeck(deck.reading.deck).slides.length < (told?.length ?? 0)) {
      if (rest === "changed") return;
      if (rest === "still" && filled.some((path) => !fills.includes(path)))
        return lookIn(rewriting, "settled");
    }
    filled = fills;
    const { slides, isHeld, message } = messageOf(deck, told ?? [], false);
    clearTimeout(release);
    if (isHeld) release = setTimeout(goOn, longestHold).unref();
    // A `<style>` in a manuscript is part of the page's own styles. What is not shown yet keeps those of before.
    if (!message.update.broken && deck.styles !== styles) {
      styles = deck.styles;
      send({ kind: "own-styles" });
    }
    // Every page is greeted, with all that has changed by then.
    if (told === undefined) return;
    told = slides;
    const now = JSON.stringify({ ...message.update, slides: sentSlides(slides, slides) });
    if (now !== sent) send(message);
    sent = now;
  };
  const look = (rest: Rest): Promise<void> => follow(rest).catch(tell);
  /** What is not ended for so long is as it is meant. */
  const goOn = (): void => {
    lastShown = undefined;
    void look("settled");
  };
  const lookIn = (pause: number, rest: Rest): void => {
    clearTimeout(again);
    again = setTimeout(look, pause, rest).unref();
  };
  watch({
    folder: root,
    changed(event, path) {
      const name = relative(root, path);
      // Of other files only coming and going counts: a missing picture may be there now.
      const counts = event !== "change" || isSource(name) || /\.css$/i.test(name);
      if (!counts || name.startsWith("..")) return;
      void look("changed").then(() => lookIn(unwatched, "still"));
    },
  });
}

/** What a deck has whose writer has begun something and not ended it yet. */
interface Unfinished {
  /** Which of the shown slides have nothing to see. */
  readonly blank: readonly boolean[];
  /** How many comments, elements, fences and code have no end, and how many marks of notes and of what is hidden are torn. */
  readonly marks: number;
}

const isUnclosed = ({ code }: Problem): boolean => code.startsWith("unclosed-");

function unfinishedIn({ reading: { problems } }: DeckFolder, { slides }: Deck): Unfinished {
  const nameOf = ({ file, line }: Place): string => `${line} ${file}`;
  const told = problems.filter(({ code }) => code === blankSlideCode);
  const blank = new Set(told.map(({ place }) => nameOf(place)));
  return {
    blank: slides.map(({ place }) => blank.has(nameOf(place))),
    marks: problems.filter(isUnclosed).length + notesToBe(problems).surely.length,
  };
}

/** Whether `<!--` or `<style>` has been begun above the text of a slide, which is gone until it is ended, or a mark is torn. */
function isBegun(before: Unfinished, now: Unfinished): boolean {
  return (
    now.marks > before.marks ||
    (before.blank.length === now.blank.length &&
      now.blank.some((one, index) => one && before.blank[index] === false))
  );
}

/** The files of a deck that have text. */
function filledIn({ sources }: DeckFolder): readonly string[] {
  return sources.filter(({ text }) => text.trim() !== "").map(({ path }) => path);
}

const withVersion = once((slide: RenderedSlide): WholeSlide => ({
  ...slide,
  version: createHash("sha256").update(slide.html).digest("base64url"),
}));

/** The problems are those of the whole deck, the rest is of what is `shown`. */
function aboutDeck({ sources, reading }: DeckFolder, shown: Deck): Omit<DeckUpdate, "slides"> {
  const { deck, problems } = reading;
  const { title, theme, aspect } = shown.settings;
  return {
    // A missing picture does not stop the rest from being shown.
    broken: hasErrors(problems.filter(({ code }) => code !== missingMedia)),
    problems: quoteProblems(sortProblems([...problems, ...tooMuchOn(deck)], sources), sources),
    title,
    theme,
    aspect,
    choices: layoutChoices(shown),
  };
}
