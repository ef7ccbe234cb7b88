import { readdir } from "node:fs/promises";
import { dirname, extname, join, posix, relative } from "node:path";
import { isLocal } from "../../deck/markdown/images.ts";
import type { Place, Problem, StyleUse } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";
import { leadsOutside, readPlaced } from "../folder/inside.ts";
import { namedFile } from "../folder/named-file.ts";
import { readImage } from "../images/images.ts";
import { type CleanStyles, cleanStyles, type StyleScope } from "./clean-styles.ts";

/** A user's own theme and layouts, from the folder of a deck. */
export interface OwnStyles {
  /** What comes after the tool's own style sheets; empty where there is nothing. */
  readonly css: string;
  /** The names of the layouts. */
  readonly layouts: readonly string[];
  readonly problems: readonly Problem[];
}

/** Whether a path in a deck's folder, with `/`, is the path of such a style sheet. */
function isOwnStyles(path: string): boolean {
  return path === "theme.css" || /^layouts\/[\p{L}\p{N}_-]+\.css$/u.test(path);
}

/** Reads `theme.css` and `layouts/*.css` of a deck's folder; each layout has the name of its file. */
export async function readOwnStyles(folder: string): Promise<OwnStyles> {
  const inLayouts = await readdir(join(folder, "layouts")).catch(() => []);
  const paths = ["theme.css", ...inLayouts.sort().map((name) => `layouts/${name}`)];
  const read = await Promise.all(paths.filter(isOwnStyles).map((path) => readSheet(folder, path)));
  const sheets = read.filter((sheet) => sheet !== undefined);
  return {
    css: sheets.map(({ css }) => css).join(""),
    layouts: sheets.flatMap(({ layout }) => (layout === undefined ? [] : [layout])),
    problems: sheets.flatMap(({ problems }) => problems),
  };
}

/**
 * Reads the styles that a manuscript names or holds. They are drawn as a theme; a later style overrides an earlier one.
 * A rule that cannot be used is a warning.
 */
export async function readBroughtStyles(
  folder: string,
  uses: readonly StyleUse[],
): Promise<CleanStyles> {
  const cleaned = await Promise.all(uses.map((use) => readUse(folder, use)));
  return {
    css: cleaned.map(({ css }) => css).join(""),
    problems: cleaned.flatMap(({ problems }) => problems),
  };
}

async function readUse(folder: string, use: StyleUse): Promise<CleanStyles> {
  const theme = { layer: "theme", isForeign: true } as const;
  if ("text" in use) {
    const { file } = use.place;
    const scope = use.slide === undefined ? theme : { ...theme, slide: use.slide };
    const cleaned = await cleanStyles(use.text, file, scope, (url) => dataUrl(folder, "", url));
    return { ...cleaned, problems: cleaned.problems.map((problem) => moved(problem, use.place)) };
  }
  // What `reveal-md.json` names stands beside it.
  const path = join(relative(folder, dirname(use.place.file)), use.path).replaceAll("\\", "/");
  const text = isLocal(use.path) ? await readText(folder, path) : undefined;
  if (text === undefined) return { css: "", problems: [sheetMissing(use.path, use.place)] };
  const shown = join(folder, path).replaceAll("\\", "/");
  return cleanStyles(text, shown, theme, (url) => dataUrl(folder, path, url));
}

/** A problem of a style sheet that begins at `start`, placed in the file around it. */
function moved(problem: Problem, start: Place): Problem {
  const { line, column } = problem.place;
  const place = {
    file: start.file,
    line: line + start.line - 1,
    column: line === 1 ? column + start.column - 1 : column,
  };
  return { ...problem, place };
}

function sheetMissing(path: string, place: Place): Problem {
  return warning(
    "styles-not-read",
    place,
    words(
      `样式文件“${path}”不在稿子的文件夹里，没有用上`,
      `The style sheet “${path}” is not in the deck's folder, and is not used`,
    ),
    words("把它放进来，或者删去这一处", "Put it there, or delete its name here"),
  );
}

async function readText(folder: string, path: string): Promise<string | undefined> {
  const place = await namedFile(folder, path);
  return place === "outside" ? undefined : textAt(place);
}

async function textAt(place: { readonly path: string } | undefined): Promise<string | undefined> {
  const bytes = place && (await readPlaced(place.path).catch(() => undefined));
  return bytes?.toString();
}

async function readSheet(folder: string, path: string) {
  const layout = path === "theme.css" ? undefined : posix.basename(path, ".css");
  const shown = join(folder, path).replaceAll("\\", "/");
  const place = await namedFile(folder, path);
  if (place === "outside") {
    const problem = leadsOutside({ file: shown, line: 1, column: 1 }, shown);
    return { css: "", problems: [problem], layout };
  }
  const text = await textAt(place);
  if (text === undefined) return undefined;
  const scope: StyleScope = layout === undefined ? { layer: "theme" } : { layer: "layout", layout };
  const cleaned = await cleanStyles(text, shown, scope, (url) => dataUrl(folder, path, url));
  return { ...cleaned, layout };
}

const fontTypes: Readonly<Record<string, string>> = {
  ".otf": "font/otf",
  ".ttf": "font/ttf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** A picture or a font of the deck's folder, which `url` names as seen from the style sheet. */
async function dataUrl(folder: string, sheet: string, url: string): Promise<string | undefined> {
  const path = posix.join(dirname(sheet), url.replace(/[?#].*$/, ""));
  const fontType = fontTypes[extname(path).toLowerCase()];
  if (fontType === undefined) {
    const image = await readImage(folder, path);
    return image && `data:${image.mediaType};base64,${image.bytes.toString("base64")}`;
  }
  const place = await namedFile(folder, path);
  if (!place || place === "outside") return undefined;
  const bytes = await readPlaced(place.path).catch(() => undefined);
  return bytes && `data:${fontType};base64,${bytes.toString("base64")}`;
}
