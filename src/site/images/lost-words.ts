/** Words of drawings that stand in no output: a drawing is cleaned of all that could run, and HTML in it goes too. */
import { stat } from "node:fs/promises";
import { drawingsOf, imagesOf, isLocal } from "../../deck/markdown/images.ts";
import { spellings } from "../../deck/markdown/block-places.ts";
import type { Deck, Place, Problem } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";
import { fileMark } from "../folder/file-mark.ts";
import { readPlaced } from "../folder/inside.ts";
import type { FindFile } from "../folder/named-file.ts";
import { barePicture } from "./bare-picture.ts";
import { asXml } from "./draw-svg.ts";
import { lostWords } from "./formats/svg-lost-words.ts";
import { mediaTypeOf } from "./images.ts";

const drawing = "image/svg+xml";

/** Tells them wherever such a drawing is used, be it a file beside the deck or a drawing in the Markdown. */
export async function lostWordsProblems(deck: Deck, find: FindFile): Promise<readonly Problem[]> {
  const files = imagesOf(deck).filter(({ src }) => isLocal(src) && mediaTypeOf(src) === drawing);
  const sources = [...new Set(files.map(({ src }) => src))];
  const lost = new Map(
    await Promise.all(sources.map(async (src) => [src, await lostInFile(src, find)] as const)),
  );
  const ofFiles = files.flatMap(({ src, place }) =>
    told(
      `图片“${spellings(src)[1]}”`,
      `Picture “${spellings(src)[1]}”`,
      place,
      lost.get(src) ?? [],
    ),
  );
  const ofDrawings = await Promise.all(
    drawingsOf(deck).map(async ({ content, place }) =>
      told("这个 <svg>", "This <svg>", place, await lostIn(Buffer.from(asXml(content)))),
    ),
  );
  return [...ofFiles, ...ofDrawings.flat()];
}

/** What was found in a file when it was last looked into. */
const lookedInto = new Map<string, { readonly mark: string; readonly lost: readonly string[] }>();

async function lostInFile(src: string, find: FindFile): Promise<readonly string[]> {
  const place = await find(src);
  if (!place || place === "outside") return [];
  const { path } = place;
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return [];
  const mark = fileMark(found);
  const known = lookedInto.get(path);
  if (known?.mark === mark) return known.lost;
  const bytes = await readPlaced(path).catch(() => undefined);
  const lost = bytes ? await lostIn(bytes) : [];
  lookedInto.set(path, { mark, lost });
  return lost;
}

async function lostIn(svg: Buffer): Promise<readonly string[]> {
  const bare = await barePicture(svg, drawing);
  if (!bare) return [];
  try {
    return lostWords(svg.toString("utf8"), bare.toString("utf8"));
  } catch (fault) {
    // Its style sheets ask too much where nothing is taken out of it yet.
    if (fault instanceof RangeError) return [];
    throw fault;
  }
}

/** Characters of the words that a message has room for. */
const most = 40;

function told(zh: string, en: string, place: Place, lost: readonly string[]): readonly Problem[] {
  if (lost.length === 0) return [];
  const all = [...new Set(lost)].join(" ");
  const shown = all.length > most ? `${all.slice(0, most)}…` : all;
  return [
    warning(
      "lost-words",
      place,
      words(`${zh}里有字放不出来：“${shown}”`, `${en} has words that are not shown: “${shown}”`),
      words(
        "它们是图里的网页（foreignObject）或另一张 SVG：把图另存成 PNG；mermaid 的图，也可以把代码写在 ```mermaid 下面",
        "They are HTML (foreignObject) or another SVG in the drawing: save it as PNG; the code of a mermaid diagram may stand under ```mermaid",
      ),
    ),
  ];
}
