/** What is loaded when a sheet is first opened: help, all slides, the jump, one screen. */
import type { Language } from "../../ui/words.ts";
import { wearStyles } from "../../ui/wear-styles.ts";
import { createOverview } from "../overview/overview.ts";
import type { Stage } from "../stage.ts";
import jumpCss from "../style/jump-box.css?inline";
import css from "../style/sheets.css?inline";
import { createHelp, type Help } from "./help.ts";
import { createJumpBox, type JumpBox } from "./jump.ts";
import { createOneScreenSheet } from "./one-screen.ts";
import type { Sheet } from "./sheet.ts";

/** What the sheets need of the stage. */
export interface SheetNeeds {
  readonly language: Language;
  readonly stage: Stage;
  /** Opens the speaker's screen as a press would, and at once. */
  readonly speaker: () => void;
  readonly speakerAnyway: () => void;
  readonly isAwake: () => boolean;
  readonly leaving: AbortSignal;
}

export interface OperatorSheets {
  readonly help: Help;
  readonly overview: Sheet;
  readonly jump: JumpBox;
  /** Stands before the speaker's screen where there is one screen only. */
  readonly oneScreen: Sheet;
}

export function createOperatorSheets(document: Document, needs: SheetNeeds): OperatorSheets {
  const { language, stage, leaving } = needs;
  leaving.addEventListener("abort", wearStyles(document, css + jumpCss));
  return {
    help: createHelp(document, language, needs),
    overview: createOverview(document, language, stage),
    jump: createJumpBox(document, language, stage),
    oneScreen: createOneScreenSheet(document, language, needs.speakerAnyway),
  };
}
