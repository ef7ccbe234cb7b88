import "./fault.css";
import type { Problem } from "../../../deck/model.ts";
import { make, makeButton } from "../../ui/element.ts";
import { sheetIcon } from "./icon.ts";
import type { ImportDesk, Screen } from "./panel.ts";
import type { Say } from "./words.ts";

interface Refused {
  readonly problem: Problem;
  readonly file: string;
  /** Bytes; −1 where the file was too large to be counted. */
  readonly size: number;
}

/** Says why a file is not read, that nothing was touched, what to do, and what to tell a technician. */
export function faultScreen(desk: ImportDesk, { problem, file, size }: Refused): Screen {
  const { say, language } = desk;
  const { isLocked, isOld } = kindOf(problem, file);
  const cause = isLocked ? say("locked") : problem.message[language];
  const why = isLocked
    ? say("lockedWhy")
    : isOld
      ? say("oldWhy")
      : `${problem.hint?.[language] ?? cause}${language === "zh" ? "。" : ". "}`;
  const chooseButton = makeButton(say("choose"), desk.choose, { class: "main" });
  const length = size < 0 ? "" : `，${Math.max(1, Math.round(size / 1024))} KB`;
  const line = `${problem.code}　${file}${length}`;
  const copyButton = makeButton(say("copy"), () => {
    void navigator.clipboard.writeText(line).then(() => {
      copyButton.textContent = say("copied");
    });
  });
  const title = say("faultTitle", cause);
  const element = make(
    "div",
    { class: "fault" },
    make("header", {}, make("h1", { text: title })),
    make(
      "div",
      { class: "card" },
      sheetIcon(),
      make(
        "div",
        {},
        make("b", { text: file || say("pastedText") }),
        make("p", {}, why, make("strong", { text: say("safe") })),
      ),
    ),
    ...stepsOf(problem, file, say),
    make(
      "p",
      { class: "buttons" },
      chooseButton,
      makeButton(say("pasteInstead"), desk.paste),
      make("span", { text: say("pasteInsteadHint") }),
      makeButton(say("back"), desk.begin, { class: "plain" }),
    ),
    make(
      "footer",
      { class: "technician" },
      make("b", { text: say("stillNot") }),
      make("span", { text: say("technician") }),
      make("code", { text: line }),
      copyButton,
    ),
  );
  return { element, title, focus: () => chooseButton.focus() };
}

/** What to do, step by step, for Word and for WPS. */
function stepsOf(problem: Problem, file: string, say: Say): readonly HTMLElement[] {
  const steps = waysOf(problem, file, say);
  if (steps.length === 0) return [];
  return [
    make("h2", { class: "minor", text: say("steps") }),
    make("ol", { class: "steps" }, ...steps),
  ];
}

function waysOf(problem: Problem, file: string, say: Say): readonly HTMLElement[] {
  const { isLocked, isOld } = kindOf(problem, file);
  const save = step(say("saveStep"), say("saveAs"));
  const both = (word: string, wps: string): readonly (Node | string)[] => [
    make("b", { text: "Word" }),
    ` ${word}`,
    make("br"),
    make("b", { text: "WPS" }),
    ` ${wps}`,
  ];
  if (isLocked)
    return [
      step(say("openStep"), say("openWithPassword")),
      step(say("unlockStep"), ...both(say("unlockWord"), say("unlockWps"))),
      save,
    ];
  const open = step(say("openStep"), say("openWith"));
  if (problem.code === "too-large")
    return [open, step(say("shrinkStep"), ...both(say("shrinkWord"), say("shrinkWps"))), save];
  if (problem.code === "empty-file")
    return [
      step(say("lookStep"), say("lookInside")),
      step(say("scanStep"), ...both(say("scanWord"), say("scanWps"))),
      save,
    ];
  if (problem.code !== "format-not-read" || isOld)
    return ["format-not-read", "broken-file", "not-word", "not-text"].includes(problem.code)
      ? [open, save]
      : [];
  if (/\.pdf$/i.test(file) || problem.message.en.includes("PDF"))
    return [
      step(say("sourceStep"), say("sourceOfPdf")),
      step(say("convertStep"), ...both(say("convertWord"), say("convertWps"))),
      save,
    ];
  if (/\.(?:pptx?|dps)$/i.test(file))
    return [
      step(say("sourceStep"), say("sourceOfSlides")),
      step(say("handoutStep"), ...both(say("handoutWord"), say("handoutWps"))),
      save,
    ];
  if (/\.(?:xlsx?|et|csv)$/i.test(file))
    return [step(say("openStep"), say("openTable")), step(say("copyStep"), say("copyInto")), save];
  // How to bring texts of programmers stands in the hint.
  if (texts.test(file)) return [];
  return [step(say("scanStep"), ...both(say("scanWord"), say("scanWps"))), save];
}

const texts = /\.(?:ipynb|json|ya?ml|org|a(?:scii)?doc|rst|tex|typ|qmd|rmd|mdx)$/i;

/** The file has a password, or another format of a word processor. */
function kindOf({ code }: Problem, file: string) {
  return {
    isLocked: code === "encrypted-file",
    isOld: code === "format-not-read" && /\.(?:docx?|dot|wpst?|wpt|rtf|odt|uof)$/i.test(file),
  };
}

function step(title: string, ...words: readonly (Node | string)[]): HTMLElement {
  return make("li", {}, make("b", { text: title }), make("p", {}, ...words));
}
