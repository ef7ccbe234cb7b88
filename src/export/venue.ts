import { words } from "../deck/problems/problem.ts";
import { licensesFile, licenseTexts } from "../site/views/licenses-plugin.ts";
import { fileTitle, type ExportedFile, type Format } from "./format.ts";
import { singlePage } from "./html.ts";
import { checksums } from "./venue/checksums.ts";
import { instructions } from "./venue/instructions.ts";

/** A folder to carry to the meeting room: the deck, its instructions, and a page that checks the machine. */
export const venue: Format = {
  name: "venue",
  description: words(
    "会场包：网页、使用说明和检查机器的页面，放在一个文件夹里",
    "a folder for the meeting room: the HTML file, instructions, a preflight page",
  ),
  internal: true,
  async make(job) {
    const { preflightPage } = await import("./venue/preflight-page.ts");
    const { title } = job.deck.reading.deck.settings;
    const page = `${fileTitle(title)}.html`;
    // One after the other: both need the same fonts, and the second finds them made.
    job.tell?.(0.1, words("正在收字体和图片", "Collecting fonts and pictures"));
    const deck = await singlePage(job);
    job.tell?.(0.5, words("正在做检查页", "Making the page that checks the machine"));
    const preflight = await preflightPage(job.deck);
    const files: readonly ExportedFile[] = [
      { path: page, bytes: Buffer.from(deck) },
      { path: "检查.html", bytes: Buffer.from(preflight) },
      { path: "使用说明.txt", bytes: instructions(title, page) },
      { path: licensesFile, bytes: Buffer.from(await licenseTexts()) },
    ];
    const folder = `${fileTitle(title)}-会场包`;
    return [...files, { path: "校验.txt", bytes: checksums(files) }].map(({ path, bytes }) => ({
      path: `${folder}/${path}`,
      bytes,
    }));
  },
};
