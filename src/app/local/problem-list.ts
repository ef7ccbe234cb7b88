import "./problem-list.css";
import type { DeckUpdate, QuotedProblem } from "../../deck/exchange/update.ts";
import type { Words } from "../../deck/model.ts";
import { describeProblem } from "../../deck/problems/report.ts";
import type { Language } from "../ui/words.ts";

const problemsTitle: Words = { zh: "稿子里的问题", en: "Problems in the manuscript" };
const warningsTitle: Words = { zh: "提醒", en: "Warnings" };
const lastGood: Words = {
  zh: "改好之前，页面停在上一个能用的样子。",
  en: "The page shows the last good deck until this is mended.",
};

const tellMore: Words = { zh: "看是什么问题", en: "Show what they are" };

const layoutBadge: Words = { zh: "版式", en: "Layouts" };
const choicesTitle: Words = { zh: "自动选的版式", en: "Layouts that were chosen" };

export interface Panel {
  show(update: Pick<DeckUpdate, "broken" | "problems" | "choices">): void;
}

/**
 * The list of problems over the page: open while the manuscript has an error, a small badge where it has only warnings,
 * and hidden in full screen, which is the wall. The words of a problem may be words of the notes: where slides are shown, which
 * an audience may see on a mirrored screen, it names the places alone until a person asks.
 */
export function openPanel(document: Document, language: Language): Panel {
  const panel = document.createElement("details");
  const badge = document.createElement("summary");
  const body = document.createElement("div");
  panel.className = "problems";
  panel.hidden = true;
  body.setAttribute("role", "status");
  panel.append(badge, body);
  document.body.append(panel);
  const more = document.createElement("button");
  more.className = "tell";
  more.textContent = tellMore[language];
  more.addEventListener("click", () => panel.classList.add("told"));
  panel.addEventListener("toggle", () => {
    if (!panel.open) panel.classList.remove("told");
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") panel.open = false;
  });

  return {
    show({ broken, problems, choices }) {
      const wasBroken = panel.classList.contains("broken");
      panel.hidden = problems.length + choices.length === 0;
      panel.classList.toggle("broken", broken);
      if (broken || wasBroken) panel.open = broken;
      badge.textContent = broken
        ? problemsTitle[language]
        : problems.length > 0
          ? String(problems.length)
          : layoutBadge[language];
      badge.title = (broken ? problemsTitle : warningsTitle)[language];
      const items = problems.map((problem) => describe(problem, language));
      const note = textElement("p", "last-good", lastGood[language]);
      body.replaceChildren(
        ...(broken ? [note] : []),
        ...(problems.length > 0 ? [more] : []),
        ...items,
        ...(choices.length > 0 ? [listChoices(choices, language)] : []),
      );
    },
  };
}

/** What was chosen for the slides that name no layout, each with its reason. */
function listChoices(choices: DeckUpdate["choices"], language: Language): HTMLElement {
  const list = document.createElement("details");
  list.className = "choices";
  list.append(textElement("summary", "title", `${choicesTitle[language]} (${choices.length})`));
  for (const { id, layout, reason } of choices) {
    list.append(textElement("p", "choice", `${id}: ${layout}, ${reason[language]}`));
  }
  return list;
}

function describe(problem: QuotedProblem, language: Language): HTMLElement {
  const { place, message, quote, hint } = describeProblem(problem, language);
  const item = document.createElement("section");
  const said = document.createElement("div");
  item.className = problem.severity;
  said.className = "said";
  said.append(textElement("p", "message", message));
  item.append(textElement("code", "place", place), said);
  if (quote) {
    const line = textElement("pre", "quote", quote.before);
    // The character that is pointed at, whole where it is a pair.
    const [pointed = "", ...rest] = quote.after;
    line.append(textElement("mark", "pointed", pointed), rest.join(""));
    said.append(line);
  }
  if (hint !== undefined) said.append(textElement("p", "hint", hint));
  return item;
}

function textElement(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
