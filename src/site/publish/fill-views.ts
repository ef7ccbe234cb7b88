import postcss from "postcss";
import { stageUnit } from "../css/stage-unit.ts";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { deckFonts } from "../fonts/fonts.ts";
import { fillPage } from "../views/page.ts";
import type { BuiltViews } from "../views/views.ts";
import type { OutputFile } from "../write/write-folder.ts";
import { usedStyles } from "./used-styles.ts";

/** A page and the files that it names. */
export interface Site {
  readonly html: string;
  readonly files: readonly OutputFile[];
}

export interface Filling {
  readonly single: boolean;
  readonly everyLayout?: boolean;
  /** False for a page that stays on this machine: its fonts are then made in a fraction of the time. */
  readonly isPacked?: boolean;
}

/**
 * Puts a deck into the views: its slides, the styles of its folder, its fonts. `single` has the fonts in one part: a page
 * that holds everything has nothing to fetch later. Of the styles of the tool, a page has those that it needs, unless it asks for
 * those of `everyLayout`.
 */
export async function fillViews(
  { html, files }: BuiltViews,
  deck: DeckFolder,
  { single, everyLayout = false, isPacked = true }: Filling,
): Promise<Site> {
  const scripts = scriptsOf(files);
  const [styles, fonts] = await Promise.all([
    ownStyles(deck),
    deckFonts(deck, { single, scripts, isPacked }),
  ]);
  const filled = fillPage(html, deck.reading.deck);
  const page = everyLayout ? filled : lean(filled, scripts);
  return {
    html: single
      ? withTags(page, { head: styles + fonts.head, body: fonts.body })
      : withTags(withEarlyFonts(page, fonts.head), { head: styles, body: fonts.body }),
    files: [...files, ...fonts.files],
  };
}

/** The tool's own sheet is the first in the page. */
function lean(page: string, scripts: readonly string[]): string {
  const [style = "", css = ""] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
  const html = page.replace(style, "");
  return page.replace(style, () => `<style>${usedStyles(css, { html, scripts })}</style>`);
}

export function scriptsOf(files: BuiltViews["files"]): readonly string[] {
  return files.filter(({ path }) => path.endsWith(".js")).map(({ bytes }) => bytes);
}

/** The first slide's fonts before the script of the head, which asks for them: they are unpacked while the page is read. */
function withEarlyFonts(html: string, fonts: string): string {
  return html.replace("<script>", (script) => `${fonts}\n    ${script}`);
}

/** Puts tags at the end of the head and of the body. */
export function withTags(
  html: string,
  { head, body }: { readonly head: string; readonly body: string },
): string {
  return html
    .replace("</head>", () => `${head}</head>`)
    .replace(/<\/body>(?![^]*<\/body>)/, () => `${body}</body>`);
}

/** After the tool's own sheet: in each layer, the later sheet wins. */
async function ownStyles({ styles }: DeckFolder): Promise<string> {
  if (styles === undefined) return "";
  const { css } = await postcss([stageUnit()]).process(styles, { from: undefined });
  // In a style sheet it means the same; in a page it would end the tag.
  return `<style>${css.replaceAll("</", "<\\/")}</style>`;
}
