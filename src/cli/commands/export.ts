import { words } from "../../deck/problems/problem.ts";
import { dayName } from "../../deck/exchange/export-sheet.ts";
import { datedFolder, type ExportedFile } from "../../export/format.ts";
import { formats } from "../../export/formats.ts";
import type { Options } from "../../export/option.ts";
import type { SharedBrowser } from "../../export/print/shared-browser.ts";
import type { Language } from "../../deck/problems/report.ts";
import { command } from "../call/command.ts";
import { planExport, type PlannedExport } from "../outputs/export-plan.ts";
import { tellFaults } from "../faults.ts";
import { defaultDeck, deckArgument } from "./deck-argument.ts";

/** The options of all formats. An option of one name means the same in all of them. */
const formatOptions: Options = Object.assign({}, ...formats.map(({ options }) => options ?? {}));

/** Writes the deck in one of the formats; refuses a manuscript with errors. */
export const exportDeck = command({
  name: "export",
  about: words("把稿子做成一种文件，写到 out/", "Writes the deck to out/ in one of the formats"),
  arguments: {
    format: {
      label: words("格式", "format"),
      about: words("做成哪一种，见下", "which one, see below"),
      unless: "all",
      choices: formats.map(({ name, description: about }) => ({ name, about })),
    },
    deck: deckArgument,
  },
  options: {
    ...formatOptions,
    all: {
      about: words(
        "全部格式，放进一个带日期的文件夹；公开版另放一个",
        "everything, in one folder with the date; what is public in another",
      ),
    },
    public: {
      about: words("给外面的人：没有讲稿和脚本", "for handing out: no notes, no JavaScript"),
    },
    "allow-blanks": {
      about: words(
        "公开版里留着没填的数字也照样生成",
        "makes the public version even with blank figures",
      ),
    },
  },
  async run({ words: { format: name, deck }, options, language }) {
    tellFaults("out", language);
    const isPublic = options["public"] === true;
    if (!isPublic && process.env["npm_config_public"] === "true") return { misuse: takenByNpm };
    const asked = Object.entries(options).flatMap(([key, value]) =>
      key in formatOptions && isAsked(value) ? [[key, value] as const] : [],
    );
    const all = options.all === true;
    const plan = planExport({ name, all, isPublic, options: Object.fromEntries(asked) });
    if ("misuse" in plan) return plan;
    // It starts while the deck is read.
    const browser = await browserFor(plan);
    try {
      const path = deck ?? (await defaultDeck());
      const allowsBlanks = options["allow-blanks"] === true;
      return await makeAll(plan, { path, all, isPublic, allowsBlanks, browser, language });
    } finally {
      await browser?.end();
    }
  },
});

/** npm keeps an option for itself that stands before `--`, and tells it in the environment alone. */
const takenByNpm = words(
  "npm 收走了 --public，这里看不到，所以没有生成。前面多写一个 --：npm run export -- html --public",
  "npm kept --public for itself, so nothing was made. Write -- before it: npm run export -- html --public",
);

interface Wanted {
  readonly path: string;
  readonly all: boolean;
  readonly isPublic: boolean;
  readonly allowsBlanks: boolean;
  readonly browser: SharedBrowser | undefined;
  readonly language: Language;
}

/** Gives the exit code. */
async function makeAll(
  plan: readonly PlannedExport[],
  { path, all, isPublic, allowsBlanks, browser, language }: Wanted,
): Promise<0 | 1> {
  const [{ soundDeck }, { exportJob }, { refusesBlanks, tellBlanks }, { refusesNotes }, { write }] =
    await Promise.all([
      import("../outputs/sound-deck.ts"),
      import("../../export/export-job.ts"),
      import("../outputs/blanks.ts"),
      import("../outputs/notes-like.ts"),
      import("../outputs/write-export.ts"),
    ]);
  const sound = await soundDeck(path, language);
  if (!sound) return 1;
  if (isPublic && refusesNotes(sound.deck.reading, language)) return 1;
  const job = exportJob(sound.folder, sound.deck, isPublic);
  if (isPublic && !allowsBlanks && refusesBlanks(job.deck, language)) return 1;
  const { title } = job.deck.reading.deck.settings;
  const folder = all ? `out/${datedFolder(dayName(new Date()), title, isPublic)}` : "out";
  const files: ExportedFile[] = [];
  // A long export that is cut off leaves the earlier one of the day as it was.
  for (const { format, options } of plan) {
    if (all) process.stdout.write(`${format.description[language]}…\n`);
    files.push(...(await format.make({ ...job, options, ...(browser && { browser }) })));
  }
  if (!(await write({ deck: sound.folder, path, folder, files, language }))) return 1;
  tellBlanks(job.deck, language);
  return 0;
}

async function browserFor(plan: readonly PlannedExport[]): Promise<SharedBrowser | undefined> {
  const uses = plan.filter(({ format }) => format.isDrawn).length;
  if (uses === 0) return undefined;
  const { shareBrowser } = await import("../../export/print/shared-browser.ts");
  return shareBrowser(uses);
}

function isAsked(value: string | number | boolean | undefined): value is string | number | true {
  return value !== undefined && value !== false;
}
