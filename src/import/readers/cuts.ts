/** Where a file of Markdown is cut in another way than by rulers, and programs that show it in another way. */
import { readFrontMatter } from "../../deck/settings/front-matter.ts";
import { inOwnWords, outsideOfFences } from "../../deck/source/foreign/foreign.ts";
import { findCandidates, isCutByLetters } from "../../deck/source/separators.ts";
import { sourceOf } from "../../deck/source/source.ts";
import { tagPattern } from "../../deck/text/in-tag.ts";

/** reveal.js's Markdown in HTML stands in such an element, in which nothing is Markdown to CommonMark. */
const textareaTag = tagPattern(String.raw`<textarea\b~>`, "gi");

/** A text without the tags of such elements. */
export function withoutTemplateTags(text: string): string {
  return text.replace(textareaTag, (tag) => (/\bdata-template\b/i.test(tag) ? "" : tag));
}

/**
 * The body of a file with a ruler wherever its head or its program cuts it, and in the words of reveal.js; `told` are the
 * lines that go with that. `head` is what stands before the body.
 */
export function withRulers(
  head: string,
  body: string,
): { readonly text: string; readonly told: readonly string[] } {
  const text = inOwnWords(body, head);
  const shown = text.split("\n");
  const lines = body.split("\n");
  const told = text === body ? [] : lines.filter((line, at) => line.trim() && !shown[at]?.trim());
  return { text: cutByHead(head, text), told };
}

function cutByHead(head: string, body: string): string {
  const source = sourceOf("", head + body);
  const { fields, isCutByComments = false } = readFrontMatter(source);
  const isCut = isCutByComments || fields.separator || fields.verticalSeparator;
  if (!isCut && !isCutByLetters(body, { fields })) return body;
  const { candidates } = findCandidates(source, {
    fields,
    bodyStart: head.length,
    isCutByComments,
  });
  const outside = outsideOfFences(body);
  let out = "";
  let done = 0;
  for (const { kind, start, end } of candidates) {
    const [from, to] = [start - head.length, end - head.length];
    const isCode = outside.slice(from, Math.max(to, from + 1)).trim() === "";
    if ((kind !== "slide" && kind !== "vertical") || isCode || from < done) continue;
    out += `${body.slice(done, from)}\n\n---\n\n`;
    done = to;
  }
  return out + body.slice(done);
}
