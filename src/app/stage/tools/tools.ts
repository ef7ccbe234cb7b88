/** What is loaded only when it is first used: search, drawing, the light. */
import type { Language } from "../../ui/words.ts";
import type { Sheet } from "../sheets/sheet.ts";
import type { Stage } from "../stage.ts";
import type { Session } from "../../channel/session.ts";
import { fetchLater } from "../../ui/fetch-later.ts";
import { createPen, loadPen, type LazyPen } from "../../ui/pen/lazy-pen.ts";

export interface Tools {
  readonly pen: LazyPen;
  search(): void;
  /** Closes the search and lays the pen down; false where nothing was open. */
  close(): boolean;
}

const loadSearch = () => import("./search.ts");

/** The next slide wipes what was drawn on the one before; a step does not. */
export function createTools(
  document: Document,
  { language, stage, session, leaving }: Surroundings,
): Tools {
  let box: Sheet | undefined;
  const pen = createPen(document, {
    over: () => document.querySelector(".slides"),
    root: document.body,
    tell: session.showMark,
    leaving,
  });
  let drawnOn = stage.position().index;
  stage.onChange(({ index }) => {
    if (index !== drawnOn) pen.wipe();
    drawnOn = index;
  });
  session.onMark(pen.show);
  fetchLater(leaving, loadSearch, loadPen);
  return {
    pen,
    async search() {
      const { createSearchBox } = await loadSearch();
      box ??= createSearchBox(document, { language, stage, leaving });
      box.open();
    },
    close() {
      const isSearching = box?.isOpen() ?? false;
      if (isSearching) box?.close();
      return isSearching || pen.close();
    },
  };
}

interface Surroundings {
  readonly language: Language;
  readonly stage: Stage;
  readonly session: Session;
  readonly leaving: AbortSignal;
}
