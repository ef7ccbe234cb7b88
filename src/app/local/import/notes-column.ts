import type { DraftParagraph } from "../../../deck/incoming.ts";
import { make } from "../../ui/element.ts";
import type { Part, PreviewDesk } from "./preview.ts";

/** What is said while the chosen slide stands: on the face is lit, a figure framed, steps numbered. */
export function notesColumn(desk: PreviewDesk): Part {
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
    hint.hidden = !desk.isSplitting();
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
  }

  /** The text in stretches that are all alike: lit or not, framed or not. */
  function markedText(
    { text: words, marks, steps }: DraftParagraph,
    nextStep: () => number,
  ): readonly Node[] {
    const cuts = new Set([0, words.length, ...steps]);
    for (const { start, end } of marks) cuts.add(start).add(end);
    const bounds = [...cuts].filter((at) => at >= 0 && at <= words.length).sort((a, b) => a - b);
    return bounds.flatMap((start, index): Node[] => {
      const end = bounds[index + 1] ?? words.length;
      const stretch = words.slice(start, end);
      const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
      const isOn = over.some(({ kind }) => kind === "face");
      const figure = over.find(({ kind }) => kind !== "face");
      const inner = figure
        ? make("span", { class: figure.kind, text: stretch })
        : document.createTextNode(stretch);
      return [
        ...(steps.includes(start) ? [make("i", { class: "step", text: String(nextStep()) })] : []),
        ...(stretch === "" ? [] : [isOn ? make("mark", {}, inner) : inner]),
      ];
    });
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
