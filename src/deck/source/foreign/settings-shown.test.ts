import { describe, expect, it } from "vitest";
import { seenIn } from "../../../../tests/public/seen.ts";
import { joinSlides, renderSlides } from "../../../render/deck.ts";
import { notesText } from "../../notes/notes-text.ts";
import { publicDeck, shownDeck } from "../../public/public-deck.ts";
import { readDeck } from "../../read.ts";

/** What the wall shows of a deck, what is public of it, and what is said. */
function read(text: string) {
  const { deck, problems } = readDeck([{ path: "1.md", text }], { layouts: ["points"] });
  const shown = joinSlides(renderSlides(shownDeck(deck)));
  return {
    wall: seenIn(shown.replace(/<aside class="notes[^]*?<\/aside>|<footer[^]*?<\/footer>/g, "")),
    open: joinSlides(renderSlides(publicDeck(deck).deck)),
    notes: deck.slides.map(({ notes }) => notesText(notes, deck.figures)).join("\n"),
    hidden: deck.slides.map(({ attributes }) => attributes["data-visibility"] === "hidden"),
    codes: problems.map(({ code }) => code),
  };
}

describe("in a deck of Deckset", () => {
  it.each([
    "theme: Simple, 1\nauthor: 泄密\nfooter: 泄密\n\n# 甲",
    "autoscale:true\n泄密: 泄密\nslide-dividers: #\n\n# 甲",
    "slidenumbers: true\nowner: 泄密\n[.hide-footer]\n\n# 甲",
    "footer: 泄密\n---\n\n# 甲",
    "slidecount: true\nfooter: 泄密\n# 甲",
    "# 甲\n\n[.unknown: 泄密]\n\n[.泄密: x]",
    "# 甲\n\n[.text: #fff, 泄密]",
    "---\nautoscale: true\nslidenumbers: true\n---\nfooter: 泄密\nowner: 泄密\n\n# 甲",
  ])("nothing is shown that it is told: %j", (text) => {
    const { wall, open } = read(`${text}\n\n乙\n\n---\n\n# [fit] 丙`);
    expect(wall).not.toContain("泄密");
    expect(open).not.toContain("泄密");
    expect(wall).toMatch(/甲[^]*乙[^]*丙/);
  });

  it("words in capitals are told to it, too, and a heading needs no blank", () => {
    const { wall } = read("slidenumbers: true\n\n# [FIT] **甲**\n\n##乙\n\n`##丙`");
    expect(wall).not.toMatch(/FIT|##乙/);
    expect(wall).toContain("##丙");
  });

  it.each(["主题：甲\n乙：丙\n\n丁", "time: noon\nplace: hall\n\n丁", "theme: 我们的城市\n\n丁"])(
    "the first lines of another deck are text: %j",
    (text) => {
      expect(read(text).wall).toMatch(/[甲]|noon|城市/);
    },
  );
});

describe("in a deck of Landslide", () => {
  it.each(["# Presenter Notes", "## presenter notes ##", "#### Presenter Notes  "])(
    "%j begins notes",
    (heading) => {
      const { wall, open, notes, codes } = read(`# 甲\n\n乙\n\n${heading}\n\n泄密\n\n---\n\n# 丙`);
      expect(wall).not.toMatch(/泄密|notes/i);
      expect(open).not.toContain("泄密");
      expect(notes).toContain("泄密");
      expect(wall).toContain("丙");
      expect(codes).not.toContain("no-notes");
    },
  );

  it.each([".fx: 泄密", ".qr: 450|http://泄密", ".code: 泄密.py", ".gist: 泄密"])(
    "%j is not shown",
    (macro) => {
      const { wall, open } = read(`# 甲\n\n${macro}\n\n乙\n\n.md: 丙`);
      expect(wall + open).not.toContain("泄密");
      expect(wall).toMatch(/乙[^]*丙/);
    },
  );
});
