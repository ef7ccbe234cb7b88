/** Slidev's ways of writing, as those of reveal.js. Each stays on its lines. */
import { isSlideOfSlidev } from "../../settings/foreign-keys.ts";
import { codeSpan } from "./code-span.ts";
import { replaceComments, spokenComment } from "./comments.ts";
import { outsideCode } from "./outside-code.ts";

/** A Slidev deck's body: the last comment of a slide is notes, its `<style>` is its own, its picture is shown. */
export function fromSlidev(text: string): string {
  return outsideCode(withPictures(text), (stretch) =>
    replaceComments(
      stretch.text.replace(/<style>/gi, "<style scoped>"),
      ({ whole, inside, after }) => {
        const [behind, cut] = /^\s*(---)?/.exec(after) ?? [""];
        const isLast = cut !== undefined || (stretch.isLast && behind.length === after.length);
        return isLast && !/^\s*\.?(?:slide|element)\b/.test(inside) ? spokenComment(inside) : whole;
      },
    ),
  );
}

/** Settings of a slide between two separators, and its heading, where there is one, with the blank line below them. */
const settings =
  /^---[ \t]*\n((?:[A-Za-z][\w-]*:.*\n)+)---[ \t]*\n(?:(?:[ \t]*\n)?#{1,6}[ \t].*\n)?(?=[ \t]*\n)/gm;

/** The picture that a slide's settings name, on that blank line. */
function withPictures(text: string): string {
  return text.replace(settings, (whole, lines: string) => {
    if (!isSlideOfSlidev(lines)) return whole;
    const of = (key: string): string | undefined =>
      new RegExp(`^${key}:[ \\t]*["']?([^\\s"'<>()]{1,2000})["']?[ \\t]*$`, "m").exec(lines)?.[1];
    const [layout = "", picture] = [of("layout"), of("image")];
    const isBeside = layout.startsWith("image-");
    const behind = of("background") ?? (isBeside ? undefined : picture);
    if (isBeside && picture) return `${whole}<!-- --><img src="${picture}" alt="">`;
    return behind ? `${whole}${behindSlide(behind)}` : whole;
  });
}

function behindSlide(value: string): string {
  return `<!-- .slide: data-background="${value}" -->`;
}

/** In a deck of any name: what comes with a click is a fragment. */
export function withClicks(text: string): string {
  if (!/\bv-(?:clicks?|after)\b/.test(text)) return text;
  return outsideCode(text, ({ text: stretch }) =>
    stretch
      .replace(listOfClicks, (_, list: string) => itemsOf(list))
      .replace(aloneTag, (_, blanks: string, slash: string) =>
        slash === "" ? `${blanks}<div class="fragment">` : `${blanks}</div>`,
      )
      .replace(click, replaceClick),
  );
}

const listOfClicks = /^[ \t]*<v-clicks\b[^<>]*>((?:(?!<\/?v-clicks)[^])*)<\/v-clicks>/gm;

/** Each item of the list, and each other paragraph of one line, comes by itself. */
function itemsOf(list: string): string {
  return list.replace(/^(?=[ \t]*\S)(?![ \t]*[|<>#]).*$/gm, (line) =>
    /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/.test(line) || !/^[ \t]{2,}/.test(line)
      ? `${line} <!-- .element: class="fragment" -->`
      : line,
  );
}

/** Alone on its line it holds blocks. */
const aloneTag = /^([ \t]*)<(\/?)v-(?:click|after)\b[^<>]*>[ \t]*$/gim;
const click = new RegExp(
  `${codeSpan}|<(/?)v-(?:click|after)\\b[^<>]*>|<([a-z][\\w-]*)\\b([^<>]{0,500}?)\\sv-(?:click|after)(?:[.-][\\w.-]+)?(?:="[^"<>]{0,200}")?(?=[\\s/>])([^<>]{0,500})>`,
  "gi",
);

function replaceClick(whole: string, ...groups: (string | undefined)[]): string {
  const [slash, element, before = "", after = ""] = groups;
  if (slash !== undefined) return slash === "" ? '<span class="fragment">' : "</span>";
  if (element === undefined) return whole;
  const rest = `${before}${after}`;
  const classed = /\sclass="/.test(rest)
    ? rest.replace(/\sclass="/, ' class="fragment ')
    : ` class="fragment"${rest}`;
  return `<${element}${classed}>`;
}
