import type { ImageFile } from "../images/images.ts";
import { licensesFile } from "../views/licenses-plugin.ts";
import type { Site } from "./fill-views.ts";

/** The page of a site with every file that it names put into it. */
export function inlineFiles(site: Site, images: readonly ImageFile[]): string {
  const sources = new Map(images.map((image) => [image.src, imageUrl(image)]));
  const withImages = site.html.replace(imageSource, (attribute, name: string, src: string) => {
    const data = sources.get(src.replaceAll("&amp;", "&"));
    return data === undefined ? attribute : ` ${name}="${data}"`;
  });
  return withLicenses(withScript(withImages, site), site);
}

/** At the end, where it holds up nothing. No text here holds `-->`. */
function withLicenses(page: string, site: Site): string {
  if (!site.files.some(({ path }) => path === licensesFile)) return page;
  return `${page.trimEnd()}\n<!--\n${fileText(site, licensesFile)}-->\n`;
}

const imageSource = /\s(src|data-src|poster|data-background-(?:image|video))="([^"]*)"/g;
/** Without the blanks before it: a pattern that begins with some looks at each run of them once for each of its blanks. */
const moduleScript =
  /<script type="module"[^>]*\ssrc="(?:\.\/)?(assets\/[^"]+\.js)"[^>]*><\/script>\n?/;

/** An inline module runs after the page is parsed, wherever it stands; at the end it holds up nothing before it. */
function withScript(page: string, site: Site): string {
  const [tag, fileName] = moduleScript.exec(page) ?? [];
  if (tag === undefined || fileName === undefined) return page;
  const code = fileText(site, fileName).replaceAll("</script", "<\\/script");
  return page
    .replace(tag, "")
    .replace("</body>", () => `<script type="module">${code}</script>\n</body>`);
}

function imageUrl({ mediaType, bytes }: ImageFile): string {
  return `data:${mediaType};base64,${bytes.toString("base64")}`;
}

function fileText({ files }: Site, path: string): string {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`the views have no ${path}`);
  return Buffer.from(file.bytes).toString("utf8");
}
