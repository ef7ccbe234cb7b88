import type { Token } from "markdown-it";
import { largest } from "../../deck/extremes.ts";
import type { Aspect } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import type { Arrangement } from "./arrangement.ts";
import { bodyWidth } from "../../deck/layouts/stage-size.ts";
import type { Item } from "./items.ts";
import { boxEms, partsOf } from "./lines.ts";
import type { Tile } from "./tiles.ts";

/** More rows than these are a dense list, which is set by its number of lines. */
export const mostRows = 5;

/** Tiles with no bullets beside them: px of the stage between two, and the type of their labels. */
const tileGap = 28;
/** The bar before a tile, and its distance. */
const tileBar = 36;
const tileLabel = 48;
/** Figures of tiles with nothing beside them: the largest and the least; and their units, by the figure's size. */
const largestFigure = 168;
const leastFigure = 64;
const unitShare = 0.44;

/** Tiles that fill the face: as large as the widest of them lets them be. */
export function alone(
  tokens: readonly Token[],
  tiles: readonly Tile[],
  aspect: Aspect,
): Omit<Arrangement, "tokens"> {
  const hasOther = tokens.some(({ type, level }) => level === 0 && !type.startsWith("bullet_list"));
  const most = Math.ceil(tiles.length / (tiles.length === 4 ? 2 : Math.ceil(tiles.length / 3)));
  const widest =
    largest(tiles.map(({ label }) => boxEms(label, 2))) * tileLabel + tileGap + tileBar;
  const across = Math.max(1, Math.min(most, Math.floor(bodyWidth[aspect] / widest)));
  const room = bodyWidth[aspect] / across - 2 * tileGap - tileBar;
  const count = largest(tiles.map(({ figure, unit }) => figure + unitShare * unit));
  const rows = Math.ceil(tiles.length / across);
  if (hasOther || rows > 3) return {};
  const size = Math.max(leastFigure, Math.min(largestFigure - 18 * (rows - 1), room / count));
  return { classes: ["alone"], style: { "--across": across, "--figure-size": Math.floor(size) } };
}

/** Sizes of bullets beside figures, px of the stage; `points.css` draws them. */
interface Beside {
  /** Both halves, without the gap between them; and the share of the figures by default. */
  readonly width: number;
  readonly panel: number;
  /** Marker and slack of a bullet; its type, the largest and the least. */
  readonly marker: number;
  readonly phrase: number;
  readonly leastPhrase: number;
  readonly label: number;
  readonly unit: number;
  /** Between label, figure and unit. */
  readonly gaps: number;
  readonly figure: number;
  readonly leastFigure: number;
}

const common = { marker: 44, leastPhrase: 42, gaps: 40, leastFigure: 64 };
const wide = { ...common, width: 1604 };
const narrow = { ...common, width: 1192, panel: 528, phrase: 46, label: 42, unit: 42, figure: 92 };
const besides: Readonly<Record<Aspect, { readonly some: Beside; readonly five: Beside }>> = {
  "16:9": {
    some: { ...wide, panel: 720, phrase: 52, label: 48, unit: 54, figure: 132 },
    five: { ...wide, panel: 768, phrase: 46, label: 42, unit: 48, figure: 100 },
  },
  "4:3": { some: narrow, five: narrow },
};

/** Bullets and figures in rows, the larger number of them; where one of them is twice as many, the other spreads. */
export function beside(
  items: readonly Item[],
  tiles: readonly Tile[],
  figures: Figures,
  aspect: Aspect,
): Omit<Arrangement, "tokens"> {
  const rows = Math.max(items.length, tiles.length);
  if (items.length === 0 || rows > mostRows || !items.every(({ isPlain }) => isPlain)) return {};
  const page = besides[aspect][rows === mostRows ? "five" : "some"];
  const ems = largest(items.map(({ children }) => boxEms(partsOf(children, figures), 2)));
  const figure = largest(tiles.map((tile) => tile.figure));
  const unit = largest(tiles.map((tile) => tile.unit));
  const label = largest(tiles.map((tile) => boxEms(tile.label, 2)));

  const around = label * page.label + unit * page.unit + page.gaps;
  const listAt = (type: number): number => page.marker + ems * type;
  const panelAt = (type: number): number => around + figure * type;
  const isAmple = listAt(page.phrase) + panelAt(page.figure) <= page.width;
  const panel = isAmple
    ? Math.max(panelAt(page.figure), Math.min(page.panel, page.width - listAt(page.phrase)))
    : Math.max(
        panelAt(page.leastFigure),
        Math.min(panelAt(page.figure), page.width - listAt(page.leastPhrase)),
      );
  const fit = (most: number, least: number, room: number, width: number): number =>
    Math.floor(Math.max(least, Math.min(most, room / width)));
  const list = page.width - panel - page.marker;
  const spread = (count: number): number => (rows >= 2 * count ? count : rows);
  return {
    classes: rows === mostRows ? ["rows", "five"] : ["rows"],
    style: {
      "--list-rows": spread(items.length),
      "--tile-rows": spread(tiles.length),
      "--panel": panel,
      "--phrase-size": fit(page.phrase, page.leastPhrase, list, ems),
      "--figure-size": fit(page.figure, page.leastFigure, panel - around, figure),
      "--unit-ems": unit,
    },
  };
}
