import type { DraftMark, DraftParagraph, DraftPlace } from "../../../../deck/exchange/incoming.ts";
import { make } from "../../../ui/element.ts";
import type { PreviewPart, PreviewDesk } from "./preview.ts";

/** What is said while the chosen slide stands: on the face is lit, a figure framed, steps numbered. */
export function notesColumn(desk: PreviewDesk): PreviewPart {
  const { say } = desk;
  const legend = make("p", { class: "legend" });
  const hint = make("p", { class: "split-hint", role: "status", text: say("splitHint") });
  const text = make("div", { class: "text", tabindex: "0" });
  const element = make(
    "section",
    { class: "notes-column", "aria-label": say("notes") },
    make("h2", { text: say("notes") }),
    legend,
    hint,
    text,
  );
  let shown = -1;
  /** What was pressed, to go on from there when it is drawn anew. */
  let pressed: DraftPlace | undefined;

  function show(isNew: boolean): void {
    const paragraphs = desk.draft().slides[desk.slide()]?.paragraphs ?? [];
    const count = (kind: string): number =>
      paragraphs.flatMap(({ marks }) => marks).filter((mark) => mark.kind === kind).length;
    const [faces, blanks, figures] = [count("face"), count("blank"), count("figure")];
    legend.replaceChildren(
      make("span", {}, make("mark", { text: say("onFace") }), ` ${say("onFaceCount", faces)}`),
      ...(blanks > 0
        ? [
            make(
              "span",
              {},
              make("span", { class: "blank", text: "X" }),
              ` ${say("blankCount", blanks)}`,
            ),
          ]
        : []),
      ...(figures > 0
        ? [
            make(
              "span",
              {},
              make("span", { class: "figure", text: "7" }),
              ` ${say("figureCount", figures)}`,
            ),
          ]
        : []),
    );
    const slide = desk.draft().slides[desk.slide()];
    hint.textContent = say(desk.isSplitting() ? "splitHint" : "phraseHint");
    hint.hidden = !desk.isSplitting() && !slide?.showsPhrases;
    hint.classList.toggle("quiet", !desk.isSplitting());
    let step = 0;
    const draw = desk.isSplitting() ? sentencesOf : markedText;
    text.replaceChildren(
      ...(paragraphs.length === 0
        ? [make("p", { class: "nothing", text: say("nothingSaid") })]
        : paragraphs.map((paragraph) => {
            const line = make("p", paragraph.isTable ? { class: "table" } : {});
            line.append(...draw(paragraph, () => ++step));
            return line;
          })),
    );
    if (isNew || shown !== desk.slide()) text.scrollTop = 0;
    shown = desk.slide();
    if (desk.isSplitting()) text.querySelector<HTMLElement>(".sentence")?.focus();
    const phrases = [...text.querySelectorAll<HTMLElement>(".phrase")];
    const again = phrases.find(({ dataset }) => dataset["at"] === keyOf(pressed));
    for (const phrase of phrases) phrase.tabIndex = phrase === (again ?? phrases[0]) ? 0 : -1;
    if (isNew && pressed) again?.focus();
    if (isNew) pressed = undefined;
  }

  // One stop for Tab; the arrows go from phrase to phrase.
  text.addEventListener("keydown", (event) => {
    const by = ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 } as const)[
      event.key as "ArrowUp"
    ];
    const phrases = [...text.querySelectorAll<HTMLElement>(".phrase")];
    const now = phrases.findIndex((phrase) => phrase === document.activeElement);
    const next = by === undefined || now < 0 ? undefined : phrases[now + by];
    if (!next) return;
    event.preventDefault();
    for (const phrase of phrases) phrase.tabIndex = phrase === next ? 0 : -1;
    next.focus();
  });

  /** The text in stretches that are all alike: lit or not, framed or not. */
  function markedText(paragraph: DraftParagraph, nextStep: () => number): readonly Node[] {
    const { text: words, marks, steps, isTable } = paragraph;
    const canPress = !isTable && desk.draft().slides[desk.slide()]?.showsPhrases === true;
    const cuts = new Set([0, words.length, ...steps, ...(canPress ? clauseEnds(words) : [])]);
    for (const { start, end } of marks) cuts.add(start).add(end);
    const bounds = [...cuts].filter((at) => at >= 0 && at <= words.length).sort((a, b) => a - b);
    return bounds.flatMap((start, index): Node[] => {
      const end = bounds[index + 1] ?? words.length;
      const stretch = words.slice(start, end);
      const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
      const face = over.find(({ kind }) => kind === "face");
      const isHeading = over.some(({ kind }) => kind === "heading");
      const figure = over.find(({ kind }) => kind === "blank" || kind === "figure");
      const inner = figure
        ? make("span", { class: figure.kind, text: stretch })
        : document.createTextNode(stretch);
      return [
        ...(steps.includes(start) ? [make("i", { class: "step", text: String(nextStep()) })] : []),
        ...(stretch === ""
          ? []
          : canPress && !isHeading && /[\p{L}\p{N}]/u.test(stretch)
            ? [phraseButton(paragraph, face ?? clauseAt(words, start), face !== undefined, inner)]
            : [face || isHeading ? make("mark", {}, inner) : inner]),
      ];
    });
  }

  /** A stretch that is pressed onto the slide, or off it. No button element, as for sentences. */
  function phraseButton(
    { text: words, at, from }: DraftParagraph,
    { start, end }: Pick<DraftMark, "start" | "end">,
    isOn: boolean,
    inner: Node,
  ): HTMLElement {
    const place: DraftPlace = { block: at.block, offset: at.offset + from + start };
    const button = make(isOn ? "mark" : "span", {
      class: "phrase",
      role: "button",
      "data-at": keyOf(place),
      "aria-label": say(isOn ? "lightOff" : "lightOn", words.slice(start, end)),
    });
    button.append(inner);
    const press = (): void => {
      pressed = place;
      desk.change({ kind: "light", at: place, length: end - start, isOn: !isOn });
    };
    button.addEventListener("click", press);
    button.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press();
    });
    return button;
  }

  /** Each sentence as a button that opens a section there. */
  function sentencesOf({ text: words, at, from, isTable }: DraftParagraph): readonly Node[] {
    if (isTable) return [document.createTextNode(words)];
    const sentences = [...words.matchAll(/[^。！？；\n]*(?:[。！？；][”’）》]*|\n|$)/gu)];
    return sentences.flatMap(({ 0: sentence, index }): Node[] => {
      if (sentence.trim() === "") return sentence === "" ? [] : [document.createTextNode(sentence)];
      const character = from + index;
      const isStart = character === 0 && isHeading(at.block, at.offset);
      if (isStart) return [document.createTextNode(sentence)];
      return [sentenceButton(sentence, () => desk.change({ kind: "split", at, character }))];
    });
  }

  /** No button element: it would not break over lines with the text around it. */
  function sentenceButton(sentence: string, press: () => void): HTMLElement {
    const button = make("span", {
      class: "sentence",
      role: "button",
      tabindex: "0",
      "aria-label": say("splitAt", sentence),
      text: sentence,
      click: press,
    });
    button.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press();
    });
    return button;
  }

  function isHeading(block: number, offset: number): boolean {
    return desk.draft().rows.some(({ at }) => at?.block === block && at.offset === offset);
  }

  return { element, show };
}

function keyOf(place: DraftPlace | undefined): string {
  return place ? `${place.block}:${place.offset}` : "";
}

const clauseMark = /[，。；：！？、,;:!?\n]/u;

/** The places after the marks that part clauses. */
function clauseEnds(words: string): readonly number[] {
  return [...words.matchAll(/[，。；：！？,;!?\n][”’）》]*/gu)].map(
    ({ 0: mark, index }) => index + mark.length,
  );
}

/** The clause around a place, without the marks and blanks at its ends. */
function clauseAt(words: string, place: number): { readonly start: number; readonly end: number } {
  const ends = [0, ...clauseEnds(words), words.length];
  let start = Math.max(...ends.filter((each) => each <= place));
  let end = Math.min(...ends.filter((each) => each > place));
  while (
    end > start + 1 &&
    (clauseMark.test(words[end - 1] ?? "") || words[end - 1]?.trim() === "")
  )
    end--;
  while (start < end - 1 && words[start]?.trim() === "") start++;
  return { start, end };
}
