import { words } from "../../deck/problems/problem.ts";
import { formats } from "../../export/formats.ts";
import type { Options } from "../../export/option.ts";
import { command } from "../command.ts";
import { tellFaults } from "../faults.ts";
import { defaultDeck } from "../default-deck.ts";
import { deckArgument } from "./deck-argument.ts";

/** What any of the formats takes; one name means the same in all of them. */
const formatOptions: Options = Object.assign({}, ...formats.map(({ options }) => options ?? {}));

/** Writes the deck in one of the formats; refuses a manuscript with errors. */
export const exportDeck = command({
  name: "export",
  about: words("把讲稿做成一种文件，写到 out/", "Writes the deck to out/ in one of the formats"),
  arguments: {
    format: {
      label: words("格式", "format"),
      about: words("做成哪一种，见下", "which one, see below"),
      required: true,
      choices: formats.map(({ name, description: about }) => ({ name, about })),
    },
    deck: deckArgument,
  },
  options: {
    ...formatOptions,
    public: {
      about: words("给外面的人：没有讲稿和脚本", "for handing out: no notes, no JavaScript"),
    },
    "allow-blanks": {
      about: words(
        "公开版里留着没填的数字也照样生成",
        "hand it out even with figures that nobody has filled in",
      ),
    },
  },
  async run({ words: { format: name, deck }, options, language }) {
    tellFaults("out", language);
    const format = formats.find((candidate) => candidate.name === name);
    if (!format) throw new Error(`no format ${name}`);
    const asked = Object.entries(options).filter(([key]) => key in formatOptions);
    const strange = asked.find(
      ([key, value]) => isAsked(value) && !(key in (format.options ?? {})),
    );
    if (strange) {
      return {
        misuse: words(`“${name}”没有“--${strange[0]}”`, `“${name}” takes no --${strange[0]}`),
      };
    }
    const isPublic = options["public"] === true;
    const notesAlone = asked.find(
      ([key, value]) => isAsked(value) && format.options?.[key]?.internal,
    );
    if (isPublic && (format.internal || notesAlone)) {
      const what = format.internal || !notesAlone ? name : `${name} --${notesAlone[0]}`;
      return {
        misuse: words(
          `“${what}”只供内部使用，没有公开版`,
          `“${what}” is for the office: it has no public variant`,
        ),
      };
    }
    const [{ soundDeck }, { writeFiles }, { publicFolder }, { refusesBlanks, tellBlanks }] =
      await Promise.all([
        import("../sound-deck.ts"),
        import("../../export/write-files.ts"),
        import("../../site/folder/public-folder.ts"),
        import("../blanks.ts"),
      ]);
    const sound = await soundDeck(deck ?? (await defaultDeck()), language);
    if (!sound) return 1;
    const carried = isPublic ? publicFolder(sound.deck) : sound.deck;
    if (isPublic && !options["allow-blanks"] && refusesBlanks(carried, language)) return 1;
    const files = await format.make({
      ...sound,
      isPublic,
      options: Object.fromEntries(
        asked.flatMap(([key, value]) => (isAsked(value) ? [[key, value]] : [])),
      ),
    });
    await writeFiles("out", files);
    for (const { path, bytes } of files) {
      process.stdout.write(`out/${path}  ${Math.ceil(bytes.length / 1024)} KB\n`);
    }
    tellBlanks(carried, language);
    return 0;
  },
});

function isAsked(value: string | number | boolean | undefined): value is string | number | true {
  return value !== undefined && value !== false;
}
