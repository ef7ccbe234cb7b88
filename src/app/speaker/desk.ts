/** What the speaker's screen knows and can do; its parts draw from it and call it. */
import type { Plan } from "../../deck/notes/pace/pace.ts";
import { type State, wallPosition } from "../../session/state.ts";
import type { Position } from "../../session/position.ts";
import type { Action } from "../../session/reduce.ts";
import type { KeptStorage } from "../channel/kept-storage.ts";
import type { Session } from "../channel/session.ts";
import { createListeners } from "../ui/listeners.ts";
import { type Page, planPages, readTiming } from "./slides/pages.ts";
import { type Preferences, loadPreferences, savePreferences } from "./preferences.ts";
import {
  type Prompt,
  followWall,
  nextClause,
  previousClause,
  promptAt,
  scrolled,
  spokenShare,
} from "./notes/prompter.ts";

export interface Desk {
  readonly session: Session;
  pages(): readonly Page[];
  plan(): Plan;
  /** Seconds planned for the whole speech; 0 where there is neither notes nor a length in the settings. */
  planned(): number;
  state(): State;
  /** The position of the speech: where the wall is, frozen or not. */
  wall(): Position;
  /** The slide that is spoken about. */
  page(): Page;
  /** The slide that comes: where the operator looks ahead, or else the next one; undefined at the end. */
  following(): Position | undefined;
  prompt(): Prompt;
  /** Share of the slide that is spoken, 0 to 1; undefined where the prompter only follows. */
  spoken(): number | undefined;
  preferences(): Preferences;
  prefer(change: Partial<Preferences>): void;
  /** The rate at which the notes scroll, in characters a minute. */
  rate(): number;
  dispatch(action: Action): void;
  /** A turning key: a step, or in prompter mode a clause. */
  forward(): void;
  back(): void;
  /** Lights a clause of the slide that is spoken about. */
  light(clause: number): void;
  /** The speech has begun: only the first call starts the clock. */
  startClock(): void;
  /** Stops the scrolling notes, or lets it go on; starts the clock where it has not. */
  toggleScroll(): void;
  isScrolling(): boolean;
  /** Lets the notes scroll on for so many milliseconds, if they are scrolling. */
  scroll(milliseconds: number): void;
  /** Called when anything that is drawn has changed, except the time. */
  onChange(listener: () => void): () => void;
  /** Takes up a deck that has changed. */
  setPages(pages: readonly Page[]): void;
}

/** Where preferences are kept, and the page whose `data-` attributes say the deck's timing. */
export interface DeskOptions {
  readonly session: Session;
  readonly pages: readonly Page[];
  readonly storage: () => KeptStorage;
  readonly page: HTMLElement;
}

export function openDesk({ session, pages: first, storage, page }: DeskOptions): Desk {
  const listeners = createListeners<void>();
  let pages = first;
  let plan = planPages(pages, page);
  let preferences = loadPreferences(storage);
  let isHeld = false;

  const state = session.state;
  const wall = (): Position => wallPosition(state());
  const pageOf = (index: number): Page => pages[index] ?? emptyPage;
  const now = (): number => Date.now();
  let prompt = followWall(promptAt(-1), wall(), pageOf(wall().slide));

  const setPrompt = (next: Prompt): void => {
    if (next === prompt) return;
    prompt = next;
    listeners.tell();
  };
  const turn = (count: number): void => {
    const type = count < 0 ? "back" : "forward";
    for (let i = 0; i < Math.abs(count); i++) session.dispatch({ type, at: now() });
  };
  /** While the wall is held or covered, the turning keys are the wall's. */
  const isPrompting = (): boolean =>
    preferences.mode === "clauses" && state().wall.kind === "follows" && state().screen === "live";
  const isScrolling = (): boolean =>
    preferences.mode === "scroll" && !isHeld && state().clock.kind === "running";

  session.onChange(() => {
    prompt = followWall(prompt, wall(), pageOf(wall().slide));
    listeners.tell();
  });

  return {
    session,
    pages: () => pages,
    plan: () => plan,
    planned: () => plan.total || (readTiming(page).minutes ?? 0) * 60,
    state,
    wall,
    page: () => pageOf(wall().slide),
    following() {
      const { position, screen, wall: held } = state();
      if (held.kind === "frozen" || screen === "holding") return position;
      const slide = position.slide + 1;
      return slide < pages.length ? { slide, step: 0 } : undefined;
    },
    prompt: () => prompt,
    spoken: () =>
      preferences.mode === "slides" ? undefined : spokenShare(prompt, pageOf(wall().slide).clauses),
    preferences: () => preferences,
    prefer(change) {
      preferences = { ...preferences, ...change };
      savePreferences(storage, preferences);
      listeners.tell();
    },
    rate: () => preferences.rate ?? readTiming(page).rate,
    dispatch: session.dispatch,
    forward() {
      if (!isPrompting()) return turn(1);
      const { step, slide } = wall();
      const next = nextClause(prompt, step, pageOf(slide));
      this.startClock();
      setPrompt(next.prompt);
      turn(next.turns);
    },
    back() {
      if (!isPrompting()) return turn(-1);
      const { step, slide } = wall();
      const before = pageOf(slide - 1).clauses.length;
      const previous = previousClause(prompt, step, pageOf(slide), before);
      // A prompt on another slide stands only once the wall is there too.
      prompt = previous.prompt;
      turn(previous.turns);
      listeners.tell();
    },
    light: (clause) => setPrompt(promptAt(wall().slide, clause)),
    startClock: () => session.dispatch({ type: "clock", to: "start", at: now() }),
    toggleScroll() {
      const { clock } = state();
      isHeld = clock.kind === "running" && !isHeld;
      if (clock.kind !== "running") {
        const to = clock.kind === "idle" ? "start" : "resume";
        session.dispatch({ type: "clock", to, at: now() });
      }
      listeners.tell();
    },
    isScrolling,
    scroll(milliseconds) {
      if (!isScrolling()) return;
      const characters = (milliseconds / 60_000) * (preferences.rate ?? readTiming(page).rate);
      setPrompt(scrolled(prompt, characters, pageOf(prompt.slide).clauses));
    },
    onChange: listeners.add,
    setPages(next) {
      pages = next;
      plan = planPages(pages, page);
      session.setShape(pages.map(({ steps }) => steps));
      prompt = followWall(promptAt(-1), wall(), pageOf(wall().slide));
      listeners.tell();
    },
  };
}

const emptyPage: Page = {
  id: "",
  heading: "",
  name: "",
  title: "",
  element: document.createElement("section"),
  steps: 0,
  paragraphs: [],
  shapes: [],
  clauses: [],
  characters: 0,
};
