import type { WholeSlide } from "../../deck/exchange/sent-slides.ts";

/** The faces in which a slide may set a character, as `wholeFonts` names them. Each has all weights. */
const wholeFaces = ['900 1em "Rostrum Serif Whole"', '500 1em "Rostrum Sans Whole"'];

/**
 * The page's own fonts have the characters of the deck as it was when the page came. Others are in files of their own.
 * Returns what fetches those files before a change is shown: its text never stands there in another face first.
 */
export function freshGlyphs({
  fonts,
  body,
}: Document): (slides: readonly WholeSlide[]) => Promise<void> {
  const known = new Set(body.textContent);
  let before = new Set<string>();
  return async (slides) => {
    const all = slides.map(({ html }) => html);
    const changed = all.filter((html) => !before.has(html));
    const written = changed.join("").replace(/<[^>]*>/g, "");
    const fresh = [...new Set(written)].filter((character) => !known.has(character));
    // Without them, it shows all the same.
    if (fresh.length > 0)
      await Promise.allSettled(wholeFaces.map((face) => fonts.load(face, fresh.join(""))));
    // Not before: another change with the same characters waits for them too.
    for (const character of fresh) known.add(character);
    before = new Set(all);
  };
}
