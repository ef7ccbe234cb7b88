/** Drawing on the slide, and a light that follows the pointer. Loaded when one of them is first used. */
import { type Mark, type Point, type Tool, markSize } from "../../../session/messages/mark.ts";
import { wearStyles } from "../wear-styles.ts";
import css from "./pen.css?inline";

export interface Pen {
  /** Takes a tool up, or lays it down where it is up. */
  toggle(tool: Tool): void;
  /** Lays the tool down and wipes the slide; false where there was nothing. */
  close(): boolean;
  wipe(): void;
  /** What another window draws. */
  show(mark: Mark): void;
}

const svgNames = "http://www.w3.org/2000/svg";

export interface PenOptions {
  /** The slide, or its picture. */
  readonly over: () => Element | null;
  /** What the sheet stands in. */
  readonly root: HTMLElement;
  /** Called with what is drawn here. */
  readonly tell: (mark: Mark) => void;
  readonly leaving?: AbortSignal;
}

/** The marks lie over the slide on a sheet of their own, in thousandths of its width. */
export function openPen(document: Document, { over, root, tell, leaving }: PenOptions): Pen {
  const takeOff = wearStyles(document, css);
  const page = document.documentElement;
  const sheet = document.createElementNS(svgNames, "svg");
  sheet.setAttribute("class", "pen");
  sheet.setAttribute("aria-hidden", "true");
  root.append(sheet);
  let tool: Tool | undefined;
  let stroke: readonly SVGPathElement[] = [];
  let light: SVGCircleElement | undefined;

  const place = (): void => {
    const { left, top, width, height } = over()?.getBoundingClientRect() ?? new DOMRect();
    Object.assign(sheet.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    sheet.setAttribute("viewBox", `0 0 ${markSize} ${(markSize * height) / Math.max(width, 1)}`);
  };
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width } = sheet.getBoundingClientRect();
    const scale = markSize / Math.max(width, 1);
    return [Math.round((clientX - left) * scale), Math.round((clientY - top) * scale)];
  };
  const begin = ([x, y]: Point): void => {
    stroke = ["edge", "ink"].map((name) => {
      const path = document.createElementNS(svgNames, "path");
      path.setAttribute("class", name);
      path.setAttribute("d", `M${x} ${y}h0`);
      return path;
    });
    sheet.append(...stroke);
  };
  const goOn = ([x, y]: Point): void => {
    for (const path of stroke) path.setAttribute("d", `${path.getAttribute("d")}L${x} ${y}`);
  };
  const shine = (at: Point | undefined): void => {
    if (!at) {
      light?.remove();
      light = undefined;
      return;
    }
    light ??= sheet.appendChild(document.createElementNS(svgNames, "circle"));
    light.setAttribute("r", "8");
    light.setAttribute("cx", String(at[0]));
    light.setAttribute("cy", String(at[1]));
  };
  const wipe = (): void => {
    stroke = [];
    for (const path of sheet.querySelectorAll("path")) path.remove();
  };
  const wipeAll = (): void => {
    wipe();
    tell({ kind: "wipe" });
  };
  const isOver = ({ clientX, clientY }: PointerEvent): boolean => {
    const { left, top, right, bottom } = sheet.getBoundingClientRect();
    return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
  };
  const take = (next: Tool | undefined): void => {
    tool = next;
    sheet.classList.toggle("drawing", next === "draw");
    page.classList.toggle("lasered", next === "laser");
    page.classList.toggle("inked", next === "draw");
    shine(undefined);
    if (next) place();
    tell({ kind: "light" });
  };

  const signal = leaving ? { signal: leaving } : {};
  let isDown = false;
  sheet.addEventListener(
    "pointerdown",
    (event) => {
      if (tool !== "draw" || event.button !== 0) return;
      isDown = true;
      const at = pointOf(event);
      begin(at);
      tell({ kind: "begin", at });
    },
    signal,
  );
  document.addEventListener(
    "pointermove",
    (event) => {
      const at = pointOf(event);
      if (tool === "laser") {
        const light = isOver(event) ? at : undefined;
        shine(light);
        tell({ kind: "light", ...(light && { at: light }) });
      } else if (isDown) {
        goOn(at);
        tell({ kind: "on", at });
      }
    },
    { ...signal, passive: true },
  );
  for (const type of ["pointerup", "pointercancel"])
    document.addEventListener(type, () => (isDown = false), signal);
  window.addEventListener("resize", place, signal);
  leaving?.addEventListener("abort", () => {
    take(undefined);
    takeOff();
    sheet.remove();
  });

  return {
    toggle(wanted) {
      const isUp = tool === wanted;
      if (isUp && wanted === "draw") wipeAll();
      take(isUp ? undefined : wanted);
    },
    close() {
      const isUsed = tool !== undefined || sheet.querySelector("path, circle") !== null;
      if (isUsed) {
        wipeAll();
        take(undefined);
      }
      return isUsed;
    },
    wipe,
    show(mark) {
      place();
      if (mark.kind === "light") shine(mark.at);
      else if (mark.kind === "begin") begin(mark.at);
      else if (mark.kind === "on") goOn(mark.at);
      else wipe();
    },
  };
}
