import "./card.css";
import type { ExportCard, ExportKind } from "../../../deck/exchange/export-sheet.ts";
import { make, setText } from "../../ui/element.ts";
import type { Language } from "../../ui/words.ts";
import { kindFor, type Choice } from "./choice.ts";
import { cardIcon } from "./icons.ts";
import type { Say } from "./words.ts";

interface CardContext {
  readonly say: Say;
  readonly language: Language;
  /** Its box was ticked or cleared. */
  readonly tick: (isTicked: boolean) => void;
  /** Another of its kinds was picked. */
  readonly pick: (kind: string) => void;
}

export interface CardView {
  readonly element: HTMLElement;
  show(choice: Choice): void;
}

/** A card to tick, with a list of its kinds where there are several. */
export function createCard(card: ExportCard, context: CardContext): CardView {
  const { say, language, tick, pick } = context;
  const name = card.name[language];
  const told = `export-${card.id}-about`;
  const box = make("input", { type: "checkbox", "aria-describedby": told });
  const about = make("span", { class: "tells" });
  const list = make("select", { "aria-label": say("kindOf", name) });
  list.append(...card.kinds.map(({ id }) => make("option", { value: id })));
  const hasKinds = card.kinds.length > 1;
  const extent = make("span", { class: "kind" });
  const element = make(
    "div",
    { class: "card" },
    cardIcon(card.id),
    make("label", {}, make("strong", { text: name }), box),
    make("div", { class: "about", id: told }, ...(hasKinds ? [list, about] : [about]), extent),
  );
  box.addEventListener("change", () => tick(box.checked));
  list.addEventListener("change", () => pick(list.value));

  const show = (choice: Choice): void => {
    const kind = kindFor(card, choice);
    const { isPublic, ticked } = choice;
    box.disabled = !kind;
    box.checked = kind !== undefined && ticked.has(card.id);
    element.classList.toggle("out", !kind);
    list.hidden = !hasKinds || !kind;
    about.hidden = hasKinds && kind !== undefined;
    setText(about, kind ? aboutText(kind, isPublic, language) : say("notPublic"));
    setText(extent, kind ? extentText(kind, { say, language }) : "");
    list.value = kind?.id ?? "";
    for (const [index, option] of [...list.options].entries()) {
      const one = card.kinds[index];
      if (!one) continue;
      option.disabled = isPublic && one.internal === true;
      setText(option, aboutText(one, isPublic, language));
    }
  };
  return { element, show };
}

/** A card of one line. */
export function createSmallCard(card: ExportCard, { language, tick }: CardContext): CardView {
  const box = make("input", { type: "checkbox" });
  const title = card.kinds[0]?.about[language] ?? "";
  const element = make("label", { class: "small", title }, box, card.name[language]);
  box.addEventListener("change", () => tick(box.checked));
  return {
    element,
    show(choice) {
      const kind = kindFor(card, choice);
      box.disabled = !kind;
      box.checked = kind !== undefined && choice.ticked.has(card.id);
      element.classList.toggle("out", !kind);
    },
  };
}

function aboutText(kind: ExportKind, isPublic: boolean, language: Language): string {
  return ((isPublic && kind.aboutPublic) || kind.about)[language];
}

/** The kind of file and how much it is, such as `.pdf · 13 页`. */
function extentText(
  { ending, extent }: ExportKind,
  { say, language }: Pick<CardContext, "say" | "language">,
): string {
  return [ending ?? say("folderKind"), ...(extent ? [extent[language]] : [])].join(" · ");
}
