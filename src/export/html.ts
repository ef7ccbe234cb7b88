import { words } from "../deck/problems/problem.ts";
import { fileTitle, type ExportJob, type Format } from "./format.ts";

/** One file that holds everything and opens by double click. */
export const html: Format = {
  name: "html",
  description: words(
    "一个网页文件，双击就能放",
    "one HTML file that holds everything and opens by double click",
  ),
  async make(job) {
    const { title } = job.deck.reading.deck.settings;
    const suffix = job.isPublic ? "-公开版" : "";
    const page = await singlePage(job);
    return [{ path: `${fileTitle(title)}${suffix}.html`, bytes: Buffer.from(page) }];
  },
};

/** The page with its styles, script, fonts and images inside. The bundler is loaded once a page is wanted. */
export async function singlePage({ folder, deck, isPublic }: ExportJob): Promise<string> {
  const [
    { readImages },
    { publicFolder },
    { withSecurityPolicy },
    { viteConfig },
    { inlineFiles },
    { buildInMemory },
  ] = await Promise.all([
    import("../site/images/images.ts"),
    import("../site/folder/public-folder.ts"),
    import("../site/vite/security-policy.ts"),
    import("../site/vite/vite-config.ts"),
    import("./inline-files.ts"),
    import("./memory-build.ts"),
  ]);
  const source = isPublic ? publicFolder(deck) : deck;
  const [site, images] = await Promise.all([
    buildInMemory(viteConfig(folder, async () => source, { single: true, script: !isPublic })),
    readImages(folder, source),
  ]);
  return withSecurityPolicy(inlineFiles(site, images), "");
}
