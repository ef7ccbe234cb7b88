import "./welcome.css";
import type { Beginnings, ListedTemplate } from "../../../deck/exchange/incoming.ts";
import { make, makeButton } from "../../ui/element.ts";
import { sheetIcon } from "./icon.ts";
import { backButton, type ImportDesk, type Screen } from "./panel.ts";

/** Where a speech is brought in. */
export interface Welcome extends Screen {
  drag(isOver: boolean): void;
  /** Shows what is going on, and with which file; undefined: shows nothing. */
  busy(what: string | undefined, file?: string): void;
  fill(begun: Beginnings): void;
}

export function welcomeScreen(desk: ImportDesk): Welcome {
  const { say, language } = desk;
  const chooseButton = makeButton(say("choose"), desk.choose, { class: "main" });
  const limit = make("span");
  const rest = make(
    "div",
    { class: "rest" },
    sheetIcon(),
    make(
      "div",
      {},
      make("h2", { text: say("dropHere") }),
      make("p", { class: "formats" }, say("formats"), limit),
      make("p", { class: "buttons" }, chooseButton, makeButton(say("paste"), desk.paste)),
    ),
  );
  const slipName = make("b");
  const slipWords = make("span");
  const bar = make("progress");
  const slip = make(
    "div",
    { class: "held", role: "status", hidden: "" },
    sheetIcon(),
    make("div", {}, slipName, slipWords, bar),
  );
  const zone = make("div", { class: "zone" }, rest, slip);
  const templates = make("div", { class: "templates" });
  const templatesPart = make(
    "section",
    { hidden: "" },
    make("h2", { class: "minor", text: say("templates") }),
    templates,
  );
  const decks = make("footer", { class: "decks" });
  const element = make(
    "div",
    { class: "welcome" },
    make(
      "header",
      {},
      make("h1", { text: say("title") }),
      make("p", { text: say("about") }),
      backButton(desk),
    ),
    zone,
    make(
      "p",
      { class: "beneath" },
      make("span", { class: "local", text: say("local") }),
      make("span", { text: say("oldFormats") }),
    ),
    templatesPart,
    decks,
  );
  const hold = (name: string, words: string, isBusy: boolean): void => {
    slip.hidden = false;
    rest.hidden = true;
    bar.hidden = !isBusy;
    slipName.textContent = name;
    slipWords.textContent = words;
  };
  const letGo = (): void => {
    slip.hidden = true;
    rest.hidden = false;
  };

  return {
    element,
    title: say("title"),
    focus: () => chooseButton.focus(),
    drag(isOver) {
      zone.classList.toggle("over", isOver);
      if (isOver) hold(say("oneFile"), say("letGo"), false);
      else letGo();
    },
    busy(what, file = "") {
      if (what === undefined) letGo();
      else hold(file, what, true);
    },
    fill(begun) {
      limit.textContent = say("limit", begun.largestFile / 2 ** 20);
      templatesPart.hidden = false;
      templates.replaceChildren(
        ...begun.templates.map((template) => {
          const { name, about, slides, blanks } = template;
          const card = makeButton("", () => desk.readTemplate(name), { class: "template" });
          card.append(
            slipsOf(template),
            make("b", { text: about[language] }),
            make("small", { text: say("templateSize", slides, blanks) }),
          );
          return card;
        }),
      );
      const open = begun.decks.find(({ isOpen }) => isOpen);
      const others = begun.decks.filter(({ isOpen }) => !isOpen);
      const now = make("p", {}, say("now"));
      if (open) {
        now.append(make("b", { text: open.title }), say("slides", open.slides), say("stays"));
      }
      const list = make("p", { class: "others" }, make("span", { text: say("others") }));
      list.append(
        ...others.map(({ folder, title, slides }) => {
          const button = makeButton(title, () => desk.openDeck(folder), { title: folder });
          button.append(make("small", { text: say("deckSize", slides, folder) }));
          return button;
        }),
      );
      decks.replaceChildren(now, ...(others.length > 0 ? [list] : []));
    },
  };
}

/** The parts of a template as slips: those of its first part lit. */
function slipsOf({ parts }: ListedTemplate): HTMLElement {
  const slips = make("span", { class: "slips", "aria-hidden": "true" });
  parts.forEach((count, part) =>
    slips.append(
      ...Array.from({ length: count }, () => make("i", part === 0 ? { class: "lit" } : {})),
    ),
  );
  return slips;
}
