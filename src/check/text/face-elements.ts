import type { Token } from "markdown-it";
import { faceTokens } from "../../deck/markdown/face-tokens.ts";
import type { Slide } from "../../deck/model.ts";

/** An image or a link on a face, from Markdown or raw HTML. */
export type FaceElement =
  | { readonly kind: "image"; readonly address: string; readonly alt?: string }
  | { readonly kind: "link"; readonly address: string };

/** The images and links on a slide's face, in order; its background image first. */
export function faceElements({ face, attributes }: Slide): readonly FaceElement[] {
  const background = attributes["data-background-image"];
  const found: FaceElement[] = background ? [{ kind: "image", address: background, alt: "" }] : [];
  const visit = (token: Token): void => {
    if (token.type === "image") {
      const alt = token.content.trim();
      found.push({
        kind: "image",
        address: String(token.attrGet("src") ?? ""),
        ...(alt !== "" && { alt }),
      });
      return;
    }
    if (token.type === "link_open")
      found.push({ kind: "link", address: String(token.attrGet("href") ?? "") });
    if (token.type === "html_inline" || token.type === "html_block")
      found.push(...inHtml(token.content));
    token.children?.forEach(visit);
  };
  faceTokens(face).forEach(visit);
  return found;
}

function inHtml(html: string): FaceElement[] {
  return Array.from(
    html.matchAll(/<(img|a)\b([^<>]*)>/gi),
    ([, tag = "", attributes = ""]): FaceElement => {
      const alt = attribute(attributes, "alt");
      if (tag.toLowerCase() === "a")
        return { kind: "link", address: attribute(attributes, "href") ?? "" };
      return {
        kind: "image",
        address: attribute(attributes, "src") ?? "",
        ...(alt !== undefined && { alt }),
      };
    },
  );
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    "i",
  ).exec(attributes);
  if (match) return match[1] ?? match[2] ?? match[3];
  return new RegExp(`(?:^|\\s)${name}(?:\\s|$)`, "i").test(attributes) ? "" : undefined;
}

/** An address as an author may have typed it: as it is, and with its %-escapes read. */
export function spellings(address: string): [string, string] {
  try {
    return [address, decodeURI(address)];
  } catch {
    return [address, address];
  }
}
