import { readFile, stat } from "node:fs/promises";
import { extname, relative, resolve, isAbsolute } from "node:path";
import type { Deck } from "../../deck/model.ts";
import { imagesOf, isRemote } from "../../deck/markdown/images.ts";

/** What a deck may show, by file ending, and how it is served. */
const mediaTypes: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webm": "video/webm",
  ".webp": "image/webp",
};

/** An image that stands in the deck's folder. */
export interface ImageFile {
  /** As the manuscript writes it, which is where a page beside it would look. */
  readonly src: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Reads a file of the deck's folder that a page may show; nothing where it isn't there, or lies outside the folder. */
export async function readImage(folder: string, src: string): Promise<ImageFile | undefined> {
  const path = pathInside(folder, src);
  const mediaType = mediaTypeOf(src);
  if (mediaType === undefined || path === undefined) return undefined;
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && { src, mediaType, bytes };
}

/** Whether a file stands in the deck's folder. */
export async function hasFile(folder: string, src: string): Promise<boolean> {
  const path = pathInside(folder, src);
  if (path === undefined) return false;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}

/** How a page is served a file of this ending; undefined for one that no page shows. */
export function mediaTypeOf(src: string): string | undefined {
  return mediaTypes[extname(pathOf(src)).toLowerCase()];
}

function pathInside(folder: string, src: string): string | undefined {
  const path = resolve(folder, pathOf(src));
  const inside = relative(resolve(folder), path);
  return inside.startsWith("..") || isAbsolute(inside) ? undefined : path;
}

/** Every local image of a deck that is there; what is missing is for `check` to say. */
export async function readImages(folder: string, deck: Deck): Promise<readonly ImageFile[]> {
  const sources = new Set(imagesOf(deck).map(({ src }) => src));
  const local = [...sources].filter((src) => !isRemote(src) && !src.startsWith("data:"));
  const files = await Promise.all(local.map((src) => readImage(folder, src)));
  return files.filter((file) => file !== undefined);
}

/** The path of an image's address, without query and fragment. */
export function pathOf(src: string): string {
  const path = src.replace(/[?#].*$/s, "").replace(/^\.?\/+/, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
