/** reveal.js's Markdown in HTML: one section whose template holds several slides. */
import { tagPattern } from "../../text/in-tag.ts";
import { parseAttributes } from "../../markdown/html/attribute-comment.ts";
import { isHidden } from "../../markdown/html/hidden.ts";
import { hidesUnset } from "../../markdown/html/hides-unset.ts";
import { holdsNotes } from "../../markdown/html/holds-notes.ts";

const opening = tagPattern(String.raw`<section\b(~)>\s{0,200}<(textarea|script)\b~>`, "gi");

const sectionTag = tagPattern(String.raw`<section\b(~)>|</section\s*>`, "gi");

/** Whether what a section holds is hidden with it, or is notes. */
function hidesSlides(attributes: string): boolean {
  const set = parseAttributes(attributes);
  return isHidden(set) || hidesUnset(set) || holdsNotes("section", set);
}

/** Such a section as slides one behind the other, on its lines. A template that holds one slide stays. */
export function withoutTemplates(text: string): string {
  if (!text.includes("data-markdown")) return text;
  let out = "";
  let from = 0;
  // Up to here, every template was looked at.
  let done = 0;
  /** Of each section that is open there, whether it hides its slides. */
  const around: boolean[] = [];
  const fences = [...text.matchAll(/^[ \t]*(?:`{3,}|~{3,})/gm)].map(({ index }) => index);
  let passed = 0;
  for (const { index, 0: open, 1: attributes = "", 2: name = "" } of text.matchAll(opening)) {
    while ((fences[passed] ?? Infinity) < index) passed++;
    const isInCode = passed % 2 === 1;
    if (index < done || isInCode || !/\bdata-markdown\b/i.test(attributes)) continue;
    const start = index + open.length;
    const end = text.indexOf(`</${name}>`, start);
    if (end < 0) break;
    for (const { 0: tag, 1: own = "" } of text.slice(done, index).matchAll(sectionTag)) {
      if (tag.startsWith("</")) around.pop();
      else around.push(hidesSlides(own));
    }
    done = end;
    around.push(hidesSlides(attributes));
    // What hides the section, or one around it, or makes notes of it holds for all of its slides: as one slide, they have it
    // in common.
    if (around.includes(true)) {
      out += text.slice(from, start) + withoutSeparators(text.slice(start, end), attributes);
      from = end;
      continue;
    }
    const [close = ""] = /^<\/\w+>\s*<\/section\s*>/.exec(text.slice(end, end + 300)) ?? [];
    const inside = setOut(text.slice(start, end));
    const ends = linesOf(close).length;
    const slides = cutTemplate(inside, attributes);
    if (close === "" || slides === undefined) continue;
    out += text.slice(from, index) + linesOf(open) + slides.replace(/[ \t]+$/, "");
    out += ends === 1 ? "\n---" : cut("---", ends);
    from = end + close.length;
  }
  return out + text.slice(from);
}

/** As reveal.js: both separators are looked for at once, the first one first. Undefined where neither is found. */
function cutTemplate(inside: string, attributes: string): string | undefined {
  const across = pattern(attributes, "separator") ?? "^---[ \\t]*$";
  const down = pattern(attributes, "separator-vertical");
  const spoken = pattern(attributes, "separator-notes");
  const marked = spoken ? inside.replace(new RegExp(spoken, "gmi"), "Note:") : inside;
  const either = `(?<across>${across})${down === undefined ? "" : `|(?:${down})`}`;
  let isCut = false;
  const slides = marked.replace(new RegExp(either, "gm"), (found, ...rest: unknown[]) => {
    isCut = true;
    const isAcross = Reflect.get(Object(rest.at(-1)), "across") !== undefined;
    return cut(isAcross ? "---" : "----", linesOf(found).length);
  });
  // Marks of notes are changed in a template of one slide, too.
  return isCut || marked !== inside ? slides : undefined;
}

/** What would cut a template is blank. */
function withoutSeparators(inside: string, attributes: string): string {
  const own = ["separator", "separator-vertical"].flatMap(
    (name) => pattern(attributes, name) ?? [],
  );
  const any = [...own, "^-{3,4}[ \\t]*$"].map((source) => `(?:${source})`).join("|");
  return inside.replace(new RegExp(any, "gm"), linesOf);
}

/** Without the blanks that its first line begins with. */
function setOut(text: string): string {
  const blanks = /^(?:[ \t]*\n)*([ \t]*)\S/.exec(text)?.[1]?.length ?? 0;
  return blanks === 0 ? text : text.replace(new RegExp(`^[ \\t]{1,${blanks}}`, "gm"), "");
}

/** A separator that takes as many line ends. */
function cut(mark: string, ends: number): string {
  return ends < 2 ? mark + "\n".repeat(ends) : `\n${mark}${"\n".repeat(ends - 1)}`;
}

/** The source of a pattern; undefined without a pattern, or where the pattern matches nothing. */
function pattern(attributes: string, name: string): string | undefined {
  const [, double, single] =
    new RegExp(`\\bdata-${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  const written = (double ?? single ?? "").replace(/\\r\??/g, "");
  try {
    return written === "" || new RegExp(written).test("") ? undefined : written;
  } catch {
    return undefined;
  }
}

function linesOf(text: string): string {
  return text.replace(/[^\n]+/g, "");
}
