import { describe, expect, it } from "vitest";
import type {
  DraftAnswer,
  DraftEdit,
  DraftPlace,
  DraftSlide,
} from "../../deck/exchange/incoming.ts";
import { openIncomingDesk } from "./incoming.ts";

const text = `防汛工作汇报
同志们：
一、工作情况
始终坚持预防为主。排查隐患、加固堤防、备足物资，做到有备无患，把各项措施落到实处。
二、下一步打算
我们将压实责任，守住底线，确保安全度汛。`;

/** A desk with the draft of the text; `changed` gives its slide 一、 after edits. */
async function openDraft(wordings: readonly string[] = []) {
  const desk = openIncomingDesk(
    () => "draft",
    async () => wordings,
  );
  const answer: DraftAnswer = await desk.pasted(text);
  if (answer.kind === "problem") throw new Error(answer.problem.code);
  const slideOf = ({ slides }: { slides: readonly DraftSlide[] }): DraftSlide => {
    const found = slides.find(({ heading }) => heading === "一、工作情况");
    if (!found) throw new Error("no slide");
    return found;
  };
  const index = answer.draft.slides.indexOf(slideOf(answer.draft));
  const changed = async (edits: readonly DraftEdit[]): Promise<DraftSlide> => {
    const made = await desk.changed("draft", edits);
    if (!made) throw new Error("no draft");
    return slideOf(made.draft);
  };
  return { desk, index, slide: slideOf(answer.draft), changed };
}

it("shows a wording of the house, as the command does", async () => {
  const wording = "做到有备无患，把各项措施落到实处";
  expect(litOf((await openDraft()).slide)).not.toContain(wording);
  expect(litOf((await openDraft([wording])).slide)).toContain(wording);
});

/** Where some words of a slide stand. */
function placeOf({ paragraphs }: DraftSlide, words: string): DraftPlace {
  for (const { at, from, text: said } of paragraphs) {
    const start = said.indexOf(words);
    if (start >= 0) return { block: at.block, offset: at.offset + from + start };
  }
  throw new Error(`no ${words}`);
}

function litOf({ paragraphs }: DraftSlide): readonly string[] {
  return paragraphs.flatMap(({ text: said, marks }) =>
    marks.flatMap(({ kind, start, end }) => (kind === "face" ? [said.slice(start, end)] : [])),
  );
}

describe("a slide of a draft", () => {
  it("shows a phrase that is pressed, and no longer one that is pressed again", async () => {
    const { slide, changed } = await openDraft();
    const words = "做到有备无患";
    expect(litOf(slide)).not.toContain(words);
    const on: DraftEdit = {
      kind: "light",
      at: placeOf(slide, words),
      length: words.length,
      isOn: true,
    };
    const lit = await changed([on]);
    expect(litOf(lit)).toContain(words);
    expect(lit.html).toContain(words);
    expect(lit.paragraphs.map(({ text: said }) => said)).toEqual(
      slide.paragraphs.map(({ text: said }) => said),
    );
    expect(litOf(await changed([on, { ...on, isOn: false }]))).toEqual(litOf(slide));
  });

  it("is drawn in each layout that can show it, and keeps the one that is chosen", async () => {
    const { desk, index, slide, changed } = await openDraft();
    const drawn = (await desk.layouts("draft", [], index)) ?? [];
    expect(drawn.map(({ layout }) => layout)).toEqual(slide.layouts);
    expect(drawn.length).toBeGreaterThan(1);
    for (const { layout, html } of drawn) expect(html).toContain(`data-layout="${layout}"`);
    const other = slide.layouts.find((layout) => layout !== slide.layout) ?? "";
    const edit: DraftEdit = { kind: "layout", at: placeOf(slide, "一、"), layout: other };
    const chosen = await changed([edit]);
    expect(chosen.layout).toBe(other);
    expect(chosen.layouts).toEqual(slide.layouts);
  });
});
