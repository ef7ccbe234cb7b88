import { describe, expect, it } from "vitest";
import { checkManuscript } from "../../check.ts";
import { hints, sampleFiles } from "../../sample-manuscript.ts";
import { tooMuch } from "./too-much.ts";

const sentence = "今天，我们召开全区招商引资工作推进会，总结去年工作，部署今年任务。";
const speech = `在推进会上的讲话\n\n同志们：\n\n${`${sentence}\n\n`.repeat(8)}谢谢大家。\n`;
const hint =
  "整篇讲话稿自动分页：npm run import -- \"slides/a.md\"；自己分页，两页之间写一行 ---，标题前面加“# ”";

describe("a speech without a mark is told, with the command that makes slides of it", () => {
  it.each([
    ["paragraphs", speech],
    ["lines without blank lines between them", speech.replaceAll("\n\n", "\n")],
    ["below a title that is marked", `# ${speech}`],
    ["below front matter", `---\ntitle: 讲话\n---\n\n${speech}`],
    ["with names set in columns", `${speech}\n张  伟  李  娜\n王  强  刘  洋\n`],
  ])("%s", (_what, text) => {
    expect(hints(tooMuch, text)).toEqual([hint]);
  });

  it("in a file beside others", () => {
    const sources = sampleFiles({ "01.md": "# 封面\n", "02.md": speech });
    const found = checkManuscript(sources, [tooMuch]);
    expect(found.map(({ place }) => place.file)).toEqual(["slides/02.md"]);
  });

  it.each([
    ["a few lines", "热烈欢迎各位领导\n\n莅临指导工作\n"],
    ["a slide cut from another", `${speech}\n---\n\n再见\n`],
    ["a slide of notes", `要点\n\nNote:\n${speech}`],
    ["a list", `# 要点\n\n${`- ${sentence}\n`.repeat(8)}`],
    ["a slide that names its layout", `<!-- .slide: data-layout="points" -->\n\n${speech}`],
  ])("but not %s", (_what, text) => {
    expect(hints(tooMuch, text)).not.toContain(hint);
  });
});
