import { words } from "../../deck/problems/problem.ts";
import { templates } from "../../import/templates.ts";
import { command } from "../call/command.ts";
import { tellFaults } from "../faults.ts";
import { folderArgument } from "./folder-argument.ts";

/** Makes an empty deck from a template. */
export const newDeck = command({
  name: "new",
  about: words("照着范本新建一篇", "Makes a new deck from a template"),
  arguments: {
    title: {
      label: words("标题", "title"),
      about: words("稿子的标题", "the deck's title"),
      required: true,
    },
    folder: folderArgument,
  },
  options: {
    from: {
      about: words(
        `范本：${templates.map(({ name, about }) => `${name} ${about.zh}`).join("、")}；不写就是 summary`,
        `the template: ${templates.map(({ name, about }) => `${name} (${about.en})`).join(", ")}; summary if none is named`,
      ),
      value: { label: words("范本", "template") },
    },
  },
  async run({ words: { title, folder }, options, language, program }) {
    const wanted = options.from ?? "summary";
    const template = templates.find((each) => each.name === wanted);
    if (!template) {
      return {
        misuse: words(
          `没有名为“${wanted}”的范本，有：${templates.map((each) => each.name).join("、")}`,
          `There is no template “${wanted}”; there are ${templates.map((each) => each.name).join(", ")}`,
        ),
      };
    }
    tellFaults(folder ?? title, language);
    const [{ readOutline, readPasted }, { placeDeck, told }] = await Promise.all([
      import("../../import/import.ts"),
      import("../place-deck.ts"),
    ]);
    const read = readPasted(`${title}\n${template.text}`);
    if ("problem" in read) return told([read.problem], language);
    const { manuscript } = read;
    const outline = { ...readOutline(manuscript), title };
    return placeDeck({ manuscript, outline, folder, language, program });
  },
});
