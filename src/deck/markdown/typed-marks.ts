/** Text that was meant as Markdown and is drawn as it was typed, because a blank is missing or a sign is full-width. */
import type { Token } from "markdown-it";
import type { Place, Problem, Words } from "../model.ts";
import { error, warning, words } from "../problems/problem.ts";

interface TypedMark {
  /**
   * Matches within one line of a paragraph. The whole match, or its group `drawn`, is what the audience would see as
   * typed.
   */
  readonly pattern: RegExp;
  readonly code: string;
  readonly said: (found: string) => Words;
  readonly hint: Words;
  /** The audience does not see what was meant. */
  readonly severe?: true;
}

const heading = words("写成 ## 标题：半角的 #，后面空一格", "Write ## heading: # and a blank");
const item = words("写成“- ”：半角的减号，后面空一格", "Write “- ”: a hyphen and a blank");
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

const marks: readonly TypedMark[] = [
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
    pattern: /^(?:－{3,}|—{2,}|–{3,})$/gu,
    code: "no-separator",
    said: (found) => words(`“${found}”不分页，会照原样显示`, `“${found}” does not separate slides`),
    hint: words("写成 ---，半角，单独一行", "Write --- alone on a line"),
  },
  {
    pattern: /!\[[^[\]]*\](?:（[^（()）]*[)）]|\([^（()）]*）)/gu,
    code: "no-image",
    said: noImage,
    hint: image,
  },
  {
    pattern: /!\[[^[\]]*\]\([^()<>]*\s[^()<>]*\.[a-z\d]{3,4}\)/giu,
    code: "no-image",
    said: (found) =>
      words(
        `“${found}”没有成为图片，会照原样显示：文件名里有空格`,
        `“${found}” is shown as it is, not as an image: there is a blank in the name`,
      ),
    hint: words(
      "写成 ![图上是什么](<图 片.png>)，或去掉文件名里的空格",
      "Write ![what it shows](<the image.png>), or take the blank out of the name",
    ),
    severe: true,
  },
  {
    pattern: /!\[[^[\]]*\]\(file:[^()]*\)/giu,
    code: "no-image",
    said: (found) =>
      words(`“${found}”是这台电脑上的路径，网页里看不到`, `“${found}” is a path of this machine`),
    hint: words(
      "把文件放进讲稿的文件夹，只写文件名",
      "Put the file into the deck's folder and write its name alone",
    ),
    severe: true,
  },
  {
    // The rest of it became a link.
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
  return tokens.flatMap((token, index) => {
    const paragraph = tokens[index - 1];
    if (token.type !== "inline" || paragraph?.type !== "paragraph_open") return [];
    const drawn = drawnText(token);
    let offset = 0;
    return token.content.split("\n").flatMap((line) => {
      const start = offset;
      offset += line.length + 1;
      return marks.flatMap(({ pattern, code, said, hint, severe }) =>
        Array.from(line.matchAll(pattern)).flatMap((match) => {
          // Code, and Markdown that was read as it was meant, is not drawn as typed.
          if (!drawn.includes(match.groups?.["drawn"] ?? match[0])) return [];
          const place = placeIn(token.map?.[0] ?? 0, token.content, start + match.index);
          return [(severe ? error : warning)(code, place, said(match[0]), hint)];
        }),
      );
    });
  });
}

function drawnText({ children }: Token): string {
  return (children ?? []).map(({ type, content }) => (type === "text" ? content : "\n")).join("");
}
