import type { Words } from "../../deck/model.ts";
import type { Language } from "../ui/words.ts";
import { verdicts, type Finding, type State } from "./finding.ts";

/** A line of the page: a title, a verdict, and what to do. */
export interface Row {
  readonly element: HTMLElement;
  show(finding: Finding): void;
  state(): State;
}

/** A row that is not decided yet. `onShow` is called after each finding. */
export function createRow(
  document: Document,
  { title, language, onShow }: { title: Words; language: Language; onShow: () => void },
): Row {
  const element = document.createElement("section");
  const heading = textElement(document, "h2", title[language]);
  const verdict = textElement(document, "p", "", "verdict");
  const hint = textElement(document, "p", "", "hint");
  element.append(heading, verdict, hint);
  let state: State = "pending";
  return {
    element,
    state: () => state,
    show(finding) {
      state = finding.state;
      element.className = `row ${state}`;
      const { mark, word } = verdicts[state];
      verdict.textContent = "";
      verdict.append(
        textElement(document, "b", `${mark} ${word[language]}`),
        ` ${finding.text[language]}`,
      );
      hint.textContent = finding.hint?.[language] ?? "";
      hint.hidden = finding.hint === undefined;
      onShow();
    },
  };
}

/** An element that holds text and nothing else. */
export function textElement<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  text: string,
  className = "",
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  if (className !== "") element.className = className;
  return element;
}
