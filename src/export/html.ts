import { words } from "../deck/problems/problem.ts";
import type { DeckFolder } from "../site/folder/deck-folder.ts";
import { fileTitle, type ExportJob, type Format } from "./format.ts";

/** A single file with everything in it. It opens by double click. */
export const html: Format = {
  name: "html",
  description: words(
    "一个网页文件，双击就能放",
    "one HTML file with everything in it, which opens by double click",
  ),
  async make(job) {
    const { title } = job.deck.reading.deck.settings;
    const suffix = job.isPublic ? "-公开版" : "";
    job.tell?.(0.1, words("正在收字体和图片", "Collecting fonts and pictures"));
    const page = await singlePage(job);
    return [{ path: `${fileTitle(title)}${suffix}.html`, bytes: Buffer.from(page) }];
  },
};

/** The page with its styles, fonts and images inside; its script too, unless it is to be handed out. */
export async function singlePage({ folder, deck, isPublic }: ExportJob): Promise<string> {
  return buildPage(folder, deck, { script: !isPublic, everyLayout: false });
}

/**
 * The page of a deck for printing, not for handing out: its script lays out the papers. It has the styles of every layout,
 * as slides of others may be put in.
 */
export async function pageToPrint({ folder, deck }: ExportJob): Promise<string> {
  return buildPage(folder, deck, { script: true, everyLayout: true });
}

async function buildPage(
  folder: string,
  source: DeckFolder,
  { script, everyLayout }: { readonly script: boolean; readonly everyLayout: boolean },
): Promise<string> {
  const [{ readImages }, { fillViews }, { inlineFiles }, { withSecurityPolicy }, { builtViews }] =
    await Promise.all([
      import("../site/images/images.ts"),
      import("../site/publish/fill-views.ts"),
      import("../site/publish/inline-files.ts"),
      import("../site/publish/security-policy.ts"),
      import("../site/views/views.ts"),
    ]);
  const [views, images] = await Promise.all([
    builtViews(script ? "page" : "article"),
    readImages(folder, source),
  ]);
  const site = await fillViews(views, source, { single: true, everyLayout });
  return withSecurityPolicy(inlineFiles(site, images), "");
}
