import "./figures.css";
import { figuresCsvAddress, type FiguresSheet } from "../../../deck/figures/sheet/figures-sheet.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import { showOffWall } from "../off-the-wall.ts";
import { windowMemory } from "../../ui/window-memory.ts";
import type { Language } from "../../ui/words.ts";
import { openFiguresDesk } from "./desk.ts";
import type { DraftStore } from "./kept-drafts.ts";
import { importFile } from "./import-file.ts";
import { createRow, type Row, type RowContext } from "./row.ts";
import type { SheetServer } from "./server.ts";
import { sayIn } from "./words.ts";

/** Remembers over the reload that the sheet was open. A closed one stays closed: the window may be the wall by now. */
const openKey = "rostrum-figures-open";

/** The figures sheet beside the slide. */
export interface FiguresPanel {
  open(): void;
  /**
   * Goes on with what the page before had typed and is in no file: saves it if it can, and opens the sheet over it if it
   * was open there.
   */
  goOn(): Promise<void>;
  /** The deck has changed. */
  refresh(): void;
}

/** Makes the panel, closed. The slide stays in sight beside it, so that a person sees where a value goes. */
export function createFiguresPanel(
  language: Language,
  server: SheetServer,
  store: DraftStore,
): FiguresPanel {
  const say = sayIn(language);
  const rows = new Map<string, Row>();
  const progress = make("progress", { max: "1", value: "0" });
  const count = make("span", { class: "count" });
  const heading = make("h2", { id: "figures-title", text: say("title") });
  const notice = make("div", { class: "notice", role: "alert", hidden: "" });
  const fault = make("p", { class: "fault", role: "alert", hidden: "" });
  const forget = makeButton(say("forget"), () => void desk.choose(desk.homeless(), "file"), {
    hidden: "",
  });
  const told = make("div", { class: "told", role: "status" });
  const list = make("ol", { class: "rows" });
  const chooser = make("input", { type: "file", accept: ".csv,.txt,text/csv", hidden: "" });
  const importButton = makeButton(say("import"), () => chooser.click());
  const saveButton = makeButton(say("save"), save, { class: "save" });
  const dialog = make(
    "dialog",
    { class: "figures", "aria-labelledby": "figures-title", tabindex: "-1" },
    make(
      "header",
      {},
      heading,
      make("p", { class: "progress", role: "status" }, progress, count),
      make(
        "p",
        { class: "tools" },
        saveButton,
        make("a", { href: figuresCsvAddress, download: say("csvName"), text: say("export") }),
        importButton,
        chooser,
        makeButton(say("close"), () => dialog.close()),
      ),
      make("p", { class: "hint", text: say("hint") }),
      fault,
      forget,
      notice,
      told,
    ),
    list,
  );
  document.body.append(dialog);

  const desk = openFiguresDesk(server, () => show(), store);
  const context: RowContext = { desk, say, language, next: focusNext };

  function save(): void {
    void desk.choose(desk.waiting("kept"), "yours");
  }

  function show(): void {
    const sheet = desk.sheet();
    showFailure();
    if (!sheet) return;
    showConflict(sheet);
    const { length } = sheet.figures;
    progress.max = Math.max(length, 1);
    progress.value = desk.filled();
    setText(count, say("progress", desk.filled(), length));
    saveButton.disabled = !sheet.figures.some(({ name }) => desk.draft(name));
    arrange(sheet);
    for (const figure of sheet.figures) rows.get(figure.name)?.show(figure);
  }

  function showFailure(): void {
    const failure = desk.failure();
    const homeless = desk.homeless();
    forget.hidden = homeless.length === 0;
    fault.hidden = !failure && forget.hidden;
    if (fault.hidden) return;
    const names = homeless.join(say("between"));
    if (!failure) setText(fault, say("homeless", homeless.length, names));
    else setText(fault, failure.reason ? say("serverSaid", failure.reason) : say("offline"));
  }

  function showConflict({ path }: FiguresSheet): void {
    const names = waitingNames();
    const title = desk.waiting("stale").length > 0 ? say("staleTitle", path) : say("keptTitle");
    const isShown = !notice.hidden && notice.firstElementChild?.textContent === title;
    notice.hidden = names.length === 0;
    if (isShown || notice.hidden) return;
    notice.replaceChildren(
      make("p", { text: title }),
      makeButton(say("allFile"), () => void desk.choose(waitingNames(), "file")),
      makeButton(say("allYours"), () => void desk.choose(waitingNames(), "yours")),
    );
    rows.get(names[0] ?? "")?.element.scrollIntoView({ block: "center" });
  }

  function waitingNames(): readonly string[] {
    return [...desk.waiting("stale"), ...desk.waiting("kept")];
  }

  function arrange({ figures }: FiguresSheet): void {
    const names = figures.map(({ name }) => name);
    if (names.join("\n") === [...rows.keys()].join("\n")) return;
    const before = new Map(rows);
    rows.clear();
    names.forEach((name, index) => {
      rows.set(
        name,
        before.get(name) ?? createRow(name, `figure-${index}-${before.size}`, context),
      );
    });
    for (const [name, { element }] of before) if (!rows.has(name)) element.remove();
    // The field in which a person types is not moved: it would lose the keys, and the stage take them.
    [...rows.values()].forEach(({ element }, index) => {
      const there = list.children[index] ?? null;
      if (there !== element) list.insertBefore(element, there);
    });
    if (dialog.open && !dialog.contains(document.activeElement)) dialog.focus();
  }

  function focusNext(row: Row): void {
    const fields = [...rows.values()].map(({ field }) => field);
    const field = fields[fields.indexOf(row.field) + 1] ?? saveButton;
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  async function open(): Promise<void> {
    showOffWall(dialog);
    await desk.refresh();
    // What the page before had typed.
    void desk.save();
    const fields = [...rows.values()].map(({ field }) => field);
    const [first = ""] = waitingNames();
    (rows.get(first)?.field ?? fields.find(({ value }) => value === "") ?? fields[0])?.focus();
  }

  chooser.addEventListener("change", async () => {
    const [file] = chooser.files ?? [];
    if (!file || !desk.sheet()) return;
    const { lines, undo } = await importFile(file, desk, say, language);
    chooser.value = "";
    tell(lines);
    if (!undo) return;
    const takeBack = makeButton(say("undoImport"), async () => {
      takeBack.disabled = true;
      tell(await undo());
      importButton.focus();
    });
    told.firstElementChild?.append(takeBack);
  });

  function tell(lines: readonly string[]): void {
    told.replaceChildren(...lines.map((text) => make("p", { text })));
  }

  // The stage must not take the keys that are typed here.
  dialog.addEventListener("keydown", (event) => {
    // Right after closing, the focus is still in it. The keys belong to the stage again.
    if (dialog.open) event.stopPropagation();
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    // The browser would save the page.
    event.preventDefault();
    save();
  });
  // Until the next frame a field would keep the focus, and the keys that are pressed by then.
  dialog.addEventListener("cancel", () => (document.activeElement as HTMLElement | null)?.blur());
  // Text that is left in a field is saved when the field is left, and closing leaves it.
  dialog.addEventListener("close", () => void desk.save());
  // A window that is closed leaves no field.
  window.addEventListener("pagehide", () => {
    desk.leave();
    windowMemory.write(openKey, dialog.open ? "yes" : undefined);
  });

  return {
    open: () => void open(),
    async goOn() {
      const wasOpen = windowMemory.read(openKey) !== undefined;
      await desk.refresh();
      if (!wasOpen) return desk.save();
      // Also where the server gives no sheet to compare it with.
      const isTyped = desk.sheet()?.figures.some(({ name }) => desk.draft(name)) ?? true;
      if (isTyped || desk.homeless().length > 0) await open();
    },
    refresh: () => {
      if (dialog.open) void desk.refresh();
    },
  };
}
