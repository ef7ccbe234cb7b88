import { checkFigureValue } from "../../../deck/figures/figure-value.ts";
import {
  keysOf,
  type FigureEdit,
  type FiguresSheet,
  type SaveAnswer,
  type SaveRequest,
  type SheetFigure,
} from "../../../deck/figures/sheet/figures-sheet.ts";
import type { Problem } from "../../../deck/model.ts";
import { hasErrors } from "../../../deck/problems/problem.ts";
import { fieldsOf, says } from "./fields.ts";
import type { DraftStore, LeftDrafts } from "./kept-drafts.ts";
import type { Failure, SheetServer } from "./server.ts";

/**
 * What was typed for a figure and is not in the file. Two states wait for a person's choice: `stale`, the file has changed
 * since; `kept`, the page or its browser was gone before it was saved, and it may be half of a number.
 */
interface Draft {
  readonly edit: FigureEdit;
  readonly state: "typed" | "saving" | "failed" | "stale" | "kept";
  readonly problem?: Problem;
}

type Waiting = "stale" | "kept";

/** What was written to the file, and what the same fields said before. */
interface Saved {
  readonly edit: FigureEdit;
  readonly before: FigureEdit;
}

/** The sheet as the file has it, and what is typed over it. */
export interface FiguresDesk {
  sheet(): FiguresSheet | undefined;
  draft(name: string): Draft | undefined;
  /** Saved since the desk was opened, and neither typed over nor changed in the file. */
  isSaved(name: string): boolean;
  /** Why the last load or save failed as a whole. */
  failure(): Failure | undefined;
  /** What a figure's field says. */
  text(figure: SheetFigure): string;
  problems(figure: SheetFigure): readonly Problem[];
  filled(): number;
  /** As a person types, or not to be written before a person has chosen. */
  type(name: string, edit: FigureEdit, state?: "typed" | Waiting | undefined): void;
  /** Everything that `act` types is one change: a table may bring a thousand figures. */
  together(act: () => void): void;
  /** Whose drafts wait for the figure itself: the file lacks it, as one that was moved away does. */
  homeless(): readonly string[];
  /** Whose drafts wait for a choice. */
  waiting(state: Waiting): readonly string[];
  /**
   * Saves all that is typed by now and fits, together with what failed before. Ends when all is answered. What is typed
   * after it waits for the next call: it may be half of a number.
   */
  save(): Promise<void>;
  /** The page goes away: what is typed goes out now, also while a save has no answer. */
  leave(): void;
  /** Ends the waiting, with the typed value or with the file's. */
  choose(names: readonly string[], whose: "yours" | "file"): Promise<void>;
  /** Looks whether the file has changed. */
  refresh(): Promise<void>;
}

/** `changed` is called after each change. What `store` kept of a page before is typed again when the file is there. */
export function openFiguresDesk(
  server: SheetServer,
  changed: () => void,
  store?: DraftStore,
): FiguresDesk {
  let sheet: FiguresSheet | undefined;
  let failure: Failure | undefined;
  let running: Promise<void> | undefined;
  /** What is on its way to the file. */
  let sending: ReadonlyMap<string, Draft> | undefined;
  let saves = 0;
  /** What has been there when a save was asked for. */
  const asked = new WeakSet<FigureEdit>();
  let isTogether = false;
  const drafts = new Map<string, Draft>();
  const saved = new Map<string, Saved>();

  const figureOf = (name: string) => sheet?.figures.find((figure) => figure.name === name);
  const problemsOf = (figure: SheetFigure) =>
    checkFigureValue(typedText(figure).trim(), figure, figure.sentences);
  const typedText = (figure: SheetFigure) =>
    drafts.get(figure.name)?.edit.value ?? figure.value ?? "";

  const setState = (names: Iterable<string>, state: Draft["state"]): void => {
    for (const name of names) {
      const draft = drafts.get(name);
      if (draft) drafts.set(name, { edit: draft.edit, state });
    }
  };
  /** Takes the file as it is now. A value that is in the file needs no draft. A figure that is gone may come back. */
  const take = (next: FiguresSheet): void => {
    sheet = next;
    for (const [name, { edit }] of drafts) {
      const figure = figureOf(name);
      if (figure && says(figure, edit)) drafts.delete(name);
    }
    for (const [name, { edit, before }] of saved) {
      const figure = figureOf(name);
      if (!figure || says(figure, edit)) continue;
      saved.delete(name);
      // An editor that had the file open from before wrote all of it back. A person must choose.
      if (says(figure, before) && !drafts.has(name)) drafts.set(name, { edit, state: "stale" });
    }
  };
  const restore = (left: readonly LeftDrafts[], now: string): void => {
    for (const { version, edits, isOwn } of left) {
      const state = version !== now ? "stale" : isOwn ? "typed" : "kept";
      for (const [name, edit] of Object.entries(edits))
        if (!drafts.has(name)) drafts.set(name, { edit, state });
    }
  };
  /** What another page had typed for a figure comes once that of the first is chosen. */
  const offerNext = async (): Promise<void> => {
    const left = sheet && (await store?.read(sheet.id, editsOf(drafts)));
    if (!sheet || !left || left.length === 0) return;
    restore(left, sheet.version);
    take(sheet);
    show();
  };
  const show = (): void => {
    if (isTogether) return;
    // Drafts over another version stay conflicts after a reload too.
    const isStale = waiting("stale").length > 0;
    const version = isStale ? "" : (sheet?.version ?? "");
    if (sheet) store?.write(sheet.id, { version, edits: editsOf(drafts) });
    changed();
  };
  const settle = (sent: ReadonlyMap<string, Draft>, answer: SaveAnswer | Failure): void => {
    failure = answer.kind === "failed" ? answer : undefined;
    if (answer.kind === "saved") {
      const before = sheet;
      take(answer.sheet);
      for (const [name, { edit }] of sent) {
        const figure = before?.figures.find((each) => each.name === name);
        if (!drafts.has(name)) saved.set(name, { edit, before: fieldsOf(figure, keysOf(edit)) });
      }
    } else if (answer.kind === "stale") {
      take(answer.sheet);
      setState(drafts.keys(), "stale");
    } else {
      const problems = answer.kind === "refused" ? answer.problems : [];
      for (const name of sent.keys()) fail(name, problems);
    }
  };
  const fail = (name: string, problems: readonly Problem[]): void => {
    const draft = drafts.get(name);
    if (draft?.state !== "saving") return;
    const line = figureOf(name)?.place.line;
    const problem = problems.find(({ place }) => place.line === line) ?? problems[0];
    drafts.set(name, { edit: draft.edit, state: "failed", ...(problem && { problem }) });
  };
  const ready = (): Map<string, Draft> =>
    new Map(
      [...drafts].filter(([name, { state }]) => {
        const figure = figureOf(name);
        const waits = state === "stale" || state === "kept";
        return !waits && figure && !hasErrors(problemsOf(figure));
      }),
    );
  const waiting = (state: Waiting): readonly string[] =>
    [...drafts.keys()].filter((name) => drafts.get(name)?.state === state && figureOf(name));

  const due = (): Map<string, Draft> =>
    new Map([...ready()].filter(([, { edit }]) => asked.has(edit)));
  const saveAll = async (): Promise<void> => {
    do await saveOnce();
    // What a save was asked for while this went on.
    while ([...due().values()].some(({ state }) => state === "typed"));
    running = undefined;
  };
  const saveOnce = async (): Promise<void> => {
    const sent = due();
    if (!sheet || sent.size === 0) return;
    sending = sent;
    saves++;
    setState(sent.keys(), "saving");
    show();
    settle(sent, await server.save({ version: sheet.version, edits: editsOf(sent) }));
    sending = undefined;
    show();
  };

  const desk: FiguresDesk = {
    sheet: () => sheet,
    draft: (name) => drafts.get(name),
    isSaved: (name) => saved.has(name) && !drafts.has(name),
    failure: () => failure,
    text: typedText,
    problems: problemsOf,
    filled: () =>
      sheet?.figures.filter((figure) => {
        const draft = drafts.get(figure.name);
        const typed = draft?.state === "saving" ? draft.edit.value : undefined;
        return (typed ?? figure.value ?? "") !== "";
      }).length ?? 0,
    type(name, edit, state) {
      const figure = figureOf(name);
      if (!figure) return;
      saved.delete(name);
      // The file is going to say what is on its way to it.
      if (says(figure, edit) && !sending?.has(name)) drafts.delete(name);
      else {
        const before = drafts.get(name)?.state === "stale" ? "stale" : "typed";
        drafts.set(name, { edit, state: state ?? before });
      }
      show();
    },
    together(act) {
      isTogether = true;
      act();
      isTogether = false;
      show();
    },
    homeless: () => [...drafts.keys()].filter((name) => !figureOf(name)),
    waiting,
    save() {
      for (const { edit } of ready().values()) asked.add(edit);
      return (running ??= saveAll());
    },
    leave() {
      // A draft that waits is not gone on with: the next page offers it again.
      if (drafts.size > 0 && waiting("kept").length === 0) store?.handOn();
      if (!sheet || !sending) return void desk.save();
      const edits = { ...editsOf(sending), ...editsOf(ready()) };
      const seen = Object.keys(edits).map((name) => [name, fieldsOf(figureOf(name))]);
      const texts = [Object.fromEntries(seen), editsOf(sending)];
      void server.save({ version: sheet.version, edits, over: { path: sheet.path, texts } });
    },
    async choose(names, whose) {
      if (whose === "yours") setState(names, "typed");
      else for (const name of names) drafts.delete(name);
      show();
      await desk.save();
      await offerNext();
    },
    async refresh() {
      const before = saves;
      const answer = await server.load();
      const left =
        sheet || "kind" in answer ? [] : ((await store?.read(answer.id, editsOf(drafts))) ?? []);
      // The answer to a save is newer than the answer to an earlier load.
      if (sending || saves !== before) return;
      if ("kind" in answer) failure = answer;
      else {
        const isNew = sheet !== undefined && sheet.version !== answer.version;
        failure = undefined;
        if (!sheet) restore(left, answer.version);
        take(answer);
        if (isNew) setState(drafts.keys(), "stale");
      }
      show();
    },
  };
  return desk;
}

function editsOf(drafts: ReadonlyMap<string, Draft>): SaveRequest["edits"] {
  return Object.fromEntries([...drafts].map(([name, { edit }]) => [name, edit]));
}
