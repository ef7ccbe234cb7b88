import "./form.css";
import {
  dayName,
  exportUses,
  type ExportOffer,
  type ExportRequest,
} from "../../../deck/exchange/export-sheet.ts";
import { aspects, themeNames, themes } from "../../../deck/model.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import type { Language } from "../../ui/words.ts";
import { createCard, createSmallCard } from "./card.ts";
import { blanksIn, chosen, possible, secondsFor, type Choice } from "./choice.ts";
import { radios } from "./radios.ts";
import type { Say } from "./words.ts";

interface FormContext {
  readonly say: Say;
  readonly language: Language;
  readonly fill: () => void;
  readonly go: (wanted: readonly ExportRequest[]) => void;
  readonly close: () => void;
}

/** What is to be made: cards to tick, and how they are to be. The public switch is off each time the sheet opens. */
export function createForm(
  offer: ExportOffer,
  { say, language, fill, go, close }: FormContext,
): readonly HTMLElement[] {
  const ticked = new Set<string>();
  const kinds = new Map<string, string>();
  const isPublic = make("input", { type: "checkbox", role: "switch", id: "export-public" });
  const blanks = make("div", { class: "blanks", role: "status" });
  const told = make("p", { role: "status" });
  const button = makeButton("", () => go(wanted()), { class: "main" });
  const tick = (id: string, isTicked: boolean): void => {
    if (isTicked) ticked.add(id);
    else ticked.delete(id);
    changed();
  };
  const cards = offer.cards.map((card) => {
    const create = card.use === "also" ? createSmallCard : createCard;
    const pick = (kind: string): void => {
      kinds.set(card.id, kind);
      tick(card.id, true);
    };
    const context = { say, language, pick, tick: (is: boolean) => tick(card.id, is) };
    return { use: card.use, ...create(card, context) };
  });
  const all = make("input", { type: "checkbox", "aria-describedby": "export-all-about" });
  const allAbout = make("div", { class: "about tells", id: "export-all-about" });
  const allLabel = make("label", {}, make("strong", { text: say("all") }), all);
  const allCard = make("div", { class: "card all" }, allLabel, allAbout);
  all.addEventListener("change", () => {
    for (const { card } of possible(offer.cards, choice())) {
      if (all.checked) ticked.add(card.id);
      else ticked.delete(card.id);
    }
    changed();
  });
  isPublic.addEventListener("change", changed);

  const theme = radios(
    { name: "export-theme", label: say("theme") },
    themes.map((name) => [name, language === "zh" ? themeNames[name] : name] as const),
    offer.theme,
  );
  const aspect = radios(
    { name: "export-aspect", label: say("aspect") },
    aspects.map((name) => [name, name] as const),
    offer.aspect,
  );

  function choice(): Choice {
    return { ticked, isPublic: isPublic.checked, kinds };
  }

  function wanted(): readonly ExportRequest[] {
    const date = all.checked ? { date: dayName(new Date()) } : {};
    return chosen(offer, choice()).map(({ card, kind }) => ({
      card: card.id,
      kind: kind.id,
      isPublic: isPublic.checked,
      theme: themes.find((name) => name === theme.value()) ?? offer.theme,
      aspect: aspects.find((name) => name === aspect.value()) ?? offer.aspect,
      ...date,
    }));
  }

  function changed(): void {
    const open = possible(offer.cards, choice());
    const made = chosen(offer, choice());
    const blank = blanksIn(offer, isPublic.checked);
    const isHeld = isPublic.checked && blank > 0;
    for (const { show } of cards) show(choice());
    all.checked = open.length > 0 && open.every(({ card }) => ticked.has(card.id));
    setText(allAbout, say("allAbout", open.length));
    blanks.hidden = blank === 0;
    blanks.classList.toggle("held", isHeld);
    blanks.replaceChildren(
      make("span", { class: "blank", "aria-hidden": "true", text: "X" }),
      make("strong", { text: say("blanks", blank) }),
      make("span", { text: say(isHeld ? "blanksMust" : "blanksMay") }),
      makeButton(say("fill"), fill),
    );
    const count = made.length;
    setText(button, count === 0 ? say("title") : say(isPublic.checked ? "goPublic" : "go", count));
    button.disabled = count === 0 || isHeld;
    const names = made.map(({ card }) => card.name[language]).join(say("and"));
    const ready = count === 0 ? say("nothing") : say("ready", names, secondsFor(made));
    setText(told, isHeld ? say("fillFirst", blank) : ready);
    told.classList.toggle("held", isHeld);
  }

  const of = (use: (typeof exportUses)[number]): readonly HTMLElement[] =>
    cards.filter((card) => card.use === use).map(({ element }) => element);
  const groups = exportUses
    .filter((use) => use !== "also")
    .map((use) =>
      make(
        "section",
        {},
        make("h3", { text: say(use) }),
        make("div", { class: "cards" }, ...of(use), ...(use === "archive" ? [allCard] : [])),
      ),
    );
  const forWhom = make(
    "div",
    { class: "box" },
    make("label", { class: "switch" }, isPublic, say("public")),
    make("p", { text: say("publicAbout") }),
  );
  changed();
  return [
    make(
      "header",
      {},
      make("h2", { id: "export-title", text: say("title") }),
      make("span", { class: "tells", text: offer.title }),
      makeButton(say("close"), close),
    ),
    blanks,
    make(
      "div",
      { class: "columns" },
      make("div", { class: "groups" }, ...groups),
      make(
        "div",
        { class: "options" },
        make("h3", { text: say("forWhom") }),
        forWhom,
        make("h3", { text: say("aspect") }),
        aspect.element,
        theme.element,
        make("h3", { text: say("also") }),
        make("div", { class: "smalls" }, ...of("also")),
        make("h3", { text: say("where") }),
        make("p", { class: "box", text: say("whereAbout", offer.folder) }),
      ),
    ),
    make("footer", {}, told, button),
  ];
}
