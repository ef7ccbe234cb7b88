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
 * field that is changed again meanwhile stays, and is told.
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
  return async () => {
    const changed: string[] = [];
    desk.together(() => {
      for (const { figure, edit } of before) {
        const { name } = figure;
        const now = desk.sheet()?.figures.find((each) => each.name === name);
        const typed = desk.draft(name)?.edit;
        const fields = keysOf(edit);
        const textOf = (field: keyof FigureEdit) => typed?.[field]?.trim() ?? now?.[field] ?? "";
        const back = fields.filter((field) => textOf(field) === edit[field]);
        const texts = back.map((field) => [field, figure[field] ?? ""]);
        // What a person typed over a conflict since then waits for a choice still.
        const isOurs = Object.keys(typed ?? {}).every((field) =>
          texts.some(([each]) => each === field),
        );
        const whole: FigureEdit = { ...typed, ...Object.fromEntries(texts) };
        if (back.length > 0) desk.type(name, whole, isOurs ? "typed" : undefined);
        const others = fields.filter((field) => !back.includes(field));
        for (const field of others)
          if (textOf(field) !== (figure[field] ?? ""))
            changed.push(say("changedSince", name, textOf(field) || say("blank")));
      }
    });
    await desk.save();
    desk.together(() => {
      for (const { figure, draft } of before) {
        // What is on the desk by now is newer, or not saved.
        const { edit, state } = draft ?? {};
        if (edit && !desk.draft(figure.name))
          desk.type(figure.name, edit, state === "stale" || state === "kept" ? state : "typed");
      }
    });
    return [say("takenBack"), ...changed];
  };
}
