import type { DeckFolder } from "../../site/folder/deck-folder.ts";
import { deckFonts } from "../../site/fonts/fonts.ts";
import { scriptsOf, withTags } from "../../site/publish/fill-views.ts";
import { inlineFiles } from "../../site/publish/inline-files.ts";
import { withSecurityPolicy } from "../../site/publish/security-policy.ts";
import { builtViews } from "../../site/views/views.ts";
import { imagesOf } from "../../deck/markdown/images.ts";
import type { Deck } from "../../deck/model.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { fontSamples } from "./samples.ts";

/** `检查.html`: one file that says whether a machine can show the deck, with the deck's very fonts in it. */
export async function preflightPage(deck: DeckFolder): Promise<string> {
  const { html, files } = await builtViews("preflight");
  const fonts = await deckFonts(deck, { single: true, scripts: [html, ...scriptsOf(files)] });
  const page = withTags(fillPreflight(html, deck.reading.deck), fonts);
  return withSecurityPolicy(inlineFiles({ html: page, files }, []), "");
}

function fillPreflight(template: string, deck: Deck): string {
  const { title, aspect } = deck.settings;
  const sound = imagesOf(deck).some(({ src }) => /\.(?:mp[34]|webm|ogg|wav)\b/i.test(src));
  return template
    .replace('data-aspect=""', `data-aspect="${aspect}"`)
    .replace('data-sound=""', `data-sound="${sound ? "yes" : "no"}"`)
    .replace("<!-- title -->", () => escapeHtml(title))
    .replace("<!-- samples -->", () => fontSamples(deck));
}
