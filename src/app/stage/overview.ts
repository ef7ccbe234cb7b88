import { say, type Language } from "../ui/words.ts";
import { pictureOf } from "../ui/picture.ts";
import { createSheet, type Sheet } from "./sheet.ts";
import { slideElements } from "../ui/slide-list.ts";
import type { Stage } from "./stage.ts";

/**
 * All slides at once, as a grid of links: arrows move, Enter or a click goes there, and until then the stage behind it
 * stays where it is. reveal.js's own is one long row, and moves the stage while one looks.
 */
export function createOverview(document: Document, language: Language, stage: Stage): Sheet {
  const cells: HTMLAnchorElement[] = [];
  const sheet = createSheet(document, {
    name: "overview",
    title: say("overviewTitle", language),
    fill(element) {
      const grid = document.createElement("ol");
      const slides = slideElements(document);
      const made = slides.map((slide, index) => makeCell(slide, index));
      cells.splice(0, cells.length, ...made);
      const columns = columnsFor(cells.length);
      grid.style.setProperty("--columns", String(columns));
      grid.append(...cells.map((cell, index) => listItem(cell, slides[index])));
      element.append(grid);
      cells[stage.position().index]?.setAttribute("aria-current", "page");
    },
  });

  const go = (index: number): void => {
    sheet.close();
    stage.goTo(index);
  };
  const focused = (): number => cells.findIndex((cell) => cell === document.activeElement);

  sheet.element.addEventListener("click", (event) => {
    const index = cells.findIndex((cell) => cell.contains(event.target as Node));
    if (index < 0) return;
    event.preventDefault();
    go(index);
  });
  sheet.element.addEventListener("keydown", (event) => {
    const columns = columnsFor(cells.length);
    const last = cells.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: focused() - 1,
      ArrowRight: focused() + 1,
      ArrowUp: focused() - columns,
      ArrowDown: focused() + columns,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === " ") go(Math.max(focused(), 0));
    else cells[Math.min(Math.max(target ?? 0, 0), last)]?.focus();
  });
  const resize = (): void => scaleCells(cells);
  window.addEventListener("resize", resize);

  return {
    ...sheet,
    open() {
      sheet.open();
      resize();
      cells[stage.position().index]?.focus();
    },
  };
}

/** As many columns as rows, or one more, while that can be read; then five, and the sheet scrolls. */
function columnsFor(count: number): number {
  return Math.min(Math.max(Math.ceil(Math.sqrt(count)), 2), 5);
}

/** The link lies over the picture, not around it: its name is the heading, not all that is written there. */
function listItem(cell: HTMLElement, slide: HTMLElement | undefined): HTMLElement {
  const item = cell.ownerDocument.createElement("li");
  item.append(...(slide ? [pictureOf(slide)] : []), cell);
  return item;
}

function makeCell(slide: HTMLElement, index: number): HTMLAnchorElement {
  const cell = slide.ownerDocument.createElement("a");
  cell.href = `#/${encodeURIComponent(slide.id)}`;
  cell.setAttribute("aria-label", `${index + 1} ${slide.dataset["title"] ?? ""}`.trim());
  return cell;
}

/**
 * A picture is a full-size face made small by a transform. Drawn with small type instead, it would fall apart where the
 * browser sets a least type size, as Chinese Chromium did at 12 px until version 118.
 */
function scaleCells(cells: readonly HTMLElement[]): void {
  for (const cell of cells) {
    const picture = cell.previousElementSibling;
    if (!(picture instanceof HTMLElement) || picture.offsetWidth === 0) continue;
    picture.style.setProperty("--scale", String(cell.clientWidth / picture.offsetWidth));
  }
}
