/**
 * Text that was meant as Markdown and is drawn as it was typed: a blank is missing, a sign is full-width, or it is
 * the mark of another program.
 */
import type { Token } from "markdown-it";
import type { Place, Problem, Words } from "../model.ts";
import { error, warning, words } from "../problems/problem.ts";
import { dashLike } from "../text/characters.ts";
import { longestParagraph } from "./bounds.ts";
import { hidingAttribute, typedAttributes } from "./typed-attributes.ts";

interface TypedMark {
  /**
   * Matches within one line of a paragraph. The whole match, or its group `drawn`, is what the audience would see as
   * typed.
   */
  readonly pattern: RegExp;
  readonly code: string;
  readonly said: (found: string) => Words;
  readonly hint: Words;
  /** The audience does not see what was meant: always, or where this is found in the match. */
  readonly severe?: true | RegExp;
  /** Looked for in headings and cells, or only in paragraphs outside of lists and quotations; else in any paragraph. */
  readonly where?: "heading" | "outside";
  /** What follows the first of these may be Markdown, or stand on a next line; all before it is drawn as typed. */
  readonly drawnTo?: RegExp;
}

const heading = words("写成 ## 标题：半角的 #，后面空一格", "Write ## heading: # and a space");
const item = words("写成“- ”：半角的减号，后面空一格", "Write “- ”: a hyphen and a space");
const image = words("写成 ![图上是什么](图片.png)，都用半角", "Write ![what it shows](image.png)");

const noHeading = (found: string): Words =>
  words(`“${found}”不成标题，会照原样显示`, `“${found}” is not a heading and is shown as it is`);
const noItem = (found: string): Words =>
  words(
    `“${found}”不成列表，这一行会和上一行连成一段`,
    `“${found}” is not a list: the line joins the one before`,
  );

const noImage = (found: string): Words =>
  words(`“${found}”不成图片，会照原样显示`, `“${found}” is not an image and is shown as it is`);

const noNotes = (found: string): Words =>
  words(
    `“${found}”像是讲稿的标记，这里不起作用，后面的字会显示出来`,
    `“${found}” looks like the mark of notes, but what follows is shown`,
  );
const notes = words(
  "要念不要显示的，上面单独写一行 Note:",
  "Write a line Note: above what is spoken",
);
/** The marks of notes of Deckset, of remark with more on the line, and of Org. */
const outsideNotes =
  /^(?:\^(?=[ \t]*\p{L}|(?:[-*+]|\d{1,9}[.)])[ \t])|\?{3}(?=[ \t]*[^\s?])|#\+(?:begin_)?notes?\b)/giu;
/** LaTeX's, anywhere in a text. */
const texNotes =
  /\\(?:note|speakernotes?|pdfnote|todo|comment|marginpar|marginnote)(?=(?:<[^<>]*>|\[[^[\]]*\])*\{)/gu;

/** Whether a line has the mark of notes of a program whose marks begin none here. */
export function hasTypedNotes(line: string): boolean {
  return [outsideNotes, texNotes].some((pattern) => line.search(pattern) >= 0);
}

const marks: readonly TypedMark[] = [
  {
    pattern: outsideNotes,
    code: "no-notes",
    said: noNotes,
    hint: notes,
    where: "outside",
  },
  {
    pattern: texNotes,
    code: "no-notes",
    said: noNotes,
    hint: notes,
  },
  // Attributes as in Pandoc and Quarto. Some hide what stands before them.
  ...[undefined, "heading" as const].map((where): TypedMark => ({
    pattern: typedAttributes,
    code: "no-attributes",
    said: (found) =>
      words(
        `“${found}”是 Pandoc 的写法，这里不起作用，会照原样显示`,
        `“${found}” is Pandoc's way to write this: it has no effect here and is shown as it is`,
      ),
    hint: words(
      "一页的设置写成 <!-- .slide: … -->，不放映的一页写 <!-- .slide: hidden -->",
      "Write <!-- .slide: … -->, and <!-- .slide: hidden --> for a slide that is not shown",
    ),
    severe: hidingAttribute,
    drawnTo: /["']/,
    ...(where && { where }),
  })),
  // Not `##…##`, which is left from a web page, nor `#topic#`.
  {
    pattern: /^(?:#{2,6}(?=[^#\s])|#(?=\p{Script=Han}))(?!.*#[ \t]*$)/gu,
    code: "no-heading",
    said: noHeading,
    hint: heading,
  },
  { pattern: /^＃+(?=[^＃]*$)/gu, code: "no-heading", said: noHeading, hint: heading },
  // Official texts open a paragraph with －－; ●● stands for a name that is left out. Word writes its bullets as signs of
  // its symbol fonts, and a tab behind them.
  {
    pattern:
      /^[－＊＋](?=[ \t\u3000])|^[•●○◆◇■□▪◦∙➢➤❖►▶✓✔\uF020-\uF0FF](?![•●○◆◇■□▪◦∙])|^[·‧・](?=[ \t\u3000])|^[–—o](?=\t)/gu,
    code: "no-list",
    said: noItem,
    hint: item,
  },
  {
    pattern: /^(?:-|\*(?![^*]*\*))(?=\p{Script=Han})/gu,
    code: "no-list",
    said: noItem,
    hint: item,
  },
  {
    pattern: new RegExp(`^(?:${dashLike}{3,}|—{2,})$`, "gu"),
    code: "no-separator",
    said: (found) => words(`“${found}”不分页，会照原样显示`, `“${found}” does not separate slides`),
    hint: words("写成 ---，半角，单独一行", "Write --- alone on a line"),
  },
  {
    pattern: /^[|｜](?=[\s|｜:：]*[—–－-])[\s|｜:：—–－-]*[|｜]$/gu,
    code: "no-table",
    said: (found) =>
      words(`“${found}”不成表格，会照原样显示`, `“${found}” makes no table and is shown as it is`),
    hint: words(
      "写在表头下面，每列一个 ---，都用半角：|---|---|",
      "Write it below the head, with --- for each column: |---|---|",
    ),
  },
  {
    pattern: /!\[[^[\]]*\](?:（[^（()）]*[)）]|\([^（()）]*）)/gu,
    code: "no-image",
    said: noImage,
    hint: image,
  },
  {
    pattern: /!\[[^[\]]*\]\((?=[^()<>\s]*\s)[^()<>]*\.[a-z\d]{3,4}\)/giu,
    code: "no-image",
    said: (found) =>
      words(
        `“${found}”没有成为图片，会照原样显示：文件名里有空格`,
        `“${found}” is shown as it is, not as an image: there is a space in the name`,
      ),
    hint: words(
      "写成 ![图上是什么](<图 片.png>)，或去掉文件名里的空格",
      "Write ![what it shows](<the image.png>), or take the space out of the name",
    ),
    severe: true,
  },
  {
    pattern: /!\[[^[\]]*\]\([^()<>\s]{1,300}\s{1,9}[“”„«‘’][^()]{0,300}\)/gu,
    code: "no-image",
    said: noImage,
    hint: words(
      '说明用半角引号：![图上是什么](图片.png "说明")',
      'Put straight quotation marks round the title: ![what it shows](image.png "title")',
    ),
    severe: true,
  },
  {
    pattern: /\[\^[\p{L}\p{N}_-]{1,20}\](?!:)/gu,
    code: "no-footnote",
    said: (found) =>
      words(`“${found}”没有脚注，会照原样显示`, `“${found}” has no footnote and is shown as it is`),
    hint: words(
      "脚注 [^名]: 写在同一页，在 Note: 上面",
      "Write the footnote, [^name]: …, on the same slide, above Note:",
    ),
  },
  {
    pattern: /!\[[^[\]]*\]\(file:[^()]*\)/giu,
    code: "no-image",
    said: (found) =>
      words(
        `“${found}”是这台电脑上的路径，网页里看不到`,
        `“${found}” is a path on this machine, which pages cannot show`,
      ),
    hint: words(
      "把文件放进稿子的文件夹，只写文件名",
      "Put the file into the deck's folder and write its name alone",
    ),
    severe: true,
  },
  {
    // The rest became a link.
    pattern: /(?<drawn>！)\[[^[\]]*\]\([^()]*\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm)\)/giu,
    code: "no-image",
    said: noImage,
    hint: image,
  },
];

/** Finds the typing errors in the paragraphs of a face; `placeIn` is that of `FaceContext`. */
export function typedMarks(
  tokens: readonly Token[],
  placeIn: (line: number, content: string, offset: number) => Place,
): readonly Problem[] {
  let first = 0;
  return tokens.flatMap((token, index) => {
    const block = tokens[index - 1]?.type ?? "";
    // A cell has no line of its own: the line of its row counts.
    first = token.map?.[0] ?? first;
    const isHeading = /^(?:heading|t[dh])_open$/.test(block);
    if (token.type !== "inline" || (block !== "paragraph_open" && !isHeading)) return [];
    const isMeant = ({ where }: TypedMark): boolean =>
      isHeading
        ? where === "heading"
        : where !== "heading" && (where !== "outside" || token.level === 1);
    // One that is too long is drawn as typed.
    const isRead = token.content.length <= longestParagraph;
    const drawn = isRead ? drawnText(token) : "";
    const meant = marks.filter(isMeant);
    const told = (text: string, start: number, marks: readonly TypedMark[]): readonly Problem[] => {
      // A search for all that match makes a pattern of its own: most lines have none.
      const found = marks.filter(({ pattern }) => text.search(pattern) >= 0);
      return found.flatMap((mark) =>
        Array.from(text.matchAll(mark.pattern)).flatMap((match) => {
          // Code, and Markdown that was read as it was meant, is not drawn as typed.
          if (isRead && !drawn.includes(typedIn(match, mark))) return [];
          return [problemOf(mark, match[0], placeIn(first, token.content, start + match.index))];
        }),
      );
    };
    const overLines = meant.filter(({ drawnTo }) => drawnTo !== undefined);
    const onLine = meant.filter(({ drawnTo }) => drawnTo === undefined);
    let offset = 0;
    const onLines = token.content.split("\n").flatMap((line) => {
      const start = offset;
      offset += line.length + 1;
      return told(line, start, onLine);
    });
    return [...told(token.content, 0, overLines), ...onLines];
  });
}

/** What of a match must be drawn as it is typed. */
function typedIn({ 0: found, groups }: RegExpMatchArray, { drawnTo }: TypedMark): string {
  const end = drawnTo === undefined ? -1 : found.search(drawnTo);
  return end >= 0 ? found.slice(0, end + 1) : (groups?.["drawn"] ?? found);
}

function problemOf({ code, said, hint, severe }: TypedMark, found: string, place: Place): Problem {
  const isSevere = severe === true || severe?.test(found);
  return (isSevere ? error : warning)(code, place, said(found.split("\n", 1)[0] ?? ""), hint);
}

function drawnText({ children }: Token): string {
  return (children ?? []).map(({ type, content }) => (type === "text" ? content : "\n")).join("");
}
