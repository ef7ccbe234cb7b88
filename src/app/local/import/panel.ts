import "./import.css";
import type { DraftAnswer, OpenAnswer } from "../../../deck/exchange/incoming.ts";
import { make, makeButton } from "../../ui/element.ts";
import type { Language } from "../../ui/words.ts";
import { faultScreen } from "./fault.ts";
import { keptEdits } from "./kept-edits.ts";
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
  focus(): void;
}

/** How long reading takes before it is said, milliseconds. */
const patience = 400;

export function createImportPanel(language: Language): ImportPanel {
  const say = sayIn(language);
  const chooser = make("input", {
    type: "file",
    accept: ".docx,.txt,.md,.doc,.wps,.pdf",
    hidden: "",
    "aria-label": say("choose"),
  });
  const fault = make("p", { class: "fault-line", role: "alert", hidden: "" });
  const place = make("div", { class: "screen" });
  const slats = make("div", { class: "slats", "aria-hidden": "true" });
  const slips = [...Array(4).fill("i"), "b", ...Array(4).fill("i")] as ("i" | "b")[];
  slats.append(...slips.map((tag) => make(tag)));
  const dialog = make("dialog", { class: "import" }, slats, place, fault, chooser);
  document.body.append(dialog);
  let welcome: Welcome | undefined;
  let shown: Screen | undefined;
  let largest = Infinity;
  let wanted = 0;
  /** The screen over which a file is dragged. */
  let dragged: { readonly over: Screen | undefined; readonly wasOpen: boolean } | undefined;

  const show = (screen: Screen): void => {
    shown = screen;
    fault.hidden = true;
    dialog.setAttribute("aria-label", screen.title);
    place.replaceChildren(screen.element);
    if (!dialog.open) dialog.showModal();
    screen.focus();
  };

  const desk: ImportDesk = {
    say,
    language,
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
      show(faultScreen(desk, { problem: answer.problem, file: "", size: 0 }));
    },
    tell({ reason }) {
      fault.textContent = reason === undefined ? say("offline") : say("serverSaid", reason);
      fault.hidden = false;
      welcome?.busy(undefined);
    },
  };

  async function fillWelcome(screen: Welcome): Promise<void> {
    const begun = await importServer.beginnings();
    if ("kind" in begun) return desk.tell(begun);
    largest = begun.largestFile;
    screen.fill(begun);
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
    show(answer.kind === "draft" ? previewScreen(desk, answer.draft) : faultScreen(desk, answer));
  }

  /** With the draft that was there before the page was loaded anew, if the server still has it. */
  async function goOn(): Promise<void> {
    const kept = keptEdits.read();
    const mine = ++wanted;
    const answer = kept && (await importServer.change(kept.id, kept.edits));
    if (mine !== wanted) return;
    if (kept && answer?.kind === "draft") show(previewScreen(desk, answer.draft, kept.edits));
    else desk.begin();
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
    // An open preview is shown again. The first screen is read anew.
    open: () => (shown ? (shown === welcome ? desk.begin() : show(shown)) : void goOn()),
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
