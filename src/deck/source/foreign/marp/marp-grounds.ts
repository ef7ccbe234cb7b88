/** Marp's directives for what stands behind its slides, which hold from one slide on. */
import { endOfCode, outsideOfCode } from "../outside-code.ts";
import { directivesIn } from "./marp-directives.ts";
import { slideComment } from "../slide-comment.ts";
import { tagPattern } from "../../../text/in-tag.ts";

/** Of Marp's own themes, the ground of a slide with the class `invert`. */
const inverted: Readonly<Record<string, string>> = {
  default: "#0d1117",
  gaia: "#455a64",
  uncover: "#202228",
};

const ruler = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const color = /^[\w#(),.% -]{1,60}$/;
const address = /^url\(["']?([^"'()\s]{1,2000})["']?\)$/;

/**
 * Gives each slide the ground that its own directives, those before it or the front matter set, on its first blank line.
 * `levels` are those of the headings that begin a slide.
 */
export function withGrounds(
  text: string,
  fields: ReadonlyMap<string, string>,
  levels: readonly number[],
): string {
  const lines = text.split("\n");
  const running = new Map(fields);
  for (const [from, to] of slides(outsideOfCode(text).split("\n"), levels)) {
    const written = lines.slice(from, to).join("\n");
    const own = directivesIn(written);
    const spot = new Map(scopedGround(written));
    for (const { name, value } of own) {
      if (name.startsWith("_")) spot.set(name.slice(1), value);
      else running.set(name, value);
    }
    const ground = groundOf(new Map([...running, ...spot]));
    const blank = blankLine(lines, from, to);
    if (ground !== "" && blank !== undefined) lines[blank] = ground;
  }
  return lines.join("\n");
}

const scopedStyle = tagPattern(
  String.raw`<style(?=\s[^<>]*\bscoped\b)~>([^]{0,5000}?)</style>`,
  "gi",
);
const ofSection = /(?:^|[\s},])section\s*\{([^{}]*)\}/g;

/** What the slide's own style sets behind it, by the names of the directives: the face would cover it. */
function scopedGround(written: string): readonly (readonly [name: string, value: string])[] {
  if (!written.includes("scoped")) return [];
  const rules = [...written.matchAll(scopedStyle)].flatMap(([, css = ""]) => [
    ...css.matchAll(ofSection),
  ]);
  return rules
    .flatMap(([, body = ""]) => body.split(/;(?![^(]*\))/))
    .flatMap((declaration) => {
      const [, name = "", value = ""] =
        /^\s*background(|-color|-image|-size)\s*:\s*([^]+?)\s*$/i.exec(declaration) ?? [];
      if (value === "") return [];
      if (name !== "")
        return [[`background${name[1]?.toUpperCase()}${name.slice(2)}`, value] as const];
      const image = /url\([^)]*\)/.exec(value)?.[0];
      const rest = value.replace(image ?? "", "").trim();
      return [
        ...(image ? [["backgroundImage", image] as const] : []),
        ...(color.test(rest) && !/\s/.test(rest) ? [["backgroundColor", rest] as const] : []),
      ];
    });
}

function groundOf(set: ReadonlyMap<string, string>): string {
  const of = (name: string): string => set.get(name) ?? "";
  const isInverted = /(?:^|\s)invert(?:\s|$)/.test(of("class"));
  const fill = color.test(of("backgroundColor"))
    ? of("backgroundColor")
    : isInverted
      ? (inverted[of("theme")] ?? inverted["default"])
      : undefined;
  const [, image] = address.exec(of("backgroundImage")) ?? [];
  const size = /^(?:cover|contain|auto|[\d.]+(?:px|%))$/.exec(of("backgroundSize"))?.[0];
  return slideComment({
    "background-color": fill,
    "background-image": image,
    "background-size": image === undefined ? undefined : size,
  });
}

/** The slides as pairs of lines, [from, to), of lines with blanks for code and comments. */
function slides(lines: readonly string[], levels: readonly number[]): readonly [number, number][] {
  const starts = [0];
  lines.forEach((line, at) => {
    const level = /^ {0,3}(#{1,6})[ \t]/.exec(line)?.[1]?.length ?? 0;
    if (ruler.test(line) && !isUnderline(lines, at)) starts.push(at + 1);
    else if (levels.includes(level)) starts.push(at);
  });
  return starts.map((start, index) => [start, starts[index + 1] ?? lines.length]);
}

/** A line of dashes makes the paragraph above it a heading. */
function isUnderline(lines: readonly string[], at: number): boolean {
  const above = lines[at - 1]?.trim() ?? "";
  return (
    (lines[at] ?? "").trim().startsWith("-") &&
    above !== "" &&
    !/^(?:[-*+>|#<`~]|\d+[.)]|!\[)|-->$/.test(above)
  );
}

/** The first blank line that is not in code, in a comment or in another element. */
function blankLine(lines: readonly string[], from: number, to: number): number | undefined {
  let isComment = false;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "" && !isComment) return at;
    if (endOfCode(line)) return undefined;
    if (line.includes("<!--")) isComment = true;
    if (line.includes("-->")) isComment = line.lastIndexOf("<!--") > line.lastIndexOf("-->");
  }
  return undefined;
}
