import type { MarkdownIt, Token } from "markdown-it";
import { type FaceContext, faceContext } from "../../face/face-context.ts";
import { saidMark } from "../../said-steps.ts";
import type { Place, Problem } from "../../../model.ts";
import { warning, words } from "../../../problems/problem.ts";
import { htmlPieces } from "../../html/html-pieces.ts";
import { type Refused, refusedHtml } from "../../html/raw-html.ts";
import { tagPattern } from "../../../text/in-tag.ts";

/** How far behind its beginning a tag may have an attribute, characters. */
const near = 2000;

/** Core rule: reports raw HTML that is not shown, and collects the notes and styles that it holds. */
export function rawHtmlRule(md: MarkdownIt): void {
  md.core.ruler.push("raw_html", ({ tokens, env }) => {
    const context = faceContext(env);
    if (!context) return;
    let line = 0;
    const tokensOfHtml: [token: Token, line: number][] = [];
    for (const token of tokens) {
      const { type, content, children, map } = token;
      line = map?.[0] ?? line;
      for (const each of [token, ...(children ?? [])])
        if (each.attrGet("data-notes") !== null) tokensOfHtml.push([each, line]);
      const report = (html: string, start: number) => {
        for (const piece of htmlPieces(html)) {
          const said =
            piece.kind === "open" && piece.attributes.find(([name]) => name === "data-notes");
          if (!said) continue;
          const tag = start + piece.at;
          const at = content.slice(tag, tag + said[1].length + near).indexOf(said[1]);
          context.spoken.push({
            // Its lines were held together (`src/deck/source/even-tags.ts`).
            text: said[1].replaceAll("\n\u00A0", "\n"),
            place: context.placeIn(line, content, tag + Math.max(0, at)),
          });
        }
        const styles = stylesIn(html);
        for (const { offset, ...style } of styles) {
          context.styles.push({ ...style, place: context.placeIn(line, content, start + offset) });
        }
        for (const refused of refusedHtml(html)) {
          if (refused.name === "style" && styles.length > 0) continue;
          const place = context.placeIn(line, content, start + refused.offset);
          context.problems.push(refusedProblem(refused, place));
        }
      };
      if (type === "html_block") report(content, 0);
      let cursor = 0;
      for (const child of children ?? []) {
        if (child.type !== "html_inline") continue;
        const start = Math.max(cursor, content.indexOf(child.content, cursor));
        cursor = start + child.content.length;
        report(child.content, start);
      }
    }
    for (const [token, at] of tokensOfHtml) saidWith(token, context, at);
  });
}

/** Takes what is said with a listing or a drawing, which is no HTML any more: behind what HTML says, as `placeSaid` counts. */
function saidWith(token: Token, context: FaceContext, line: number): void {
  const text = String(token.attrGet("data-notes"));
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== "data-notes");
  token.attrSet(saidMark, String(context.spoken.length));
  context.spoken.push({ text, place: context.placeIn(line, token.content, 0) });
}

const styleTag = tagPattern(String.raw`<style\b~>`, "gi");

/** What stands in whole `<style>` elements, except in comments; `offset` counts from the start of the HTML. */
function stylesIn(
  written: string,
): readonly { readonly text: string; readonly isScoped: boolean; readonly offset: number }[] {
  const found: { readonly text: string; readonly isScoped: boolean; readonly offset: number }[] =
    [];
  const html = written.replace(/<!--[^]*?(?:-->|$)/g, (comment) => " ".repeat(comment.length));
  const end = /<\/style\s*>/gi;
  for (const { 0: open, index } of html.matchAll(styleTag)) {
    const offset = index + open.length;
    if (index < end.lastIndex) continue;
    end.lastIndex = offset;
    const close = end.exec(html);
    // Nor is there one for any that follows.
    if (!close) break;
    const isScoped = /\sscoped\b/i.test(open);
    found.push({ text: html.slice(offset, close.index), isScoped, offset });
  }
  return found;
}

function refusedProblem({ kind, name }: Refused, place: Place): Problem {
  if (kind === "notes") {
    return warning(
      "notes-element",
      place,
      words(
        "写在 HTML 里的讲稿不显示，也不会念",
        "Notes written as HTML are neither shown nor spoken",
      ),
      words("写在 Note: 后面", "Write them after Note:"),
    );
  }
  return kind === "element"
    ? warning(
        "unsafe-html",
        place,
        words(`<${name}> 不会显示`, `<${name}> is not shown`),
        words("删去它，或者改用 Markdown", "Delete it, or use Markdown"),
      )
    : unsafeAttribute(name, place);
}

/** An attribute that is not set. */
export function unsafeAttribute(name: string, place: Place): Problem {
  return warning(
    "unsafe-attribute",
    place,
    words(`属性 ${name} 不会生效`, `The attribute ${name} is not set`),
    words("删去它", "Delete it"),
  );
}
