import type { HtmlTagDescriptor } from "vite";
import type { Deck } from "../../deck/model.ts";
import { joinSlides, renderSlides } from "../../render/deck.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { themeSheet } from "../css/theme-plugin.ts";
import { renderColophon, renderGuide } from "../../render/reading/reading-guide.ts";

/** Fills `src/app/index.html` with a deck: everything the audience sees stands in the page before any script runs. */
export function fillPage(template: string, deck: Deck): string {
  const { title, theme, aspect, rate, minutes } = deck.settings;
  const timing = `data-rate="${rate}"${minutes === undefined ? "" : ` data-minutes="${minutes}"`}`;
  return template
    .replace('data-theme="red"', `data-theme="${theme}"`)
    .replace('data-aspect="16:9"', `data-aspect="${aspect}" ${timing}${pixelStyle(deck)}`)
    .replace("<title></title>", () => `<title>${escapeHtml(title)}</title>`)
    .replace("<!-- guide -->", () => renderGuide(deck))
    .replace("<!-- colophon -->", () => renderColophon(deck))
    .replace("<!-- slides -->", () => joinSlides(renderSlides(deck)));
}

/** How much of the stage one of the deck's own pixels is. */
export function pixelStyle({ settings: { pixel } }: Deck): string {
  return pixel === undefined ? "" : ` style="--stage-pixel:${pixel}"`;
}

/** The page for handing out: it is the article that it is without script, for good. */
export function withoutScript(template: string): string {
  return template.replace(/[ \t]*<script[^>]*><\/script>\n/g, "");
}

/** The page that is only printed: it is neither an article nor a stage. Its own JavaScript says how it is laid out. */
export function forPaper(template: string): string {
  return template
    .replace('class="reading"', 'class="printing"')
    .replace("<body ", "<body hidden ")
    .replace("./main.ts", "./print/paper.ts");
}

/** The boot script, if there is to be one, and the theme as tags for the head. */
export function headTags(boot: string | undefined): HtmlTagDescriptor[] {
  return [
    ...(boot === undefined ? [] : [{ tag: "script", children: boot, injectTo: "head" as const }]),
    { tag: "link", attrs: { rel: "stylesheet", href: `./${themeSheet}` }, injectTo: "head" },
  ];
}
