import { launchBrowser } from "../browser/browser.ts";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { serveSite } from "../publish/serve-site.ts";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import type { Place, Problem, Slide } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";
import { checkLook } from "./look.ts";

/** Characters of a slide that a browser lays out in seconds; an hour of speech is about twelve thousand. */
const mostLetters = 50_000;

/**
 * The faults in the looks of the deck in `folder` on the wall. A warning says where they were not looked for: without a
 * browser, and where a slide is so long that a browser would take minutes.
 */
export async function checkFolderLook(
  folder: string,
  deck: DeckFolder,
): Promise<readonly Problem[]> {
  const endless = deck.reading.deck.slides.find((slide) => lettersOf(slide) > mostLetters);
  if (endless) return [tooLong(endless.place)];
  const browser = await launchBrowser().catch(() => undefined);
  if (!browser) return [notMeasured(folder)];
  try {
    const site = await serveSite(folder, deck);
    try {
      return await checkLook(browser, { url: site.url, reading: deck.reading });
    } finally {
      await site.close();
    }
  } finally {
    await browser.close();
  }
}

function lettersOf({ face }: Slide): number {
  return faceTokens(face).reduce((sum, { content }) => sum + content.length, 0);
}

function tooLong(place: Place): Problem {
  return warning(
    "look-not-measured",
    place,
    words(
      `这一页超过 ${mostLetters} 个字符，版面没有检查`,
      `This slide has more than ${mostLetters} characters: the layout was not measured`,
    ),
    words("分成几页", "Split it into several slides"),
  );
}

function notMeasured(folder: string): Problem {
  return warning(
    "look-not-measured",
    { file: folder, line: 1, column: 1 },
    words(
      "没有找到可用的浏览器，版面没有检查",
      "No browser was found, so the layout was not measured",
    ),
    words(
      "装上 Chrome 或 Edge；或者用环境变量 CHROME_PATH 指明它在哪里",
      "Install Chrome or Edge, or say where it is with CHROME_PATH",
    ),
  );
}
