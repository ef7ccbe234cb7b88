import { words } from "../../deck/problems/problem.ts";
import type { Words } from "../../deck/model.ts";
import type { Format, FormatOptions } from "../../export/format.ts";
import { formats } from "../../export/formats.ts";
import { onlyNotes } from "../../export/export-job.ts";
import { cards } from "../../export/sheet/cards.ts";

/** One format to be made, as it was asked for. */
export interface PlannedExport {
  readonly format: Format;
  readonly options: FormatOptions;
}

interface Asked {
  /** The format that is named; absent for all formats. */
  readonly name: string | undefined;
  readonly all: boolean;
  readonly isPublic: boolean;
  readonly options: FormatOptions;
}

/** The exports to make, or why the call makes no sense. */
export function planExport({
  name,
  all,
  isPublic,
  options,
}: Asked): readonly PlannedExport[] | { readonly misuse: Words } {
  if (all) return everything(isPublic);
  const format = formats.find((candidate) => candidate.name === name);
  if (!format || name === undefined) {
    return { misuse: words("缺少格式，或者 --all", "The format is missing, or --all") };
  }
  const known = format.options ?? {};
  const strange = Object.keys(options).find((key) => !(key in known));
  if (strange !== undefined) {
    return { misuse: words(`“${name}”没有“--${strange}”`, `“${name}” takes no --${strange}`) };
  }
  const [form, other] = Object.keys(options).filter((key) => known[key]?.isForm);
  if (other !== undefined) {
    return {
      misuse: words(
        `“--${form}”和“--${other}”只能要一个`,
        `--${form} and --${other} contradict each other`,
      ),
    };
  }
  const what = isPublic ? onlyNotes(format, options) : undefined;
  if (what !== undefined) {
    return {
      misuse: words(
        `“${what}”只供内部使用，没有公开版`,
        `“${what}” is internal: it has no public version`,
      ),
    };
  }
  return [{ format, options }];
}

/** Every card of the page's sheet as most people want it; for the public, without those that are only notes. */
function everything(isPublic: boolean): readonly PlannedExport[] {
  return cards
    .flatMap(({ kinds }) => kinds.filter(({ inAll }, index) => index === 0 || inAll))
    .filter(({ internal }) => !(isPublic && internal))
    .flatMap(({ format: name, options = {} }) =>
      formats.filter((format) => format.name === name).map((format) => ({ format, options })),
    );
}
