import { viewAddress } from "../../channel/view-address.ts";
import { keyList } from "../../ui/keys/key-list.ts";
import { say, type Language } from "../../ui/words.ts";
import { localBindings } from "../../ui/keys/local-keys.ts";
import { bindings } from "../../ui/keys/stage-key-labels.ts";
import { createSheet, type Sheet } from "./sheet.ts";
import { sayOfSheets } from "./words.ts";

/** The help sheet: every key of `keys.ts` with what it does, and the way to the speaker's screen. */
export interface Help extends Sheet {
  /** Opens with a link to the speaker's screen: the browser allowed no window. */
  openBlocked(): void;
}

/** A build has no keys of the local server. The bundler knows this and drops the list. */
const keys = import.meta.env.ROSTRUM_LOCAL ? [...bindings, ...localBindings] : bindings;

export function createHelp(
  document: Document,
  language: Language,
  { speaker, isAwake }: { readonly speaker: () => void; readonly isAwake: () => boolean },
): Help {
  let isBlocked = false;
  const tell = sayOfSheets(language);
  const sheet = createSheet(document, {
    name: "help",
    title: tell("keysTitle"),
    fill(element) {
      const title = document.createElement("h2");
      title.textContent = tell("keysTitle");
      const names = [
        "clickHint",
        "coverHint",
        ...(isAwake() ? [] : (["noWakeLock"] as const)),
      ] as const;
      const hints = names.map((name) => {
        const hint = document.createElement("p");
        hint.textContent = tell(name);
        return hint;
      });
      element.append(title, keyList(document, keys, language), ...hints);
      if (isBlocked) element.append(blockedNote(document, language));
      element.append(
        button(document, say("speaker", language), () => {
          sheet.close();
          speaker();
        }),
        button(document, say("close", language), () => sheet.close()),
      );
    },
  });
  return {
    ...sheet,
    openBlocked() {
      sheet.close();
      isBlocked = true;
      sheet.open();
      isBlocked = false;
    },
  };
}

function button(document: Document, text: string, click: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", click);
  return element;
}

/** A link that a person clicks is never blocked. */
function blockedNote(document: Document, language: Language): HTMLElement {
  const note = document.createElement("p");
  const link = document.createElement("a");
  note.className = "blocked";
  link.href = viewAddress("speaker", location);
  link.target = "rostrum-speaker";
  link.rel = "opener";
  link.textContent = say("speaker", language);
  note.append(sayOfSheets(language)("blocked"), link);
  return note;
}
