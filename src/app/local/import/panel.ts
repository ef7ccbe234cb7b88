import "./import.css";
import type { Draft, DraftAnswer, OpenAnswer } from "../../../deck/exchange/incoming.ts";
import { openOwnStorage } from "../../channel/kept-storage.ts";
import { make, makeButton } from "../../ui/element.ts";
import type { Language } from "../../ui/words.ts";
import { showOffWall } from "../off-the-wall.ts";
import { faultScreen } from "./fault.ts";
import { type KeptEdits, type KeptList, openKeptEdits } from "./kept-edits.ts";
import { keptLine } from "./kept-line.ts";
import { changeDeck } from "./made.ts";
import { pasteScreen } from "./paste.ts";
import { previewScreen } from "./preview/preview.ts";
import { importServer, type Failure } from "./server.ts";
import { welcomeScreen, type Welcome } from "./welcome.ts";
import { sayIn, type Say } from "./words.ts";

/** The import, over the whole window. */
export interface ImportPanel {
  open(): void;
  /** A file is over the window, or no longer. */
  drag(isOver: boolean): void;
  take(file: File): void;
}

/** What a screen of the import may do outside itself. */
export interface ImportDesk {
  readonly say: Say;
  readonly kept: KeptList;
  readonly language: Language;
  choose(): void;
  paste(): void;
  /** Back to the first screen. */
  begin(): void;
  close(): void;
  readText(text: string): void;
  readTemplate(name: string): void;
  openDeck(folder: string): void;
  /** The server makes or opens a deck: this page goes to it. */
  follow(answer: OpenAnswer | Failure, isNew: boolean): void;
  tell(failure: Failure): void;
}

/** A screen fills the dialog; `focus` is where the keyboard begins. */
export interface Screen {
  readonly element: HTMLElement;
  readonly title: string;
  /** The draft that it shows. */
  readonly draft?: Pick<Draft, "id" | "file" | "title">;
  focus(): void;
}

/** How long reading takes before it is said, milliseconds. */
const patience = 400;

/** Opens what is kept of changed drafts first. */
export async function openImportPanel(language: Language): Promise<ImportPanel> {
  const storage = await openOwnStorage();
  return createImportPanel(language, openKeptEdits(storage, `${Date.now()}-${Math.random()}`));
}

function createImportPanel(language: Language, kept: KeptList): ImportPanel {
  const say = sayIn(language);
  const chooser = make("input", {
    type: "file",
    accept: ".docx,.txt,.md,.doc,.wps,.pdf",
    hidden: "",
    "aria-label": say("choose"),
  });
  const fault = make("p", { class: "fault-line", role: "alert", hidden: "" });
  const place = make("div", { class: "screen" });
  const line = keptLine(say, (one) => void takeUp(one));
  const slats = make("div", { class: "slats", "aria-hidden": "true" });
  const slips = [...Array(4).fill("i"), "b", ...Array(4).fill("i")] as ("i" | "b")[];
  slats.append(...slips.map((tag) => make(tag)));
  const dialog = make("dialog", { class: "import" }, slats, line.element, place, fault, chooser);
  document.body.append(dialog);
  let welcome: Welcome | undefined;
  let shown: Screen | undefined;
  let largest = Infinity;
  let wanted = 0;
  /** The screen over which a file is dragged. */
  let dragged: { readonly over: Screen | undefined; readonly wasOpen: boolean } | undefined;

  /** The drafts that were changed and that the server has no longer. */
  let gone: ReadonlySet<string> = new Set();

  const offer = (news?: string): void => {
    const hadFocus = line.element.contains(document.activeElement);
    const offered = kept.others(shown?.draft?.id);
    // A preview needs its room: over it stands the last one alone.
    line.show(shown?.draft ? offered.slice(-1) : offered, gone, news);
    // Its button is drawn anew.
    if (hadFocus) shown?.focus();
  };

  const show = (screen: Screen, news?: string): void => {
    shown = screen;
    fault.hidden = true;
    offer(news);
    dialog.setAttribute("aria-label", screen.title);
    place.replaceChildren(screen.element);
    showOffWall(dialog);
    screen.focus();
  };

  const desk: ImportDesk = {
    say,
    language,
    kept,
    choose: () => chooser.click(),
    paste: () => show(pasteScreen(desk)),
    begin() {
      welcome = welcomeScreen(desk);
      show(welcome);
      void fillWelcome(welcome);
    },
    close: () => dialog.close(),
    readText: (text) => void read(say("pastedText"), importServer.text(text)),
    readTemplate: (name) => void read("", importServer.template(name)),
    async openDeck(folder) {
      welcome?.busy(say("opening"));
      desk.follow(await importServer.open(folder), false);
    },
    follow(answer, isNew) {
      if (answer.kind === "failed") return desk.tell(answer);
      if (answer.kind === "opening") return void changeDeck(answer, isNew);
      const { problem } = answer;
      if (!shown?.draft) return show(faultScreen(desk, { problem, file: "", size: 0 }));
      // What was changed stays in sight, to be made again.
      tellLine([problem.message, problem.hint].map((each) => each?.[language] ?? "").join("　"));
    },
    tell(failure) {
      tellLine(wordsOf(failure));
      welcome?.busy(undefined);
    },
  };

  function tellLine(text: string): void {
    fault.textContent = text;
    fault.hidden = false;
  }

  function wordsOf(failure: Failure): string {
    if (failure.cause === "refused") return say("serverSaid", failure.reason);
    const draft = failure.cause === "gone" ? shown?.draft : undefined;
    if (!draft) return say("offline");
    const changed = kept.all().findLast(({ id }) => id === draft.id);
    return changed
      ? say("bringAgain", changed.name, changed.edits.length)
      : say("goneUnchanged", draft.file || draft.title);
  }

  async function fillWelcome(screen: Welcome): Promise<void> {
    const begun = await importServer.beginnings();
    if ("kind" in begun) return desk.tell(begun);
    largest = begun.largestFile;
    screen.fill(begun);
    const ids = kept.all().map(({ id }) => id);
    gone = new Set(ids.filter((id) => !begun.drafts.includes(id)));
    if (gone.size > 0 && shown === screen) offer();
  }

  /** Shows what came of reading; what was begun before it is no longer wanted. */
  async function read(what: string, answered: Promise<DraftAnswer | Failure>): Promise<void> {
    const mine = ++wanted;
    const late = setTimeout(() => {
      if (shown !== welcome || !welcome) desk.begin();
      welcome?.busy(say("reading"), what);
    }, patience);
    const answer = await answered;
    clearTimeout(late);
    if (mine !== wanted) return;
    if (answer.kind === "failed") return desk.tell(answer);
    if (answer.kind === "problem") return show(faultScreen(desk, answer));
    const { draft } = answer;
    const same = kept.all().findLast(({ fingerprint }) => fingerprint === draft.fingerprint);
    const changed = same && (await importServer.change(draft.id, same.edits));
    if (mine !== wanted) return;
    if (!same || changed?.kind !== "draft") return show(previewScreen(desk, draft));
    const news = say("joined", same.edits.length);
    show(previewScreen(desk, changed.draft, same.edits), news);
  }

  /** Asks for a draft of before, and shows it with its changes. */
  async function takeUp({ id, edits }: Pick<KeptEdits, "id" | "edits">): Promise<void> {
    const mine = ++wanted;
    const answer = await importServer.change(id, edits);
    if (mine !== wanted) return;
    if (answer.kind === "draft") return show(previewScreen(desk, answer.draft, edits));
    if (!shown) return desk.begin();
    if (answer.kind === "failed" && answer.cause !== "gone") return desk.tell(answer);
    gone = new Set([...gone, id]);
    offer();
  }

  const take = (file: File): void => {
    welcome?.drag(false);
    dragged = undefined;
    void read(file.name, importServer.file(file, largest));
  };

  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    if (file) take(file);
    chooser.value = "";
  });
  dialog.addEventListener("paste", (event) => {
    if (event.target instanceof HTMLTextAreaElement || shown !== welcome) return;
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (file) take(file);
    else if (text.trim() !== "") desk.readText(text);
  });
  // The stage must not take the keys that are pressed here.
  dialog.addEventListener("keydown", (event) => {
    if (dialog.open) event.stopPropagation();
  });

  return {
    open() {
      // An open preview is shown again, also after the page was loaded anew. The first screen is read anew.
      const last = shown ? undefined : kept.shown();
      if (last) void takeUp(last);
      else if (shown && shown !== welcome) show(shown);
      else desk.begin();
    },
    drag(isOver) {
      if (isOver && (!dialog.open || shown !== welcome)) {
        dragged = { over: shown, wasOpen: dialog.open };
        desk.begin();
      }
      welcome?.drag(isOver);
      if (isOver || !dragged) return;
      const { over, wasOpen } = dragged;
      dragged = undefined;
      // No file was dropped: everything stays.
      if (over) show(over);
      if (!wasOpen) dialog.close();
    },
    take,
  };
}

/** The way out of every screen. */
export function backButton({ say, close }: ImportDesk): HTMLButtonElement {
  return makeButton(say("back"), close, { class: "back" });
}
