import {
  keysOf,
  type FigureEdit,
  type FigureEdits,
  type SheetFigure,
} from "../../../deck/figures/sheet/figures-sheet.ts";
import type { FiguresDesk } from "./desk.ts";
import type { Say } from "./words.ts";

/**
 * Remembers what the fields say before `edits` are made. What is returned brings that back, in the file and on the desk. A
 * field that is changed again meanwhile, here or in the file, stays, and is told.
 */
export function takeBackLater(
  desk: FiguresDesk,
  figures: readonly SheetFigure[],
  edits: readonly FigureEdits[],
  say: Say,
): () => Promise<readonly string[]> {
  const before = figures.flatMap((figure) => {
    const edit: FigureEdit = Object.assign({}, ...edits.map((each) => each.get(figure.name)));
    const draft = desk.draft(figure.name);
    return Object.keys(edit).length === 0 ? [] : [{ figure, edit, draft }];
  });
  const inFile = (name: string, field: keyof FigureEdit): string =>
    desk.sheet()?.figures.find((each) => each.name === name)?.[field] ?? "";
  return async () => {
    const changed: string[] = [];
    await desk.refresh();
    desk.together(() => {
      for (const { figure, edit } of before) {
        const { name } = figure;
        const typed = desk.draft(name)?.edit;
        const texts: (readonly [keyof FigureEdit, string])[] = [];
        for (const field of keysOf(edit)) {
          const [was, now] = [figure[field] ?? "", inFile(name, field)];
          const text = typed?.[field]?.trim() ?? now;
          const isOurs = text === edit[field];
          // What the file says is neither what it said nor what the table says: another has written it.
          const isOthers = now !== was && now !== edit[field];
          const stays = isOurs ? now : text;
          if (isOurs) texts.push([field, isOthers ? now : was]);
          if ((!isOurs || isOthers) && stays !== was)
            changed.push(say("changedSince", name, stays || say("blank")));
        }
        // What a person typed over a conflict since then waits for a choice still.
        const isAllOurs = Object.keys(typed ?? {}).every((field) =>
          texts.some(([each]) => each === field),
        );
        const whole: FigureEdit = { ...typed, ...Object.fromEntries(texts) };
        if (texts.length > 0) desk.type(name, whole, isAllOurs ? "typed" : undefined);
      }
    });
    await desk.save();
    desk.together(() => {
      for (const { figure, draft } of before) {
        // What is on the desk by now is newer, or not saved.
        const { edit, state } = draft ?? {};
        if (!edit || desk.draft(figure.name)) continue;
        const isUnchanged = keysOf(edit).every(
          (field) => inFile(figure.name, field) === (figure[field] ?? ""),
        );
        const waits = state === "stale" || state === "kept" ? state : "typed";
        desk.type(figure.name, edit, isUnchanged ? waits : "stale");
      }
    });
    return [say("takenBack"), ...changed];
  };
}
