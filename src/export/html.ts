import { createHash } from "node:crypto";
import { versionTag } from "../deck/exchange/site-version.ts";
import { words } from "../deck/problems/problem.ts";
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
export async function singlePage(job: ExportJob): Promise<string> {
  return buildPage(job, job.isPublic ? "article" : "page");
}

/** The page of a deck as it is shown, for taking pictures. It is not for handing out, as its script is inside. */
export async function pageToShow(job: ExportJob): Promise<string> {
  return buildPage(job, "page");
}

/**
 * The page that lays the deck out on paper, not for handing out either. It has the styles of every layout, as slides of
 * others may be put in.
 */
export async function pageToPrint(job: ExportJob): Promise<string> {
  return buildPage(job, "paper");
}

async function buildPage(
  { folder, deck }: ExportJob,
  kind: "page" | "article" | "paper",
): Promise<string> {
  const [{ readImages }, { fillViews }, { inlineFiles }, { withSecurityPolicy }, { builtViews }] =
    await Promise.all([
      import("../site/images/images.ts"),
      import("../site/publish/fill-views.ts"),
      import("../site/publish/inline-files.ts"),
      import("../site/publish/security-policy.ts"),
      import("../site/views/views.ts"),
    ]);
  const [views, images] = await Promise.all([builtViews(kind), readImages(folder, deck)]);
  const site = await fillViews(views, deck, {
    single: true,
    everyLayout: kind === "paper",
    isPacked: kind !== "paper",
  });
  const page = withSecurityPolicy(inlineFiles(site, images), "");
  return kind === "page" ? withVersion(page) : page;
}

/** The windows of one file know each other's version by it: a file that was replaced is another one. */
function withVersion(page: string): string {
  const version = createHash("sha256").update(page).digest("hex").slice(0, 12);
  return page.replace("</title>", `</title>${versionTag(version)}`);
}
