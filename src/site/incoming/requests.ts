/** Reads the requests of the page from JSON of any shape. */
import { readDraftEdits } from "../../deck/exchange/draft-edits.ts";
import { fieldsOf, isCount } from "../../deck/exchange/fields.ts";
import type { DraftEdit } from "../../deck/exchange/incoming.ts";

/** What is to be read: pasted text, or a template. */
type Beginning =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "template"; readonly name: string };

interface DraftChange {
  readonly id: string;
  readonly edits: readonly DraftEdit[];
}

/** A slide of a draft, to be drawn in several layouts. */
interface LayoutsRequest extends DraftChange {
  readonly slide: number;
}

/** Undefined where it is not a request for a new draft. */
export function parseBeginning(json: string): Beginning | undefined {
  const { text, template } = fieldsOf(parse(json));
  if (typeof text === "string") return { kind: "text", text };
  return typeof template === "string" ? { kind: "template", name: template } : undefined;
}

/** Undefined where it names no draft, or has a wrong change. */
export function parseDraftChange(json: string): DraftChange | undefined {
  const { id, edits } = fieldsOf(parse(json));
  const known = readDraftEdits(edits);
  return typeof id === "string" && known ? { id, edits: known } : undefined;
}

/** Undefined where it names no slide of a draft. */
export function parseLayouts(json: string): LayoutsRequest | undefined {
  const change = parseDraftChange(json);
  const { slide } = fieldsOf(parse(json));
  return change && isCount(slide) ? { ...change, slide } : undefined;
}

/** The folder that is to be opened. */
export function parseOpening(json: string): string | undefined {
  const { folder } = fieldsOf(parse(json));
  return typeof folder === "string" ? folder : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
