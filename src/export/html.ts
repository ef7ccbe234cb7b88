import { readImages } from "../site/images/images.ts";
import { publicFolder } from "../site/folder/public-folder.ts";
import { withSecurityPolicy } from "../site/vite/security-policy.ts";
import { viteConfig } from "../site/vite/vite-config.ts";
import { fileTitle, type ExportJob, type Format } from "./format.ts";
import { inlineFiles } from "./inline-files.ts";
import { buildInMemory } from "./memory-build.ts";

/** One file that holds everything and opens by double click. */
export const html: Format = {
  name: "html",
  description: "one HTML file that holds everything (--public: without script and notes)",
  async make(job) {
    const { title } = job.deck.reading.deck.settings;
    const suffix = job.isPublic ? "-公开版" : "";
    const page = await singlePage(job);
    return [{ path: `${fileTitle(title)}${suffix}.html`, bytes: Buffer.from(page) }];
  },
};

/** The page with its styles, script, fonts and images inside. */
export async function singlePage({ folder, deck, isPublic }: ExportJob): Promise<string> {
  const source = isPublic ? publicFolder(deck) : deck;
  const [site, images] = await Promise.all([
    buildInMemory(viteConfig(folder, async () => source, { single: true, script: !isPublic })),
    readImages(folder, source.reading.deck),
  ]);
  return withSecurityPolicy(inlineFiles(site, images), "");
}
