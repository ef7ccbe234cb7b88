import type { Token } from "markdown-it";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import { placeInBlock, spellings, writtenHtml } from "../../deck/markdown/block-places.ts";
import { offsetOf } from "../../deck/markdown/token-offsets.ts";
import type { Place, Slide } from "../../deck/model.ts";

/** An image or a link on a face, from Markdown or raw HTML, with the place where its address is written. */
export type FaceElement = { readonly address: string; readonly place: Place } & (
  | { readonly kind: "image"; readonly alt?: string }
  | { readonly kind: "link" }
);

/** The images and links on a slide's face, in order; its background image, which stands at the slide's place, first. */
export function faceElements({ face, attributes, place: slide }: Slide): readonly FaceElement[] {
  const background = attributes["data-background-image"];
  const found: FaceElement[] = background
    ? [{ kind: "image", address: background, alt: "", place: slide }]
    : [];
  for (const block of faceTokens(face)) {
    const placed = (address: string, at: number) => ({
      address,
      place: placeInBlock(block, at, slide, spellings(address)),
    });
    const visit = (token: Token): void => {
      const at = offsetOf(token);
      if (token.type === "image") {
        const alt = token.content.trim();
        const address = String(token.attrGet("src") ?? "");
        found.push({ kind: "image", ...placed(address, at), ...(alt !== "" && { alt }) });
        return;
      }
      if (token.type === "link_open") {
        found.push({ kind: "link", ...placed(String(token.attrGet("href") ?? ""), at) });
      }
      if (token.type === "html_inline" || token.type === "html_block") {
        for (const { name, attributes: written, index } of tagsIn(writtenHtml(token))) {
          const address = attribute(written, name === "a" ? "href" : "src") ?? "";
          const alt = attribute(written, "alt");
          if (name === "a") found.push({ kind: "link", ...placed(address, at + index) });
          else {
            const image = { kind: "image", ...placed(address, at + index) } as const;
            found.push({ ...image, ...(alt !== undefined && { alt }) });
          }
        }
      }
      token.children?.forEach(visit);
    };
    visit(block);
  }
  return found;
}

function tagsIn(html: string) {
  return Array.from(
    html.matchAll(/<(img|a)\b([^<>]*)>/gi),
    ({ 1: name = "", 2: attributes = "", index }) => ({
      name: name.toLowerCase(),
      attributes,
      index,
    }),
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
