import { words } from "../../deck/problems/problem.ts";
import { templates } from "../../import/templates.ts";
import { command } from "../call/command.ts";
import { tellFaults } from "../faults.ts";

/** Makes an empty deck from a template. */
export const newDeck = command({
  name: "new",
  about: words("照着范本新建一篇", "Makes a new deck from a template"),
  arguments: {
    name: {
      label: words("名称", "name"),
      about: words(
        "标题，也是 decks/ 里文件夹的名字",
        "its title, and the name of its folder in decks/",
      ),
      required: true,
    },
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
  async run({ words: { name }, options, language, program }) {
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
    tellFaults(name, language);
    const [{ readOutline, readPasted }, { placeDeck, told }] = await Promise.all([
      import("../../import/import.ts"),
      import("../place-deck.ts"),
    ]);
    const read = readPasted(`${name}\n${template.text}`);
    if ("problem" in read) return told([read.problem], language);
    const { manuscript } = read;
    const outline = { ...readOutline(manuscript), title: name };
    return placeDeck({ manuscript, outline, folder: undefined, language, program });
  },
});
