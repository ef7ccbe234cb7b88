/** By what a deck of Slidev is known that has no settings of slides: its tags, and the theme of its head. */
import { notesMarkAt } from "../../notes/notes-mark.ts";
import { outsideOfCode } from "../outside-code.ts";

/** Tags and attributes of its components that no other program has (sli.dev/builtin/components). */
const tag =
  /<(?:v-(?:clicks?|after|switch|drag)|VClicks?|VAfter|VSwitch|VDrag|RenderWhen|SlidevVideo|SlideCurrentNo|SlidesTotal|PoweredBySlidev|LightOrDark|AutoFitText)(?=[\s/>])|<[a-z][\w-]*\s[^<>]{0,500}?(?<=\s)v-(?:clicks?|after|mark|drag)(?=[\s=>:.-])/i;

/** Its own themes; `default` is a name of many. */
const theme =
  /^theme[ \t]*:[ \t]*["']?(?:seriph|apple-basic|bricks|shibainu|@slidev\/|slidev-theme-)/m;

/** What reveal.js has, and no deck of Slidev: `<!-- .slide: … -->`. */
const ofReveal = /<!--\s*\.(?:slide|element)\b/;

/**
 * Whether a body, as it was written, has such a tag outside of code and comments. A deck of ours may have one, too: what
 * comes with a click is a fragment in any deck. Such a deck has our marks of notes or reveal.js's comments.
 */
export function hasTagsOfSlidev(written: string): boolean {
  if (!/<(?:v-|[VRSPLA])|\sv-/i.test(written)) return false;
  const shown = outsideOfCode(written);
  if (!tag.test(shown) || ofReveal.test(written)) return false;
  return !shown.split("\n").some((line) => notesMarkAt(line) !== undefined);
}

/** Whether a head names a theme of Slidev's. */
export function hasThemeOfSlidev(front: string): boolean {
  return theme.test(front);
}
