import { stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Deck } from "../../deck/model.ts";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { fileMark } from "../folder/file-mark.ts";
import { readPlaced } from "../folder/inside.ts";
import { fileFinder, type FindFile, namedFile } from "../folder/named-file.ts";
import { pathOf } from "../folder/picture-path.ts";
import { imagesOf, isLocal } from "../../deck/markdown/images.ts";
import { barePicture } from "./bare-picture.ts";

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

/** An image that a deck has. */
export interface ImageFile {
  /** As the manuscript writes it, which is where a page beside it would look. */
  readonly src: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Pictures that browsers know by their bytes, whatever their name says. */
const knownByBytes = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"];

/**
 * Reads a file of a deck that a page may show, without the notes of cameras and programs; undefined where it is missing,
 * lies outside, or is not of the format that its ending says. A picture may be of another one: chats and phones save a
 * PNG or WebP under a name in .jpg.
 */
export async function readImage(
  folder: string,
  src: string,
  find: FindFile = (name) => namedFile(folder, name),
): Promise<ImageFile | undefined> {
  const named = mediaTypeOf(src);
  const place = named && (await find(src));
  if (!place || place === "outside") return undefined;
  const raw = await readPlaced(place.path).catch(() => undefined);
  if (!raw) return undefined;
  const others = knownByBytes.includes(named) ? knownByBytes : [];
  for (const mediaType of new Set([named, ...others])) {
    const bytes = await barePicture(raw, mediaType);
    if (bytes) return { src, mediaType, bytes };
  }
  return undefined;
}

/**
 * Whether files can be shown, as they were when they were last looked into. A deck is read anew at each change of its text,
 * and its films and photographs take long.
 */
const lookedInto = new Map<string, { readonly mark: string; readonly isShown: boolean }>();

/** Whether a deck has a file that can be shown. One that stands outside has a problem of its own. */
export async function stateOfFile(
  folder: string,
  src: string,
  find: FindFile,
): Promise<"shown" | "missing" | "broken"> {
  const place = await find(src);
  if (place === "outside") return "shown";
  const found = place && (await stat(place.path).catch(() => undefined));
  if (!place || !found?.isFile()) return "missing";
  const mark = fileMark(found);
  const known = lookedInto.get(place.path);
  const isShown =
    known?.mark === mark ? known.isShown : (await readImage(folder, src, find)) !== undefined;
  lookedInto.set(place.path, { mark, isShown });
  return isShown ? "shown" : "broken";
}

/** The media type of a file that a page may show; undefined for any other file. */
export function mediaTypeOf(src: string): string | undefined {
  return mediaTypes[extname(pathOf(src)).toLowerCase()];
}

/**
 * Every local image of a deck, or of some of its slides, that exists. `check` reports the missing ones. `src` is as the
 * deck has it.
 */
export async function readImages(
  folder: string,
  { reading, pictures }: DeckFolder,
  slides: Deck["slides"] = reading.deck.slides,
): Promise<readonly ImageFile[]> {
  const sources = new Set(imagesOf({ slides }).map(({ src }) => src));
  const local = [...sources].filter(isLocal);
  const find = fileFinder(folder);
  const files = await Promise.all(
    local.map(async (src) => {
      const place = pictures ? pictures.get(src) : src;
      const image = place === undefined ? undefined : await readImage(folder, place, find);
      return image && { ...image, src };
    }),
  );
  return files.filter((file) => file !== undefined);
}
