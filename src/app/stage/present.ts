import { within } from "../ui/within.ts";
import { isOneScreen } from "../channel/displays.ts";
import { deckName } from "../channel/deck-name.ts";
import { openOwnStorage } from "../channel/kept-storage.ts";
import { ownSpeech } from "../channel/own-speech.ts";
import type { Session } from "../channel/session.ts";
import { openStateStore } from "../channel/state-store.ts";
import { dropAddressOfOther } from "../channel/view-entry.ts";
import { shapeOf } from "../channel/steps.ts";
import { isPrintView } from "../ui/view.ts";
import { slideElements, slideIds } from "../ui/slide-list.ts";
import { keepAwake, type Awake } from "../ui/wake-lock.ts";
import { wearStyles } from "../ui/wear-styles.ts";
import { pickLanguage, say } from "../ui/words.ts";
import { setAddress } from "./address.ts";
import { takeControl } from "./control.ts";
import { joinOthers } from "./join.ts";
import { resume } from "./resume.ts";
import { createControls } from "./sheets/controls.ts";
import { createFrozenSign } from "./sheets/frozen-sign.ts";
import { createLazySheets } from "./sheets/lazy-sheets.ts";
import { fillsScreen } from "../ui/fullscreen.ts";
import { openScreen } from "./screen.ts";
import { createSpeakerOpener } from "./speaker-window.ts";
import { createTools } from "./tools/tools.ts";
import { openStage, type Stage } from "./stage.ts";
import { turnSlides } from "./turn-slides.ts";
import css from "./style/stage.css?inline";

/** reveal.js swallows some of its own faults; if it is not ready by then (milliseconds), it never will be. */
const patience = 8000;

/** A speaker's screen that was heard of within this, milliseconds, is open: hidden ones speak once a minute. */
const speakerIsNear = 90_000;

/** What the stage needs of the page around it. */
export interface Surroundings {
  /** To the article, at this slide: what the operator may ask for. */
  readonly read: () => void;
  /** When it is aborted, the page is as it was before. */
  readonly leaving: AbortSignal;
}

/**
 * Puts the deck on stage, at its last place if it was left a moment ago. Rejects where it cannot, and leaves the page
 * as it was.
 */
export async function present(page: HTMLElement, around: Surroundings): Promise<Stage> {
  const document = page.ownerDocument;
  const takeOff = wearStyles(document, css);
  around.leaving.addEventListener("abort", takeOff);
  try {
    const stage = isPrintView(location)
      ? await openForPaper(document, around.leaving)
      : await openWithSheets(document, around);
    page.classList.add("ready");
    page.classList.remove("resuming");
    return stage;
  } catch (fault) {
    takeOff();
    throw fault;
  }
}

/** reveal.js's own page for printing. */
async function openForPaper(document: Document, leaving: AbortSignal): Promise<Stage> {
  const { default: paper } = await import("./style/paper.css?inline");
  leaving.addEventListener("abort", wearStyles(document, paper));
  return within(patience, openStage(document, leaving));
}

/** The stage with everything that an operator needs around it. */
async function openWithSheets(document: Document, { read, leaving }: Surroundings): Promise<Stage> {
  const language = pickLanguage(navigator.languages);
  const title = document.title;
  const storage = await openOwnStorage();
  const deck = deckName(location, title);
  if (import.meta.env.ROSTRUM_LOCAL) dropAddressOfOther(deck);
  // In a long deck it takes long to find them, and only the local server changes the page.
  const fixed = import.meta.env.ROSTRUM_LOCAL ? undefined : slideIds(document);
  const ids = (): readonly string[] => fixed ?? slideIds(document);
  // After the stage has gone, what the address names was chosen in the article.
  const hash = (): string => (leaving.aborted ? "" : location.hash);
  const store = openStateStore(
    () => storage,
    deck,
    ids,
    hash,
    import.meta.env.ROSTRUM_LOCAL ? ownSpeech(document) : undefined,
  );
  const kept = store.load(Date.now());
  const shape = shapeOf(slideElements(document));
  const place = resume(kept, { hash: location.hash, ids: ids(), shape });
  if (place) setAddress(place);

  const bare = await within(patience, openStage(document, leaving));
  const joined = joinOthers(document, {
    deck,
    shown: bare.position(),
    kept: place && kept,
    store,
    leaving,
  });
  const { session, windows } = joined;
  const stage = turnSlides(bare, joined, document, leaving);
  const screen = openScreen(document, session, { mark: say("frozen", language), leaving });
  const open = createSpeakerOpener(document, windows, () => help.openBlocked());
  const speaker = (): void => {
    const isAsked = oneScreen.isOpen();
    oneScreen.close();
    if (isAsked || windows.family().length > 0 || !isOneScreen(window)) open();
    else oneScreen.open();
  };
  let awake: Awake = "unknown";
  keepAwake(window, (now) => (awake = now), leaving);
  const { help, overview, jump, oneScreen } = createLazySheets(document, {
    language,
    stage,
    speaker,
    speakerAnyway: open,
    isAwake: () => awake !== "no",
    leaving,
  });
  const undo = (): void => session.dispatch({ type: "undo", at: Date.now() });
  // Full screen is the wall, and the article has the notes.
  const readOffWall = (): void => {
    if (!fillsScreen(document)) read();
  };
  // R resets the clock on the speaker's screen. Pressed in this window by mistake, it must not open them either.
  const readAlone = (): void => {
    const isNear = Date.now() - (session.lastHeard("speaker") ?? 0) <= speakerIsNear;
    if (!isNear) readOffWall();
  };
  const buttons = [
    { words: say("overviewTitle", language), act: () => overview.open() },
    { words: say("read", language), act: readOffWall, isOffWall: true },
  ];
  const controls = createControls(document, buttons, leaving);
  const frozenSign = createFrozenSign(document, language, leaving);
  const tools = createTools(document, { language, stage, session, leaving });
  const sheets = { help, overview, jump, oneScreen, controls, frozenSign, tools };
  const driven = { stage, screen, ...sheets, read: readAlone, speaker, undo };
  takeControl(document, driven, leaving);
  reportFaults(session, leaving);
  leaving.addEventListener("abort", () => {
    for (const sheet of document.querySelectorAll("body > dialog")) sheet.remove();
  });
  return stage;
}

/** The wall shows no fault; the speaker's screen does. */
function reportFaults(session: Session, leaving: AbortSignal): void {
  const options = { signal: leaving };
  window.addEventListener("error", ({ message }) => session.reportFault(message), options);
  window.addEventListener(
    "unhandledrejection",
    ({ reason }) => session.reportFault(String(reason)),
    options,
  );
}
