import { slideHash } from "../../ui/slide-hash.ts";
import { twoDigits } from "../../../deck/figures/numerals.ts";
import { findSlide } from "../../../session/jump.ts";
import { stageSize } from "../../ui/fit.ts";
import { make, makeButton } from "../../ui/element.ts";
import { say, type Language } from "../../ui/words.ts";
import { fitPicturesSoon } from "../../ui/fit-slides.ts";
import { pictureOf } from "../../ui/picture.ts";
import { createSheet, type Sheet } from "../sheets/sheet.ts";
import { sayOfSheets } from "../sheets/words.ts";
import { listSlides, slideElements } from "../../ui/slide-list.ts";
import { fitGrid } from "./grid.ts";
import { partStarts } from "./parts.ts";
import type { Stage } from "../stage.ts";
import { createZoom } from "./zoom.ts";

/**
 * All slides at once, a row a part while there is room. Arrows move, Enter or a click goes there, typed text goes to
 * the field, and the stage behind stays where it is until then. reveal.js's own overview is one long row, and moves the
 * stage while a person looks.
 */
export function createOverview(document: Document, language: Language, stage: Stage): Sheet {
  const tell = sayOfSheets(language);
  let cells: readonly HTMLAnchorElement[] = [];
  let starts: readonly number[] = [];
  const list = make("ol");
  const field = make("input", {
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "go",
    placeholder: say("jumpLabel", language),
    "aria-label": say("jumpLabel", language),
  });
  const found = make("output");
  const form = make("form", {}, field, found);
  const count = make("p");
  const zoom = createZoom(language);

  const sheet = createSheet(document, {
    name: "overview",
    title: say("overviewTitle", language),
    fill(element) {
      const slides = slideElements(document);
      const names = listSlides(document);
      const { index: now } = stage.position();
      const parts = partStarts(document, names, tell("opening"));
      starts = parts.map(({ index }) => index);
      cells = slides.map((slide, index) => makeLink(slide, index));
      const items = cells.map((cell, index) => {
        const slide = slides[index];
        const part = parts.find((one) => one.index === index);
        const mark = index === now ? make("i", { text: tell("now") }) : undefined;
        const numeral = names[index]?.partNumber;
        const name = make(
          "p",
          { "aria-hidden": "true" },
          make("b", { text: twoDigits(index + 1) }),
          ...(numeral?.numeral
            ? [
                make("span", {
                  class: "numeral",
                  "data-part": String(numeral.part),
                  text: numeral.numeral,
                }),
              ]
            : []),
          make("span", { class: "name", text: names[index]?.name ?? "" }),
          ...(mark ? [mark] : []),
        );
        const slip =
          part && make("span", { class: "slip", "data-part": String(part.part), text: part.name });
        // The link lies over the picture, not around it, so its name is the heading and not all text of the picture.
        const frame = make("div", { class: "frame" }, ...(slide ? [pictureOf(slide)] : []));
        return make(
          "li",
          { class: part ? "first" : "" },
          ...(slip ? [slip] : []),
          frame,
          name,
          cell,
        );
      });
      list.replaceChildren(...items);
      cells[now]?.setAttribute("aria-current", "page");
      field.value = "";
      found.value = "";
      const close = makeButton(say("close", language), () => sheet.close());
      close.append(make("kbd", { text: "Esc" }));
      count.replaceChildren(
        tell("slideCount", slides.length),
        make("b", { text: twoDigits(now + 1) }),
      );
      element.append(
        make(
          "header",
          {},
          make("h2", { text: say("overviewTitle", language) }),
          count,
          form,
          close,
        ),
        list,
        make("footer", { text: tell("overviewHint") }),
        zoom.element,
      );
    },
  });

  const go = (index: number): void => {
    sheet.close();
    stage.goTo(index);
  };
  const focused = (): number => cells.findIndex((cell) => cell === document.activeElement);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const index = findSlide(stage.slides(), field.value, stage.position().index);
    if (index !== undefined) go(index);
    else if (field.value.trim() !== "") found.value = say("jumpNothing", language);
  });
  field.addEventListener("input", () => {
    const slides = stage.slides();
    const index = findSlide(slides, field.value, stage.position().index);
    found.value = index === undefined ? "" : (slides[index]?.heading ?? "");
    cells.forEach((cell, at) => cell.classList.toggle("found", at === index));
    if (index !== undefined) cells[index]?.scrollIntoView({ block: "nearest" });
  });
  list.addEventListener("click", (event) => {
    const index = cells.findIndex((cell) => cell.contains(event.target as Node));
    if (index < 0) return;
    event.preventDefault();
    go(index);
  });
  sheet.element.addEventListener("keydown", (event) => {
    const last = cells.length - 1;
    const isTyping = event.target === field;
    const from = focused() < 0 ? stage.position().index : focused();
    const targets: Readonly<Record<string, (() => number) | undefined>> = {
      ...(isTyping && field.value !== "" ? {} : sideways(from, last)),
      ArrowUp: () => neighbour(cells, from, -1),
      ArrowDown: () => neighbour(cells, from, 1),
    };
    const target = targets[event.key];
    if (target) {
      event.preventDefault();
      event.stopPropagation();
      cells[target()]?.focus();
    } else if (!isTyping && event.key === " " && focused() >= 0) {
      event.preventDefault();
      event.stopPropagation();
      go(focused());
    } else if (!isTyping && isTyped(event)) {
      // Typed text arrives in the field that has the focus by then.
      event.stopPropagation();
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    }
  });

  list.addEventListener("focusin", () => {
    const [index, now] = [focused(), stage.position().index];
    const [cell, current] = [cells[index], cells[now]];
    const slide = slideElements(document)[index];
    zoom.hide();
    if (!cell || !current || !slide || index === now || !list.matches(".flows")) return;
    const places = { cell: cell.getBoundingClientRect(), current: current.getBoundingClientRect() };
    zoom.show(slide, `${twoDigits(index + 1)} ${slide.dataset["title"] ?? ""}`, places);
  });
  const resize = (): void => {
    zoom.hide();
    if (sheet.isOpen()) fit(list, starts, cells.length);
  };
  window.addEventListener("resize", resize);

  return {
    ...sheet,
    open() {
      sheet.open();
      resize();
      fitPicturesSoon(list);
      const { index } = stage.position();
      cells[index]?.focus();
      cells[index]?.scrollIntoView({ block: "nearest" });
    },
  };
}

/** A character, but for the keys that open and close this sheet. */
function isTyped({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  return key === "Process" || ([...key].length === 1 && !/^[oO?？ ]$/.test(key));
}

function sideways(from: number, last: number): Readonly<Record<string, () => number>> {
  return {
    ArrowLeft: () => Math.max(from - 1, 0),
    ArrowRight: () => Math.min(from + 1, last),
    Home: () => 0,
    End: () => last,
  };
}

/** The cell in the next row (1) or the row before (-1) that stands nearest; the same where there is no such row. */
function neighbour(cells: readonly HTMLElement[], from: number, by: 1 | -1): number {
  const boxes = cells.map((cell) => cell.getBoundingClientRect());
  const own = boxes[from];
  if (!own) return from;
  const beyond = boxes.filter(({ top }) => (by > 0 ? top > own.top + 1 : top < own.top - 1));
  const rows = beyond.map(({ top }) => top);
  const row = by > 0 ? Math.min(...rows) : Math.max(...rows);
  const inRow = beyond.filter(({ top }) => Math.abs(top - row) <= 1);
  const [nearest] = inRow.sort((a, b) => Math.abs(a.left - own.left) - Math.abs(b.left - own.left));
  return nearest ? boxes.indexOf(nearest) : from;
}

function makeLink(slide: HTMLElement, index: number): HTMLAnchorElement {
  return make("a", {
    href: slideHash(slide.id),
    "aria-label": `${index + 1} ${slide.dataset["title"] ?? ""}`.trim(),
  });
}

/**
 * A picture is a full-size face made small by a transform. With small type it would break where the browser sets a
 * least type size, as Chinese Chromium did at 12 px until version 118.
 */
function fit(list: HTMLElement, starts: readonly number[], count: number): void {
  const { width, height } = stageSize(document.documentElement.dataset["aspect"]);
  const room = { width: list.clientWidth, height: list.clientHeight };
  const { cell, columns, flows } = fitGrid({ room, ratio: height / width, starts, count });
  list.classList.toggle("flows", flows);
  list.style.setProperty("--cells", String(columns));
  list.style.setProperty("--cell", `${cell}px`);
  list.style.setProperty("--scale", String(cell / width));
}
