import { launchBrowser } from "../browser/browser.ts";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { serveSite } from "../publish/serve-site.ts";
import type { Problem } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";
import { checkLook } from "./look.ts";

/** The faults in the looks of the deck in `folder` on the wall. Without a browser, a warning says so. */
export async function checkFolderLook(
  folder: string,
  deck: DeckFolder,
): Promise<readonly Problem[]> {
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
