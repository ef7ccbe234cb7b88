import {
  filledFields,
  longestField,
  type FigureEdit,
  type SavedOver,
  type SaveRequest,
} from "../../deck/figures/sheet/figures-sheet.ts";

/** What a page sent, if it is a request to save with only known fields and short texts. */
export function parseSaveRequest(json: string): SaveRequest | undefined {
  const value = parse(json);
  if (!isRecord(value) || typeof value["version"] !== "string") return undefined;
  const { version, edits, over } = value;
  if (!isEdits(edits) || !(over === undefined || isOver(over))) return undefined;
  return { version, edits, ...(over && { over }) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function isOver(value: unknown): value is SavedOver {
  if (!isRecord(value)) return false;
  const { path, texts } = value;
  return typeof path === "string" && Array.isArray(texts) && texts.every(isEdits);
}

function isEdits(value: unknown): value is SaveRequest["edits"] {
  return isRecord(value) && Object.values(value).every(isEdit);
}

function isEdit(value: unknown): value is FigureEdit {
  const fields: readonly string[] = filledFields;
  return (
    isRecord(value) &&
    Object.entries(value).every(
      ([field, text]) =>
        fields.includes(field) && typeof text === "string" && text.length <= longestField,
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
