import { fetchLater } from "../../ui/fetch-later.ts";
import { holdKeys } from "../../ui/keys/repeat-key.ts";
import type { OperatorSheets, SheetNeeds } from "./operator-sheets.ts";
import type { Sheet } from "./sheet.ts";

const load = () => import("./operator-sheets.ts");

/** The sheets of the operator, made when one of them is first opened. Presses meanwhile are for the sheet. */
export function createLazySheets(document: Document, needs: SheetNeeds): OperatorSheets {
  let sheets: OperatorSheets | undefined;
  const use = async (act: (sheets: OperatorSheets) => void): Promise<void> => {
    if (sheets) return act(sheets);
    const letGo = holdKeys(window);
    try {
      const { createOperatorSheets } = await load();
      if (needs.leaving.aborted) return;
      sheets ??= createOperatorSheets(document, needs);
      act(sheets);
    } finally {
      letGo();
    }
  };
  const lazily = (name: keyof OperatorSheets): Sheet => ({
    isOpen: () => sheets?.[name].isOpen() ?? false,
    open: () => void use((made) => made[name].open()),
    close: () => sheets?.[name].close(),
  });
  fetchLater(needs.leaving, load);
  return {
    help: { ...lazily("help"), openBlocked: () => void use(({ help }) => help.openBlocked()) },
    overview: lazily("overview"),
    jump: { ...lazily("jump"), openWith: (digit) => void use(({ jump }) => jump.openWith(digit)) },
    oneScreen: lazily("oneScreen"),
  };
}
