/**
 * The last resort for a slide with more than its room: it is drawn smaller until nothing is cut off. The renderer
 * estimates the same beforehand, so this rarely has anything to do.
 */
import { closers, openers, stops } from "../../deck/text/characters.ts";

/** What has been fitted: with how many fonts, as another one may be wider or narrower, and its sizes before. */
const fitted = new WeakMap<HTMLElement, Fitted>();

interface Fitted {
  readonly loaded: number;
  /** As the renderer estimated them, in the order of `sizes`. */
  readonly before: readonly string[];
}

/** Smaller text cannot be read. */
const smallest = 0.25;
const rounds = 6;
/** Pictures fitted between two frames. */
const aFrame = 6;
const closing = new RegExp(`[${closers}${stops}]$`, "u");
const opening = new RegExp(`^[${openers}]`, "u");
const mark = new RegExp(`[${openers}${closers}${stops}]`, "u");

/** Fits the slides that are laid out now and have not been fitted before. */
export function fitShown(slides: readonly HTMLElement[]): void {
  const loaded = loadedFonts();
  for (const slide of slides) {
    const face = slide.querySelector<HTMLElement>(":scope > .face");
    // Asking for a width has the browser lay out the page.
    const last = fitted.get(slide);
    if (!face || last?.loaded === loaded || face.offsetWidth === 0) continue;
    const before = last?.before ?? sizes.map((size) => slide.style.getPropertyValue(size));
    if (last) sizes.forEach((size, index) => slide.style.setProperty(size, before[index] ?? ""));
    fitted.set(slide, { loaded, before });
    if (!slide.closest(".reveal")) fitLines(face);
    fit(slide, face);
  }
}

/** How many fonts of the page are there: with another one, text may have another width. */
export function loadedFonts(): number {
  return [...document.fonts].filter(({ status }) => status === "loaded").length;
}

const sizes = ["--fit", "--head-fit"];

/** Draws a slide, or its picture, in the size that was found for the other one. The size is not looked for twice. */
export function takeFit(from: HTMLElement, to: HTMLElement): void {
  for (const size of sizes) {
    const found = from.style.getPropertyValue(size);
    if (found !== "") to.style.setProperty(size, found);
  }
  const last = fitted.get(from);
  // What is folded in the one may be open in the other.
  if (last && !from.querySelector("details")) fitted.set(to, last);
}

/** Fits the pictures of slides in `root`, which may not have been on the wall yet. */
export function fitPictures(root: ParentNode): void {
  fitShown([...root.querySelectorAll<HTMLElement>(".slide")]);
}

/** The same for many, a few a frame, so that what holds them is painted at once. */
export function fitPicturesSoon(root: Element): void {
  const left = [...root.querySelectorAll<HTMLElement>(".slide")];
  const some = (): void => {
    fitShown(left.splice(0, aFrame));
    if (left.length > 0 && root.isConnected) requestAnimationFrame(some);
  };
  requestAnimationFrame(some);
}

/** The largest line, as reveal.js has it: a part of the stage's height. */
const largestLine = 0.8;

/** Does in a picture of a slide what reveal.js does on the stage: `r-fit-text` fills its line. */
function fitLines(face: HTMLElement): void {
  for (const line of face.querySelectorAll<HTMLElement>(".r-fit-text")) {
    const room = line.parentElement?.clientWidth ?? 0;
    line.style.whiteSpace = "nowrap";
    const width = line.scrollWidth;
    if (room === 0 || width === 0) continue;
    const size = (parseFloat(getComputedStyle(line).fontSize) * room) / width;
    line.style.fontSize = `${Math.min(size, face.clientHeight * largestLine)}px`;
  }
}

/** Makes the text of a slide smaller by as little as it takes. */
function fit(slide: HTMLElement, face: HTMLElement): void {
  if (!overflows(face)) return;
  const { style } = slide;
  const start = Number(style.getPropertyValue("--fit")) || 1;
  const set = (value: number): void => {
    style.setProperty("--fit", value.toFixed(3));
    // The heading keeps its size for as long as the rest can give way.
    if (value < 0.6) style.setProperty("--head-fit", Math.max(value, 0.5).toFixed(3));
    else style.removeProperty("--head-fit");
  };
  set(smallest);
  // An element whose size does not depend on type.
  if (overflows(face)) {
    set(start);
    return;
  }
  let [low, high] = [smallest, start];
  for (let round = 0; round < rounds; round++) {
    const middle = (low + high) / 2;
    set(middle);
    if (overflows(face)) high = middle;
    else low = middle;
  }
  set(low);
}

/** Whether a text on the face runs out of a box that holds it, up to the face. */
function overflows(face: HTMLElement): boolean {
  const stage = face.getBoundingClientRect();
  const scale = stage.width / face.offsetWidth;
  const range = document.createRange();
  const boxes = new Map<Element, DOMRect | undefined>();
  const boxOf = (element: Element): DOMRect | undefined => {
    if (!boxes.has(element)) boxes.set(element, limitOf(element));
    return boxes.get(element);
  };
  const walker = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !/\S/.test(node.nodeValue ?? "")) continue;
    // A picture of a slide is hidden as a whole.
    const hidden = parent.closest("svg, [aria-hidden]");
    if (hidden && face.contains(hidden)) continue;
    const style = getComputedStyle(parent);
    const size = parseFloat(style.fontSize) * scale;
    range.selectNodeContents(node);
    // The line of a sign is higher than the sign, and formulas stand as close as their signs allow.
    const inside = parent.namespaceURI === mathML ? parent : range;
    const rects = [...inside.getClientRects()].filter(({ width }) => width > 0);
    const text = node.nodeValue?.trim() ?? "";
    // Marks hang by up to half an em; in several lines, any of them may end with one.
    const hangs = rects.length > 1 ? mark.test(text) : closing.test(text) || opening.test(text);
    const isUpright = style.writingMode.startsWith("vertical");
    const room: Room = { size, hang: hangs ? 0.6 * size : 0, isUpright };
    if (rects.some((rect) => runsOut(rect, room, parent, face, boxOf))) return true;
  }
  return [...face.querySelectorAll("img, video, svg, pre, table")].some((element) => {
    const { right, bottom } = element.getBoundingClientRect();
    return right > stage.right + 2 * scale || bottom > stage.bottom + 2 * scale;
  });
}

const mathML = "http://www.w3.org/1998/Math/MathML";

/** A box that a text has to stay in; those of inline elements are as large as their text, of formulas as their ink. */
function limitOf(element: Element): DOMRect | undefined {
  const isTight =
    element.namespaceURI === mathML || getComputedStyle(element).display.startsWith("inline");
  return isTight ? undefined : element.getBoundingClientRect();
}

interface Room {
  /** Of the type, CSS pixels. */
  readonly size: number;
  /** By how much a mark may hang out of a line. */
  readonly hang: number;
  /** Lines run from top to bottom. */
  readonly isUpright: boolean;
}

function runsOut(
  rect: DOMRect,
  { size, hang, isUpright }: Room,
  parent: Element,
  face: Element,
  boxOf: (element: Element) => DOMRect | undefined,
): boolean {
  // Letters have air around them.
  const air = Math.max(2, 0.1 * size);
  const alongX: Span = [rect.left, rect.right];
  const alongY: Span = [rect.top, rect.bottom];
  const line = isUpright ? alongY : alongX;
  const across = inked(isUpright ? alongX : alongY, size);
  for (let element: Element | null = parent; element; element = element.parentElement) {
    const box = boxOf(element);
    // Cut down to a point: for screen readers only.
    if (box && box.width <= 2) return false;
    if (box) {
      const boxX: Span = [box.left, box.right];
      const boxY: Span = [box.top, box.bottom];
      const [boxLine, boxAcross] = isUpright ? [boxY, boxX] : [boxX, boxY];
      if (leaves(line, boxLine, air + hang) || leaves(across, boxAcross, air)) return true;
    }
    if (element === face || getComputedStyle(element).position === "absolute") return false;
  }
  return false;
}

type Span = readonly [from: number, to: number];

/** Of the height of a line, what its letters fill. */
function inked([from, to]: Span, size: number): Span {
  const [middle, half] = [(from + to) / 2, Math.min(size, to - from) / 2];
  return [middle - half, middle + half];
}

function leaves([from, to]: Span, [boxFrom, boxTo]: Span, by: number): boolean {
  return to > boxTo + by || from < boxFrom - by;
}
