import type { Rolldown } from "vite";
import type { ImageFile } from "../site/images/images.ts";
import { licensesFile } from "../site/publish/licenses-plugin.ts";
import type { BuiltSite } from "./memory-build.ts";

/** The page of a built site with every file that it names put into it. */
export function inlineFiles(site: BuiltSite, images: readonly ImageFile[]): string {
  const page = fileText(site, "index.html");
  const dataUrls = new Map(site.filter(isFont).map((font) => [font.fileName, dataUrl(font)]));
  const withStyles = page.replace(
    stylesheet,
    (_link, fileName: string) => `<style>${fileText(site, fileName)}</style>`,
  );
  const withFonts = withStyles.replace(fontUrl, (url, fileName: string) => {
    const data = dataUrls.get(`assets/${fileName}`);
    return data === undefined ? url : `url("${data}")`;
  });
  const sources = new Map(images.map((image) => [image.src, imageUrl(image)]));
  const withImages = withFonts.replace(imageSource, (attribute, name: string, src: string) => {
    const data = sources.get(src.replaceAll("&amp;", "&"));
    return data === undefined ? attribute : ` ${name}="${data}"`;
  });
  return withLicenses(withScript(withImages, site), site);
}

/** At the end, where it holds up nothing. None of the texts has `-->` in it. */
function withLicenses(page: string, site: BuiltSite): string {
  if (!site.some(({ fileName }) => fileName === licensesFile)) return page;
  return `${page.trimEnd()}\n<!--\n${fileText(site, licensesFile)}-->\n`;
}

const stylesheet = /<link rel="stylesheet"[^>]*\shref="(?:\.\/)?(assets\/[^"]+\.css)"[^>]*>/g;
const fontUrl = /url\("(?:\.\/|assets\/)?([^"/]+\.woff2)"\)/g;
const imageSource = /\s(src|data-src|poster|data-background-(?:image|video))="([^"]*)"/g;
const moduleScript =
  /[ \t]*<script type="module"[^>]*\ssrc="(?:\.\/)?(assets\/[^"]+\.js)"[^>]*><\/script>\n?/;

/** An inline module runs after the page is parsed, wherever it stands; at the end it holds up nothing before it. */
function withScript(page: string, site: BuiltSite): string {
  const [tag, fileName] = moduleScript.exec(page) ?? [];
  if (tag === undefined || fileName === undefined) return page;
  const code = fileText(site, fileName).replaceAll("</script", "<\\/script");
  return page
    .replace(tag, "")
    .replace("</body>", () => `<script type="module">${code}</script>\n</body>`);
}

function isFont(file: BuiltSite[number]): file is Rolldown.OutputAsset {
  return file.type === "asset" && file.fileName.endsWith(".woff2");
}

function dataUrl({ source }: Rolldown.OutputAsset): string {
  return `data:font/woff2;base64,${Buffer.from(source).toString("base64")}`;
}

function imageUrl({ mediaType, bytes }: ImageFile): string {
  return `data:${mediaType};base64,${bytes.toString("base64")}`;
}

function fileText(site: BuiltSite, fileName: string): string {
  const file = site.find((built) => built.fileName === fileName);
  if (!file) throw new Error(`the build has no ${fileName}`);
  return file.type === "chunk" ? file.code : Buffer.from(file.source).toString("utf8");
}
