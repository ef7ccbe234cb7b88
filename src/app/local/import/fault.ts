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

/** The steps in Word or WPS, where they help. For other formats, the hint is enough. */
function stepsOf(problem: Problem, file: string, say: Say): readonly HTMLElement[] {
  const { code } = problem;
  const { isLocked, isOld } = kindOf(problem, file);
  const mends = isLocked || isOld || code === "broken-file" || code === "not-word";
  if (!mends) return [];
  const steps = [
    step(say("openStep"), say(isLocked ? "openWithPassword" : "openWith")),
    ...(isLocked
      ? [
          step(
            say("unlockStep"),
            make("b", { text: "Word" }),
            ` ${say("unlockWord")}`,
            make("br"),
            make("b", { text: "WPS" }),
            ` ${say("unlockWps")}`,
          ),
        ]
      : []),
    step(say("saveStep"), say("saveAs")),
  ];
  return [
    make("h2", { class: "minor", text: say("steps") }),
    make("ol", { class: "steps" }, ...steps),
  ];
}

/** The file has a password, or is in another format of Word or WPS. */
function kindOf({ code }: Problem, file: string) {
  return {
    isLocked: code === "encrypted-file",
    isOld: code === "format-not-read" && /\.(?:docx?|dot|wpst?|wpt|rtf|odt|uof)$/i.test(file),
  };
}

function step(title: string, ...words: readonly (Node | string)[]): HTMLElement {
  return make("li", {}, make("b", { text: title }), make("p", {}, ...words));
}
