/** reveal.js's templates in sections: Markdown in an element that is text to HTML. */
import { tagPattern } from "../../text/in-tag.ts";
import { contentIndent, indentAt } from "../indent.ts";
import type { Range } from "../opaque.ts";
import { innermost, isIndented, sectionTags } from "./section-tags.ts";

/** reveal.js's way to keep HTML off Markdown: it stands in an element that is text. */
const template = tagPattern(String.raw`^<(textarea|script)\b(~)>`, "i");

/** How far the end of such a tag is looked for, characters. */
const longestTag = 5000;

function templateTag(html: string): RegExpExecArray | undefined {
  const found = template.exec(html);
  return found && /\bdata-template|\btext\/template/i.test(found[2] ?? "") ? found : undefined;
}

/**
 * The ranges of code and comments without those templates, and without what is code only by the indent that its section
 * has: both are a slide's Markdown.
 */
export function withoutTemplates(
  text: string,
  from: number,
  opaque: readonly Range[],
): readonly Range[] {
  const lower = opaque.length > 0 ? text.toLowerCase() : text;
  let end = 0;
  const kept = opaque.flatMap((range) => {
    if (range[0] < end) return [];
    const [, name] = templateTag(text.slice(range[0], range[0] + longestTag)) ?? [];
    if (name === undefined) return [range];
    // A blank line in it ends what CommonMark takes for HTML.
    const close = lower.indexOf(`</${name.toLowerCase()}`, range[0]);
    end = Math.max(range[1], close);
    return fencesIn(text, [range[0], end]);
  });
  if (!/<section\b/i.test(text)) return kept;
  // A fence that is set in looks like code from its first line to the end of what is set in.
  const apart = kept.flatMap((range) => {
    const fences = isIndented(text, range) ? fencesIn(text, range) : [];
    return fences.length > 0 ? fences : [range];
  });
  const sections = innermost(sectionTags(text, from, apart)).map((range) =>
    inTemplate(text, range),
  );
  let next = 0;
  return apart.filter(([start, end]) => {
    while ((sections[next]?.[1] ?? Infinity) <= start) next++;
    const [inner = Infinity, outer = 0] = sections[next] ?? [];
    if (end <= inner || start >= outer || !isIndented(text, [start, end])) return true;
    return start >= inner && indentAt(text, start) >= contentIndent(text, start, inner) + 4;
  });
}

const fence = /<!--[^]*?-->|^[ \t]*(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[^]*?^[ \t]*\1[`~]*[ \t]*$/gm;

/** The code in a template, which is no Markdown as the file has it. */
function fencesIn(text: string, [start, end]: Range): readonly Range[] {
  return [...text.slice(start, end).matchAll(fence)].flatMap(({ index, 0: code, 1: mark }) =>
    mark === undefined ? [] : [[start + index, start + index + code.length]],
  );
}

/** What stands in the template that a section holds, or the whole section where it holds no template. */
export function inTemplate(text: string, [start, end]: Range): Range {
  const inner = text.slice(start, end);
  const lead = /^\s*/.exec(inner)?.[0].length ?? 0;
  const [open, name = ""] = templateTag(inner.slice(lead)) ?? [];
  const close = open && new RegExp(`</${name}\\s*>\\s*$`, "i").exec(inner);
  return close ? [start + lead + open.length, start + close.index] : [start, end];
}
