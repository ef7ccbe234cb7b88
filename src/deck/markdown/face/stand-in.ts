/** What a slide shows in place of a picture, a film or a page of the web that cannot be shown. */
import type { Token } from "markdown-it";
import { changedToken } from "../changed-token.ts";
import { htmlPieces } from "../html/html-pieces.ts";
import { markdown } from "../markdown.ts";
import type { Block } from "../../model.ts";
import { faceTokens } from "./face-tokens.ts";

/** A text in place of a picture: its alternative text, or else the name of its file. */
export function standIn(name: string, said: string): Partial<Token> {
  return {
    type: "text",
    tag: "",
    attrs: null,
    children: null,
    content: said === "" ? name : said,
    markup: "",
    meta: { standsIn: true, isFileName: said === "" },
  };
}

/** Whether a text is the name of a file in place of a picture without words. */
export function isFileName({ meta }: Token): boolean {
  return Boolean(meta?.["isFileName"]);
}

/** The name of a file or a page as the only paragraph of a slide. */
export function standInLine(name: string): Block {
  const tokens = markdown.parse("x", {}).map((token) => {
    const children = token.children?.map((child) => changedToken(child, standIn(name, "")));
    return children ? changedToken(token, { content: name, children }) : token;
  });
  return { kind: "flow", tokens };
}

/** Elements that would show a file or a page in themselves; those with a hyphen are components (HTML §4.13.3). */
const frames = /^(?:iframe|frame|embed|object|applet|.+-.+)$/;
/** The attributes in which they name it. */
const addresses: ReadonlySet<string> = new Set(["src", "data-src", "data"]);

/**
 * What people know the first frame, object or link without words of a face by: its title or its address, which is never
 * asked for; undefined where there is no such element.
 */
export function frameName(face: readonly Block[]): string | undefined {
  return faceTokens(face).flatMap(namesIn)[0];
}

function namesIn(token: Token): readonly string[] {
  if (token.type === "link_open") return bareAddress(String(token.attrGet("href") ?? ""));
  if (!token.type.startsWith("html_")) return token.children?.flatMap(namesIn) ?? [];
  return htmlPieces(token.content).flatMap((piece) => {
    if (piece.kind !== "open" || !(frames.test(piece.name) || piece.name === "a")) return [];
    const { title = "" } = Object.fromEntries(piece.attributes) as { readonly title?: string };
    const named = piece.attributes.flatMap(([name, value]) =>
      (piece.name === "a" ? name === "href" : addresses.has(name)) ? bareAddress(value) : [],
    );
    return named.length > 0 && title.trim() !== "" ? [title.trim()] : named;
  });
}

/** An address as people write it: without its scheme and its query. Nothing where it names neither a page nor a file. */
export function bareAddress(address: string): readonly string[] {
  const [, bare = ""] = /^(?:https?:)?(?:\/\/)?([^?#:]*)/i.exec(address.trim()) ?? [];
  const isScheme = /^(?!https?:)[a-z][a-z\d+.-]*:(?!\d)/i.test(address.trim());
  return isScheme || bare === "" ? [] : [bare];
}
