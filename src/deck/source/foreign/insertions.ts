/** What other programs put a file in place of. No file is loaded here, and its name is not for the audience. */
import type { Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import { blockStart } from "../block-start.ts";
import { type Source, placeOf } from "../source.ts";
import { outsideOfCode } from "./outside-code.ts";
import { type Edit, edited } from "./unseen/edits.ts";

/** Alone on their line. All begin with a sign of their own, and name a file behind it. */
const directives: readonly string[] = [
  // Slidev and VitePress; Marked and Leanpub.
  "<<<[ \\t]+[@./~\\w][^\\n]*",
  "<<[ \\t]*(?:\\[[^\\]\\n]*\\]|\\([^)\\n]*\\)|\\{[^}\\n]*\\})(?:\\([^)\\n]*\\))?",
  // Markdown Preview Enhanced. CSS has a semicolon behind it.
  "@import[ \\t]*(?:\"[^\"\\n]*\"|'[^'\\n]*'|\\([^()\\n]*\\))(?:[ \\t]*\\{[^{}\\n]*\\})?",
  "@include(?::|[ \\t]*\\(|[ \\t]+[\"'<])[^\\n]*",
  // VuePress, and programs with films. Behind the numbers of lines, GitPitch has words.
  "@\\[(?!\\d)[^\\]\\n]*\\]\\([^()\\n]*\\)",
  // Quarto and Hugo; Jekyll and HackMD.
  "\\{\\{[<%][ \\t]*(?:include|embed|readfile|read-file|import|transclude|snippet|code|video|audio|figure|img|image|gallery|youtube|bilibili|iframe|pdf)\\b[^\\n]*[%>]\\}\\}",
  "\\{%-?[ \\t]*(?:include|include_relative|include_cached|includes|render|import|embed|extends|pdf|youtube|vimeo|bilibili|slideshare|speakerdeck|gist|figma|asset_img|asset_path)\\b[^\\n]*%\\}",
  // MultiMarkdown; a figure has no such ending. mdBook, Logseq and Roam.
  "\\{\\{[^{}\\n]{1,200}\\.(?:md|markdown|mdx|txt|text|csv|tsv|html?|json|ya?ml|tex|rst|docx?|xlsx?|pdf|py|js|ts|sql|r)\\}\\}",
  "\\{\\{#[a-z_]+[ \\t][^{}\\n]+\\}\\}",
  "\\{\\{(?:embed[ \\t]|\\[\\[embed\\]\\]:)[^\\n]*\\}\\}",
  // Python's Markdown, with its snippets.
  "\\{![^!\\n]+!\\}",
  ";*-{1,}8<-{1,}(?:[ \\t]+[^\\n]*)?",
  // markdown-it, Markdown-PP and DocFX.
  "!{3}[ \\t]*include[^\\n]*!{3}",
  "!include(?:url)?\\b[ \\t]*[\\s(\"'<:][^\\n]*",
  "\\[!(?:include|code(?:-[\\w-]+)?)[ \\t]*\\[[^\\n]*\\)\\]?",
  ":{2,}(?!:)[ \\t]*(?:\\{[ \\t]*)?(?:include|embed|import)\\b[^\\n]*",
  ":\\[[^\\]\\n]*\\]\\([^()\\n]*\\)",
  // AsciiDoc, reStructuredText, Org, LaTeX and C.
  "include::[^\\n]*\\[[^[\\]\\n]*\\]",
  "\\.\\.[ \\t]+(?:include|literalinclude|raw|image|figure)::[^\\n]*",
  "#\\+include:?[ \\t][^\\n]*",
  "\\\\(?:input|include|includegraphics|includepdf|lstinputlisting|verbatiminput)(?:\\[[^\\]\\n]*\\])?\\{[^{}\\n]*\\}",
  '#include[ \\t]+["<][^\\n]*',
  // MDX.
  "import[ \\t]+(?:[\\w${}*, \\t]{1,200}[ \\t]from[ \\t]*)?(?:\"[^\"\\n]+\"|'[^'\\n]+');?",
  // iA Writer.
  '/[^\\s/][^\\s"]{0,200}\\.(?:md|markdown|txt|csv)(?:[ \\t]+"[^"\\n]*")?',
  // Docsify.
  "\\[[^\\]\\n]*\\]\\((?=[^()\\n]*[ '\"]:include\\b)[^()\\n]*\\)",
];
const alone = new RegExp(`^(${blockStart.slice(1)})((?:${directives.join("|")}))[ \\t]*$`, "gim");

/** A note of Obsidian amid others. Its pictures are shown. */
const embedded = /!\[\[([^[\]\n]{1,200})\]\](?!\()/g;
const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|mp4|webm)[ \t]*(?:\||$)/i;

/** A line with any of them has one of these. */
const signs =
  /<<|^import[ \t]|@(?:import|include|\[)|\{[{%!]|8<|!\[\[|!include|!{3}|\[!|::|:\[|(?:^[ \t>*+-]*|[:.)][ \t]+)[./#\\]\S|:include/im;

function insertionsIn(text: string): readonly Edit[] {
  if (!signs.test(text)) return [];
  const outside = outsideOfCode(text);
  const lines = [...outside.matchAll(alone)].map(({ index, 1: before = "", 2: found = "" }) =>
    editOf(index + before.length, found),
  );
  const notes = [...outside.matchAll(embedded)]
    .filter(([, target = ""]) => !picture.test(target))
    .map(({ index, 0: found }) => editOf(index, found));
  return [...lines, ...notes];
}

const editOf = (at: number, { length }: string): Edit => ({ range: [at, at + length], text: "" });

/** A body without them. Lines stay where they are. */
export function withoutInsertions(text: string): string {
  const found = insertionsIn(text);
  return found.length === 0 ? text : edited(text, found);
}

/** The same, with what was taken out. */
export function insertionsTaken(text: string): {
  readonly text: string;
  readonly taken: readonly string[];
} {
  const found = insertionsIn(text);
  return { text: edited(text, found), taken: found.map(({ range }) => text.slice(...range)) };
}

/** Tells what is not loaded. */
export function insertionProblems(source: Source, bodyStart: number): readonly Problem[] {
  const body = source.text.slice(bodyStart);
  return insertionsIn(body).map(({ range: [start, end] }) => {
    const found = body.slice(start, end).trim();
    return warning(
      "not-loaded",
      placeOf(source, bodyStart + start),
      words(
        `“${found}”指的内容不会载入，也不显示`,
        `What “${found}” names is not loaded, and not shown`,
      ),
      words("把要放映的内容抄到这里", "Copy what is to be shown to this place"),
    );
  });
}
