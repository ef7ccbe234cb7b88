import { extname } from "node:path";
import { spellings } from "../../deck/markdown/block-places.ts";
import { imagesOf, isLocal } from "../../deck/markdown/images.ts";
import type { Deck, Problem, Words } from "../../deck/model.ts";
import {
  isMachinePath,
  missingMedia,
  onlyOnThisMachine,
} from "../../deck/problems/missing-media.ts";
import { withMedia } from "../../deck/markdown/with-media.ts";
import { error, hasErrors, words } from "../../deck/problems/problem.ts";
import type { DeckFolder } from "./deck-folder.ts";
import { fileFinder, type FindFile } from "./named-file.ts";
import { mediaTypeOf, stateOfFile } from "../images/images.ts";

/** The pictures and films of a deck that no page can show: a path on one machine, a missing file, an unknown format. */
export async function missingMediaProblems(
  folder: string,
  deck: Deck,
  find: FindFile = fileFinder(folder),
): Promise<readonly Problem[]> {
  const images = imagesOf(deck);
  const sources = [...new Set(images.map(({ src }) => src))];
  const faults = new Map(
    await Promise.all(sources.map(async (src) => [src, await faultOf(folder, src, find)] as const)),
  );
  return images.flatMap(({ src, place }) => {
    const path = spellings(src)[1];
    const fault = faults.get(src);
    if (isMachinePath(path)) return [onlyOnThisMachine(path, place)];
    return fault ? [error(missingMedia, place, fault.message, fault.hint)] : [];
  });
}

interface Fault {
  readonly message: Words;
  readonly hint: Words;
}

async function faultOf(folder: string, src: string, find: FindFile): Promise<Fault | undefined> {
  const [, path] = spellings(src);
  if (path.includes("\\")) return backslash(path);
  if (src.trim() === "" || !isLocal(src) || /^blob:/i.test(src)) return undefined;
  const cut = /[#?]/.exec(path)?.[0];
  if (mediaTypeOf(src) === undefined) return cut ? cutName(path, cut) : unknownFormat(path);
  const state = await stateOfFile(folder, src, find);
  if (state === "shown") return undefined;
  return state === "missing" ? notThere(path) : broken(path);
}

function backslash(path: string): Fault {
  return {
    message: words(`“${path}”里的 \\ 在网页里不通用`, `The \\ in “${path}” does not work in pages`),
    hint: words(`写成 ${path.replaceAll("\\", "/")}`, `Write ${path.replaceAll("\\", "/")}`),
  };
}

/** In an address the file's name ends before such a character. */
function cutName(path: string, character: string): Fault {
  const written = path.replaceAll(character, encodeURIComponent(character));
  return {
    message: words(
      `“${path}”里的 ${character} 在网页里不通用`,
      `The ${character} in “${path}” does not work in pages`,
    ),
    hint: words(
      `从文件名里去掉 ${character}，或写成 ${written}`,
      `Take it out of the file's name, or write ${written}`,
    ),
  };
}

function unknownFormat(path: string): Fault {
  const ending = extname(path);
  return {
    message: words(
      `“${path}”放不出来：网页不认识${ending ? `“${ending}”这种文件` : "没有后缀的文件"}`,
      `“${path}” is not shown: pages cannot show ${ending || "a file without an ending"}`,
    ),
    hint: words("存成 PNG、JPEG、SVG 或 MP4", "Save it as PNG, JPEG, SVG or MP4"),
  };
}

function notThere(path: string): Fault {
  return {
    message: words(`没有“${path}”这个文件`, `There is no file “${path}”`),
    hint: words(
      "检查文件名和大小写，或把文件放进稿子的文件夹",
      "Check the name and its case, or put the file into the deck's folder",
    ),
  };
}

function broken(path: string): Fault {
  const isDrawing = /\.svg$/i.test(path);
  return {
    message: words(
      `“${path}”放不出来：文件是坏的，或不是“${extname(path)}”文件${isDrawing ? "，或画得太密、套得太深" : ""}`,
      `“${path}” is not shown: the file is broken${isDrawing ? ", draws too much," : ","} or no ${extname(path)} file`,
    ),
    hint: words(
      "在电脑上打开它看一看，另存成 PNG 或 JPEG",
      "Open it on this computer, and save it anew as PNG or JPEG",
    ),
  };
}

/** The address at which a page has the picture or film that a deck names; undefined where it cannot be shown. */
async function shownAddress(
  folder: string,
  src: string,
  find: FindFile,
): Promise<string | undefined> {
  if (!isLocal(src)) return /^data:/i.test(src) ? src : undefined;
  const file = await find(src);
  if (file === "outside" || (await faultOf(folder, src, find)) !== undefined) return undefined;
  return file?.address ?? src;
}

/**
 * The deck as it is shown. A picture that it does not have, or that a network would have to bring, is its alternative
 * text, and layouts are chosen without it. One that stands elsewhere in the repository has an address beside the page.
 */
export async function withShownMedia(folder: string, deck: DeckFolder): Promise<DeckFolder> {
  const { reading } = deck;
  const sources = [...new Set(imagesOf(reading.deck).map(({ src }) => src))];
  const find = fileFinder(folder);
  const shown = await Promise.all(
    sources.map(async (src) => {
      const address = src.trim() === "" ? src : await shownAddress(folder, src, find);
      return [src, address] as const;
    }),
  );
  const changed = new Map(shown.filter(([src, address]) => src !== address));
  const addressOf = (src: string) => (changed.has(src) ? changed.get(src) : src);
  const media = withMedia(reading.deck, addressOf);
  if (media === reading.deck) return deck;
  const sizes = [...(reading.deck.pictures ?? [])].map(
    ([src, size]) => [changed.get(src) ?? src, size] as const,
  );
  return { ...deck, reading: { ...reading, deck: { ...media, pictures: new Map(sizes) } } };
}

/**
 * Whether errors hold back every output. What another program reads goes out without the pictures that it lacks; a deck
 * of ours, which has a `deck.yaml`, is held back by them too.
 */
export function isHeldBack({ sources, reading }: DeckFolder): boolean {
  const isOurs = sources.some(({ path }) => /(?:^|\/)deck\.yaml$/.test(path));
  return hasErrors(
    isOurs ? reading.problems : reading.problems.filter(({ code }) => code !== missingMedia),
  );
}
