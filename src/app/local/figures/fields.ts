/** The fields of a figure against those that an edit would write. */
import {
  filledFields,
  type FigureEdit,
  type SheetFigure,
} from "../../../deck/figures/sheet/figures-sheet.ts";

/** Whether a figure says already what an edit would write. */
export function says(figure: SheetFigure, edit: FigureEdit): boolean {
  const fields = Object.entries(edit) as [keyof FigureEdit, string][];
  return fields.every(([field, text]) => text.trim() === (figure[field] ?? ""));
}

/** What a figure says now, blanks too. */
export function fieldsOf(
  figure: SheetFigure | undefined,
  fields: readonly (keyof FigureEdit)[] = filledFields,
): FigureEdit {
  return Object.fromEntries(fields.map((field) => [field, figure?.[field] ?? ""]));
}
