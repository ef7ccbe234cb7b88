import { firstStamp } from "../../session/messages/messages.ts";
import { keepPlaces, orderOf } from "../../session/reorder.ts";
import { initialState } from "../../session/state.ts";
import { deckName, titledName, windowName } from "../channel/deck-name.ts";
import { openOwnStorage, type SharedStorage } from "../channel/kept-storage.ts";
import { keepSession, type KeptSession } from "../channel/keep-session.ts";
import { roomOf } from "../channel/live/room.ts";
import { ownSpeech } from "../channel/own-speech.ts";
import { openStateStore } from "../channel/state-store.ts";
import { keepAwake } from "../ui/wake-lock.ts";
import { wearStyles } from "../ui/wear-styles.ts";
import { pickLanguage, type Language } from "../ui/words.ts";
import { createAlerts } from "./alerts.ts";
import { createPen } from "../ui/pen/lazy-pen.ts";
import { takeControl } from "./control.ts";
import { createOneScreenCover } from "./one-screen.ts";
import { openDesk } from "./desk.ts";
import { make, makeButton } from "../ui/element.ts";
import { createMorePanel } from "./more-panel.ts";
import { slideIds } from "../ui/slide-list.ts";
import { readPages } from "./slides/pages.ts";
import { createProgressBar } from "./progress-bar.ts";
import { createRehearsalView } from "./rehearsal/rehearsal-view.ts";
import { openRehearsals } from "./rehearsal/rehearsals.ts";
import { createNotesPane, type NotesPane } from "./notes/notes-pane.ts";
import { rollNotes } from "./notes/roll.ts";
import { createSlideList } from "./slides/slide-list.ts";
import { createSlidesPane } from "./slides/slides-pane.ts";
import css from "./style/speaker.css?inline";
import { createTurns } from "./notes/turns.ts";
import { createTools } from "./tools.ts";
import { createTopBar } from "./top-bar.ts";
import { createWallWindow } from "./windows.ts";
import { sayIn } from "./words.ts";
import type { Beat } from "../../session/messages/room.ts";
import type { Panel } from "./panel.ts";
import type { SlideView } from "../ui/view.ts";

/** How often the time is drawn, milliseconds. */
const ticking = 250;

/** How often the stage hears how far the notes are read, milliseconds: `reading-link.ts` forgets it soon. */
const tellingReading = 1000;

/** Makes the page the speaker's screen: it is the same document as the stage's, so everything is there already. */
export async function showSpeaker(page: HTMLElement): Promise<SlideView> {
  const kept = await openOwnStorage();
  const document = page.ownerDocument;
  const storage = (): SharedStorage => kept;
  const language = pickLanguage(navigator.languages);
  const say = sayIn(language);
  const deck = deckName(location, document.title);
  const titled = import.meta.env.ROSTRUM_LOCAL ? titledName(deck, document.title) : deck;
  const speech = import.meta.env.ROSTRUM_LOCAL ? ownSpeech(document) : undefined;
  const pages = readPages(document);
  const name = windowName("speaker");
  const store = openStateStore(storage, deck, () => slideIds(document), undefined, speech);
  const joined = keepSession(window, {
    start: store.load(Date.now())?.stamped ?? firstStamp(initialState(deck), name),
    name,
    shape: pages.map(({ steps }) => steps),
    store,
  });
  const { session, windows, reading } = joined;
  const desk = openDesk({ session, pages, storage, page });

  wearStyles(document, css);
  document.title = `${say("title")} · ${document.title}`;

  const alerts = createAlerts(desk, say, {
    open: () => wall.open(),
    renew: () => wall.renew(),
  });
  const wall = createWallWindow(windows, deck, say, alerts.tell);
  const askReset = (): void =>
    alerts.ask(say("resetAsk"), say("yes"), () =>
      desk.dispatch({ type: "clock", to: "reset", at: Date.now() }),
    );
  const rehearsals = openRehearsals(desk, { name: titled, speech }, storage, () =>
    alerts.tell(say("notKept")),
  );
  const rehearsal = createRehearsalView(desk, rehearsals, say, language);
  const more = createMorePanel(desk, say, language, { wall, askReset, rehearsal });
  const list = createSlideList(desk, say);
  const top = createTopBar(desk, say, language);
  const notes: NotesPane = createNotesPane(desk, say, () => turns.forward());
  const turns = createTurns(desk, () => notes);
  const pictures = createSlidesPane(desk, say);
  let phones: Panel | undefined;
  const isLive = import.meta.env.ROSTRUM_LIVE && roomOf(document) !== undefined;
  const sheets = { list: list.open, more: more.open, turns };
  const tools = createTools(desk, say, {
    ...sheets,
    ...(isLive && { phones: () => phones?.open() }),
  });
  const progress = createProgressBar(desk, say);
  const side = make("aside", { "aria-label": say("slides") }, pictures.element);
  const foot = make("footer", {}, progress.element, tools.element);
  const oneScreen = createOneScreenCover(say);
  const root = make(
    "div",
    { class: "desk", lang: language === "en" ? "en" : page.lang },
    top.element,
    notes.element,
    alerts.element,
    notes.rest,
    side,
    foot,
    list.element,
    more.element,
    oneScreen.element,
  );
  document.body.append(root);

  const parts = [top, notes, pictures, tools, progress, more, alerts, oneScreen];
  const update = (): void => {
    root.classList.toggle("mirror", desk.preferences().mirror);
    for (const part of parts) if ("update" in part) part.update?.();
    tellReading();
    tick();
  };
  const tellReading = (): void =>
    reading.tell({
      position: desk.wall(),
      forward: turns.reads("forward"),
      back: turns.reads("back"),
    });
  const tick = (): void => {
    const at = Date.now();
    for (const part of parts) if ("tick" in part) part.tick?.(at);
  };
  desk.onChange(update);
  update();
  window.setInterval(tick, ticking);
  window.setInterval(tellReading, tellingReading);
  reading.onPress((to) => turns[to]());
  new ResizeObserver(update).observe(notes.element);
  document.fonts.addEventListener("loadingdone", update);
  keepAwake(window, (awake) => {
    if (awake === "no") alerts.tell(say("sleepy"));
  });
  rollNotes(desk);
  const pen = createPen(document, {
    over: () => document.querySelector(".shot.now .thumb"),
    root,
    tell: session.showMark,
  });
  let drawnOn = desk.wall().slide;
  desk.onChange(() => {
    if (desk.wall().slide !== drawnOn) pen.wipe();
    drawnOn = desk.wall().slide;
  });
  session.onMark(pen.show);
  const control = { desk, alerts, list, more, notes, turns, wall, pen, askReset };
  takeControl(document, { ...control, phones: () => phones });
  if (import.meta.env.ROSTRUM_LIVE) {
    const lit = (): Beat["clause"] => {
      const { slide, clause } = desk.prompt();
      return desk.preferences().mode === "slides" ? undefined : { slide, index: clause };
    };
    void joinRoom(joined, lit, say, language).then(
      (room) => {
        if (!room) return;
        phones = room.phones;
        root.append(room.phones.element);
        desk.onChange(room.beat);
      },
      (fault: unknown) => alerts.tell(say("fault", String(fault))),
    );
  }
  window.addEventListener("error", ({ message }) => alerts.tell(say("fault", message)));
  window.addEventListener("unhandledrejection", ({ reason }) =>
    alerts.tell(say("fault", String(reason))),
  );
  session.onFault((text) => alerts.tell(say("wallFault", text)));
  rehearsals.whenCutOff(() => {
    const goOn = makeButton(say("goOn"), () => {
      alerts.close();
      rehearsals.goOn();
    });
    alerts.tell(say("cutOff"), goOn);
  });
  page.classList.add("ready");
  const places = import.meta.env.ROSTRUM_LOCAL ? keepPlaces() : undefined;
  const see = (): void => places?.see(slideIds(document), desk.state());
  if (import.meta.env.ROSTRUM_LOCAL) {
    desk.onChange(see);
    see();
  }

  return {
    position() {
      const { slide, step } = desk.wall();
      return { id: desk.page().id, index: slide, step };
    },
    refresh() {
      if (!import.meta.env.ROSTRUM_LOCAL || !places) return;
      const before = desk.pages().map(({ id }) => id);
      const ids = slideIds(document);
      const order = orderOf(ids);
      // Before the pages tell of the state, whose places count in the list before.
      const moves = order === orderOf(before) ? undefined : places.after(before, ids);
      desk.setPages(readPages(document));
      if (moves) desk.dispatch({ type: "reorder", ...moves, order });
      see();
    },
  };
}

/** Lets phones take part, where this page may. */
async function joinRoom(
  joined: KeptSession,
  clause: () => Beat["clause"],
  speaker: ReturnType<typeof sayIn>,
  language: Language,
): Promise<{ readonly phones: Panel; readonly beat: () => void } | undefined> {
  const [{ takePart }, { createPhones }, { sayOfPhones }] = await Promise.all([
    import("../channel/live/take-part.ts"),
    import("./phones/phones.ts"),
    import("./phones/words.ts"),
  ]);
  const part = await takePart(document, joined, clause);
  if (!part) return undefined;
  const light = joined.session.showCode;
  const phones = createPhones(part, { say: sayOfPhones(language), speaker, light });
  let told = "";
  const beat = (): void => {
    const now = JSON.stringify(clause());
    if (now !== told) part.beat();
    told = now;
  };
  return { phones, beat };
}
