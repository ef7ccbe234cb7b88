import type { Token } from "markdown-it";
import type { Slide } from "../../deck/model.ts";
import { figureText, type Figures } from "../../deck/notes/notes-text.ts";

/** What stands on a face outside headings and groups, as one line of plain text. */
export function flowText({ face }: Slide, figures: Figures): string {
  return face
    .flatMap((block) => (block.kind === "flow" ? block.tokens : []))
    .filter(({ type }) => type === "inline")
    .map(({ children }) => (children ?? []).map((token) => textOf(token, figures)).join(""))
    .join(" ");
}

function textOf(token: Token, figures: Figures): string {
  if (token.type === "figure") {
    return figureText(String(Reflect.get(Object(token.meta), "name")), figures);
  }
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  return token.type === "text" || token.type === "code_inline" ? token.content : "";
}
