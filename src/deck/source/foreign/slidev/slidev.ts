/** Slidev's ways of writing, as those of reveal.js. Each stays on its lines. */
import { isSlideOfSlidev } from "../../../settings/foreign-keys.ts";
import { foreignComments } from "../../comments/foreign-comments.ts";
import { cutNotes } from "../../notes/cut-notes.ts";
import { notesMarkAt } from "../../notes/notes-mark.ts";
import { type Range, inOrder, within } from "../../opaque.ts";
import { replaceComments, spokenComment } from "../comments.ts";
import { codeAndComments, codeSpan, outsideCode, replaceOutside } from "../outside-code.ts";
import { withoutComponents } from "./components.ts";
import { withoutCodeHeads } from "./heads.ts";
import { slideComment } from "../slide-comment.ts";
import { tagPattern } from "../../../text/in-tag.ts";

/**
 * A Slidev deck's body: the last comment of a slide is notes, its `<style>` is its own, its layout is the nearest of
 * ours, its picture is shown. `first` is what the front matter says, which is for the first slide.
 */
export function fromSlidev(text: string, first: ReadonlyMap<string, string>): string {
  const bare = withoutComponents(withoutKeysOfNotes(withoutCodeHeads(text)));
  return outsideCode(withSettings(bare, first), (stretch) =>
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

/** What stands right below a separator, to the next. */
const head = /(?<=^---[ \t]*\n)(?=[^\n]*\S)(?:(?!---[ \t]*$).*\n)+(?=---[ \t]*$)/gm;

/** A key of a slide's settings by which notes would begin gets another name: Slidev shows and says none of them. */
function withoutKeysOfNotes(text: string): string {
  return replaceOutside(text, head, ([lines]) =>
    isSlideOfSlidev(lines, true)
      ? lines.replace(/^[^:\n]*:.*$/gm, (line) =>
          notesMarkAt(line) === undefined ? line : line.replace(/^([ \t]*)[^:]*/, "$1_"),
        )
      : lines,
  );
}

/** Such settings, and the heading behind that, where there is one, with the blank line below them. */
const settings =
  /(?<=^---[ \t]*\n)(?=[^\n]*\S)((?:(?!---[ \t]*$).*\n)+)---[ \t]*\n(?:(?:[ \t]*\n)?#{1,6}[ \t].*\n)?(?=[ \t]*\n)/gm;

/** The heading that a deck begins with, to the blank line below it. */
const firstHeading = /^\s*#{1,2}[ \t].*\n(?=[ \t]*\n)/g;

/** Puts the layout and the picture that a slide's settings name on that blank line. The first slide is a cover. */
function withSettings(text: string, first: ReadonlyMap<string, string>): string {
  const begun = replaceOutside(text, firstHeading, ([whole]) => {
    const layout = nearest(
      first.get("layout") ?? "cover",
      text.slice(whole.length, whole.length + reach),
    );
    const behind = first.get("background") ?? "";
    const isOurs = behind !== "" && !/["<>]|^https?:/.test(behind);
    return whole + [...(isOurs ? [slideComment({ background: behind })] : []), ...layout].join("");
  });
  return replaceOutside(begun, settings, ({ 0: whole, 1: lines = "", index: at }) => {
    if (!isSlideOfSlidev(lines, true)) return whole;
    const of = (key: string): string | undefined =>
      new RegExp(
        `^${key}[ \\t]*:[ \\t]*["']?([^\\s"'<>()]{1,2000})["']?[ \\t]*(?:[ \\t]#.*)?$`,
        "m",
      ).exec(lines)?.[1];
    const [layout = "", picture] = [of("layout"), of("image")];
    const [, side] = /^image-(left|right)$/.exec(layout) ?? [];
    const behind = of("background") ?? (side === undefined ? picture : undefined);
    const beside =
      side !== undefined && picture ? `<!-- --><img src="${picture}" alt="" align="${side}">` : "";
    const set = [
      ...(behind ? [slideComment({ background: behind })] : []),
      ...(/^#{1,2}[ \t]/m.test(whole)
        ? nearest(layout, begun.slice(at + whole.length, at + whole.length + reach))
        : []),
    ];
    return whole + set.join("") + beside;
  });
}

/** Our layout for each of Slidev's that has one heading and a few words. Any other is chosen by what the slide holds. */
const layouts: Readonly<Record<string, string>> = {
  cover: "cover",
  intro: "section",
  section: "section",
  center: "section",
  quote: "section",
  statement: "section",
  end: "closing",
};

/** What no title holds: code, tables, lists, quotations, pictures, other headings. */
const more = /^[ \t]*(?:[-*+>#|]|\d+[.)][ \t]|```|~~~|\$\$|!\[|::)/m;
/** Words under a title, characters, and how far their slide is looked at. */
const longestUnderTitle = 300;
const reach = 3000;

function nearest(name: string, behind: string): readonly string[] {
  const layout = Object.hasOwn(layouts, name) ? layouts[name] : undefined;
  const [under = ""] = behind.replace(/<!--[^]*?-->|<[^<>]*>/g, "").split(/^---[ \t]*$/m, 1);
  if (layout === undefined || more.test(under) || under.length > longestUnderTitle) return [];
  return [slideComment({ layout })];
}

/** In a deck of any name: what comes with a click is a fragment. */
export function withClicks(text: string): string {
  if (!/\bv-(?:clicks?|after)\b/.test(text)) return text;
  const listed = replaceOutside(text, listOfClicks, ({ 1: list = "" }) => itemsOf(list));
  return outsideCode(listed, ({ text: stretch }) =>
    stretch
      .replace(aloneTag, (_, blanks: string, slash: string) =>
        slash === "" ? `${blanks}<div class="fragment">` : `${blanks}</div>`,
      )
      .replace(click, replaceClick),
  );
}

const listOfClicks = tagPattern(
  String.raw`^[ \t]*<v-clicks\b~>((?:(?!</?v-clicks)[^])*)</v-clicks>`,
  "gm",
);

/** Each item of the list, and each other line of text that is not set in, comes by itself. */
function itemsOf(list: string): string {
  const isUnseen = within(unseenIn(list));
  return list.replace(lineOfList, (line, at: number) =>
    isUnseen(at) || isUnseen(at + line.length)
      ? line
      : `${line} <!-- .element: class="fragment" -->`,
  );
}

/** Behind the sign that a box, code or a formula begins and ends with, nothing else may stand. */
const lineOfList =
  /^(?:[ \t]*(?:[-*+]|\d+[.)])[ \t]|(?![ \t]{2}|[ \t]*(?:[|<>#]|(?:[-*+]|\d+[.)])[ \t])))[ \t]*(?!:{3}|`{3}|~{3}|\${2}[ \t]*$)\S.*$/gm;

/** Code, comments of any program and notes in a list. */
function unseenIn(list: string): readonly Range[] {
  const known = codeAndComments(list);
  const comments = inOrder([...known, ...foreignComments(list, 0, known)]);
  const face: Range = [0, list.length];
  const { hidden } = cutNotes(list, { face, hidden: [], notes: [] }, comments);
  return inOrder([...comments, ...hidden]);
}

/** Of a tag: a sign that ends it may stand in quotes. */
const attributes = `(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'<>]){0,500}`;
/** Alone on its line it holds blocks. */
const aloneTag = new RegExp(`^([ \\t]*)<(/?)v-(?:click|after)\\b${attributes}>[ \\t]*$`, "gim");
const click = new RegExp(
  `${codeSpan}|<(/?)v-(?:click|after)\\b${attributes}>|<([a-z][\\w-]*)(?![\\w-])(${attributes}?)\\sv-(?:click|after)(?:[.-][\\w.-]+)?(?:="[^"<>]{0,200}")?(?=[\\s/>])(${attributes})>`,
  "gi",
);

function replaceClick(whole: string, ...groups: (string | undefined)[]): string {
  const [slash, element, before = "", after = ""] = groups;
  if (slash !== undefined) return slash === "" ? '<span class="fragment">' : "</span>";
  if (element === undefined) return whole;
  if (!/\sclass="/.test(before + after)) return `<${element}${before} class="fragment"${after}>`;
  // A blank line would end the tag: the line that is gone goes on in the class.
  const lead = before.trimEnd();
  const gone = before.slice(lead.length).replace(/[^\n]/g, "");
  return `<${element}${`${lead}${after}`.replace(/\sclass="/, ` class="fragment${gone} `)}>`;
}
