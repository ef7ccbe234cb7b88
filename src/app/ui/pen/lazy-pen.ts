import type { Mark, Tool } from "../../../session/messages/mark.ts";
import type { Pen, PenOptions } from "./pen.ts";

/** A pen that is loaded when it is first used. */
export interface LazyPen {
  toggle(tool: Tool): void;
  /** False where nothing was drawn and no tool was up. */
  close(): boolean;
  wipe(): void;
  show(mark: Mark): void;
}

export const loadPen = () => import("./pen.ts");

export function createPen(document: Document, options: PenOptions): LazyPen {
  let pen: Pen | undefined;
  const use = async (act: (pen: Pen) => void): Promise<void> => {
    const { openPen } = await loadPen();
    pen ??= openPen(document, options);
    act(pen);
  };
  return {
    toggle: (tool) => void use((own) => own.toggle(tool)),
    close: () => pen?.close() ?? false,
    wipe: () => pen?.wipe(),
    show(mark) {
      // Where no pen is loaded, nothing is there to wipe or to put out.
      if (pen || "at" in mark) void use((own) => own.show(mark));
    },
  };
}
