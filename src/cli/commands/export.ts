import { words } from "../../deck/problems/problem.ts";
import { formats } from "../../export/formats.ts";
import { command } from "../command.ts";
import { tellFaults } from "../faults.ts";
import { deckArgument } from "./deck-argument.ts";

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
    if (options.public && format.internal) {
      return {
        misuse: words(
          `“${name}”只供内部使用，没有公开版`,
          `“${name}” is for the office: it has no public variant`,
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
    const sound = await soundDeck(deck, language);
    if (!sound) return 1;
    const carried = options.public ? publicFolder(sound.deck) : sound.deck;
    if (options.public && !options["allow-blanks"] && refusesBlanks(carried, language)) return 1;
    const files = await format.make({ ...sound, isPublic: options.public });
    await writeFiles("out", files);
    for (const { path, bytes } of files) {
      process.stdout.write(`out/${path}  ${Math.ceil(bytes.length / 1024)} KB\n`);
    }
    tellBlanks(carried, language);
    return 0;
  },
});
