import "./form.css";
import {
  dayName,
  exportUses,
  type ExportCard,
  type ExportOffer,
  type ExportRequest,
} from "../../../deck/export-sheet.ts";
import { aspects, themeNames, themes } from "../../../deck/model.ts";
import { make, makeButton, setText } from "../../ui/element.ts";
import type { Language } from "../../ui/words.ts";
import { blanksIn, chosen, possible } from "./choice.ts";
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
  const isPublic = make("input", { type: "checkbox", role: "switch", id: "export-public" });
  const blanks = make("div", { class: "blanks", role: "status" });
  const told = make("p", { role: "status" });
  const button = makeButton("", () => go(wanted()), { class: "main" });
  const cards = offer.cards.map((card) => createCard(card, { say, language, ticked, changed }));
  const all = make("input", { type: "checkbox" });
  const allAbout = make("span", { class: "tells" });
  const allCard = make(
    "label",
    { class: "card all" },
    make("strong", { text: say("all") }),
    all,
    allAbout,
  );
  all.addEventListener("change", () => {
    for (const id of possible(offer.cards, isPublic.checked)) {
      if (all.checked) ticked.add(id);
      else ticked.delete(id);
    }
    changed();
  });
  isPublic.addEventListener("change", changed);

  const theme = radios(
    "export-theme",
    themes.map((name) => [name, language === "zh" ? themeNames[name] : name] as const),
    offer.theme,
  );
  const aspect = radios(
    "export-aspect",
    aspects.map((name) => [name, name] as const),
    offer.aspect,
  );
  const size = radios(
    "export-size",
    [
      ["24", say("sizeLarge")],
      ["22", say("sizeTwo")],
      ["16", say("sizeThree")],
    ],
    "24",
  );

  function wanted(): readonly ExportRequest[] {
    const date = all.checked ? { date: dayName(new Date()) } : {};
    return chosen(offer, { ticked, isPublic: isPublic.checked }).map((card) => ({
      card,
      isPublic: isPublic.checked,
      theme: themes.find((name) => name === theme.value()) ?? offer.theme,
      aspect: aspects.find((name) => name === aspect.value()) ?? offer.aspect,
      size: Number(size.value()),
      ...date,
    }));
  }

  function changed(): void {
    const open = possible(offer.cards, isPublic.checked);
    const count = chosen(offer, { ticked, isPublic: isPublic.checked }).length;
    const blank = blanksIn(offer, isPublic.checked);
    const isHeld = isPublic.checked && blank > 0;
    for (const { show } of cards) show(isPublic.checked);
    all.checked = open.length > 0 && open.every((id) => ticked.has(id));
    setText(allAbout, say("allAbout", open.length));
    blanks.hidden = blank === 0;
    blanks.classList.toggle("held", isHeld);
    blanks.replaceChildren(
      make("strong", { text: say("blanks", blank) }),
      make("span", { text: say(isHeld ? "blanksMust" : "blanksMay") }),
      makeButton(say("fill"), fill),
    );
    setText(button, say(isPublic.checked ? "goPublic" : "go", count));
    button.disabled = count === 0 || isHeld;
    setText(told, isHeld ? say("fillFirst", blank) : count === 0 ? say("nothing") : namesOf());
    told.classList.toggle("held", isHeld);
  }

  function namesOf(): string {
    const ids = chosen(offer, { ticked, isPublic: isPublic.checked });
    const names = offer.cards
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name[language]);
    return names.join(language === "zh" ? "、" : ", ");
  }

  const groups = exportUses.flatMap((use) => [
    make("h3", { text: say(use) }),
    make(
      "div",
      { class: "cards" },
      ...cards.filter((card) => card.use === use).map(({ element }) => element),
    ),
  ]);
  const title = make("h2", { id: "export-title", text: say("title") });
  changed();
  return [
    make(
      "header",
      {},
      title,
      make("span", { class: "tells", text: offer.title }),
      makeButton(say("close"), close),
    ),
    blanks,
    make(
      "div",
      { class: "columns" },
      make("div", {}, ...groups, allCard),
      make(
        "div",
        { class: "options" },
        make("h3", { text: say("forWhom") }),
        make(
          "div",
          { class: "box" },
          make("label", { class: "switch" }, isPublic, say("public")),
          make("p", { text: say("publicAbout") }),
        ),
        make("h3", { text: say("aspect") }),
        aspect.element,
        theme.element,
        make("h3", { text: say("size") }),
        size.element,
        make("h3", { text: say("where") }),
        make("p", { class: "box", text: say("whereAbout", offer.folder) }),
      ),
    ),
    make("footer", {}, told, button),
  ];
}

function createCard(
  card: ExportCard,
  context: {
    readonly say: Say;
    readonly language: Language;
    readonly ticked: Set<string>;
    readonly changed: () => void;
  },
) {
  const { say, language, ticked, changed } = context;
  const box = make("input", { type: "checkbox" });
  const about = make("span", { class: "tells" });
  const element = make(
    "label",
    { class: "card" },
    make("strong", { text: card.name[language] }),
    box,
    about,
    make("span", { class: "kind", text: card.ending ?? say("folderKind") }),
  );
  box.addEventListener("change", () => {
    if (box.checked) ticked.add(card.id);
    else ticked.delete(card.id);
    changed();
  });
  const show = (isPublic: boolean): void => {
    const isOut = isPublic && card.internal === true;
    box.disabled = isOut;
    box.checked = !isOut && ticked.has(card.id);
    element.classList.toggle("out", isOut);
    setText(about, isOut ? say("notPublic") : card.about[language]);
  };
  return { element, use: card.use, show };
}

/** One of a few, side by side. */
function radios(
  name: string,
  choices: readonly (readonly [value: string, text: string])[],
  chosenValue: string,
) {
  const inputs = choices.map(([value, text]) => {
    const input = make("input", { type: "radio", name, value });
    input.checked = value === chosenValue;
    return { input, label: make("label", {}, input, text) };
  });
  const element = make("div", { class: "radios", role: "radiogroup" });
  element.append(...inputs.map(({ label }) => label));
  return {
    element,
    value: () => inputs.find(({ input }) => input.checked)?.input.value ?? chosenValue,
  };
}
