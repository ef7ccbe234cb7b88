/** Marp's ways of writing, as those of reveal.js. Each stays on its lines. */
import { codeSpan } from "./code-span.ts";
import { isForProgram, replaceComments, spokenComment } from "./comments.ts";
import { outsideCode } from "./outside-code.ts";

/** A Marp deck's body: comments are notes, `![bg](a.png)` is the background, `![w:300](a.png)` has a size. */
export function fromMarp(text: string): string {
  return outsideCode(text, (stretch) =>
    replaceComments(stretch.text.replace(image, replaceImage), ({ whole, inside }) => {
      if (isForProgram(inside)) return spotDirectives(whole, inside);
      return isDirectives(inside) ? whole : spokenComment(inside);
    }),
  );
}

const image = new RegExp(
  `${codeSpan}|!\\[([^\\[\\]\\n]{0,200})\\]\\(([^\\s()"]{1,2000})(?:\\s+"[^"\\n]{0,200}")?\\)`,
  "g",
);

function replaceImage(
  whole: string,
  alt: string | undefined,
  src: string | undefined,
  at: number,
  text: string,
): string {
  if (alt === undefined || src === undefined) return whole;
  const words = alt.split(/\s+/).filter((word) => word !== "");
  if (words.includes("bg")) {
    const isOne = !besideAnother(text, at, at + whole.length);
    return isOne && !words.some(isBeside) ? background(src, words) : whole;
  }
  const sides = words.flatMap(sideOf);
  if (sides.length === 0) return whole;
  const said = words.filter((word) => sideOf(word).length === 0).join(" ");
  return `<img src="${src}" alt="${said.replaceAll('"', "&quot;")}" ${sides.join(" ")}>`;
}

/** Marp sets several backgrounds side by side: here they stay pictures of the slide. */
function besideAnother(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 500), start);
  return /^\s*!\[bg\b/.test(text.slice(end, end + 50)) || /!\[bg[^[\]]*\]\(\S+\)\s*$/.test(before);
}

/** A background of half the slide is a picture beside the text. */
function isBeside(word: string): boolean {
  return /^(?:left|right|vertical)(?::|$)/.test(word);
}

function background(src: string, words: readonly string[]): string {
  const size = words.map((word) => (word === "fit" ? "contain" : word));
  const found = size.find((word) => /^(?:contain|cover|auto|\d+%)$/.test(word));
  const sized = found === undefined ? "" : ` data-background-size="${found}"`;
  return `<!-- .slide: data-background-image="${src}"${sized} -->`;
}

function sideOf(word: string): readonly string[] {
  const [, side = "", length] = /^(w|h|width|height):(\d+)(?:px)?$/.exec(word) ?? [];
  return length === undefined ? [] : [`${side.startsWith("w") ? "width" : "height"}="${length}"`];
}

const directives =
  "theme|style|headingDivider|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|" +
  "backgroundRepeat|backgroundSize|color|size|math|lang|title|author|description|keywords|url|image|marp|transition";
const directive = new RegExp(`^\\s*[_$]?(?:${directives})\\s*:`);

function isDirectives(inside: string): boolean {
  return directive.test(inside);
}

/** Of the directives for one slide, its background is drawn here, too. */
function spotDirectives(whole: string, inside: string): string {
  const [, color] =
    /^\s*_backgroundColor:\s*["']?([\w#(),.% -]{1,60}?)["']?\s*$/m.exec(inside) ?? [];
  const [, src] =
    /^\s*_backgroundImage:\s*["']?url\(["']?([^"'()\s]{1,2000})["']?\)["']?\s*$/m.exec(inside) ??
    [];
  if (color === undefined && src === undefined) return whole;
  const attributes = [
    ...(color === undefined ? [] : [`data-background-color="${color}"`]),
    ...(src === undefined ? [] : [`data-background-image="${src}"`]),
  ];
  return `<!-- .slide: ${attributes.join(" ")}${"\n".repeat(whole.split("\n").length - 1)} -->`;
}
