import { describe, expect, it } from "vitest";
import type {
  FiguresSheet,
  SaveAnswer,
  SaveRequest,
} from "../../../deck/figures/sheet/figures-sheet.ts";
import { openFiguresDesk, type FiguresDesk } from "./desk.ts";
import type { Failure, SheetServer } from "./server.ts";

const place = { file: "slides/figures.yaml", line: 1, column: 1 };
const sentences = [
  { role: "notes", slideId: "a", slide: 1, heading: "", before: "学习", after: "余次" },
] as const;

function sheetOf(version: string, values: Readonly<Record<string, string>>): FiguresSheet {
  const figures = Object.entries(values).map(([name, value], index) => ({
    name,
    placeholder: "X",
    place: { ...place, line: index + 1 },
    sentences,
    ...(value !== "" && { value }),
  }));
  return { id: "a", path: place.file, version, figures };
}

/** A server whose file is `file`, and that answers a save when the test says so. */
async function openWith(file: FiguresSheet) {
  const requests: SaveRequest[] = [];
  const waiting: ((answer: SaveAnswer | Failure) => void)[] = [];
  const server: SheetServer & { file: FiguresSheet } = {
    file,
    load: () => Promise.resolve(server.file),
    save: (request: SaveRequest) => {
      requests.push(request);
      return new Promise<SaveAnswer | Failure>((resolve) => waiting.push(resolve));
    },
  };
  const desk = openFiguresDesk(server, () => undefined);
  await desk.refresh();
  const answer = async (given: SaveAnswer | Failure): Promise<void> => {
    waiting.shift()?.(given);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { desk, server, requests, answer };
}

const blank = sheetOf("1", { 甲: "", 乙: "7" });
const text = (desk: FiguresDesk, name: string) => {
  const figure = desk.sheet()?.figures.find((each) => each.name === name);
  return figure && desk.text(figure);
};

describe("a value that is typed", () => {
  it("is a draft until it is saved, and counts as filled while it is", async () => {
    const { desk, requests, answer } = await openWith(blank);
    desk.type("甲", { value: "20" });
    expect([desk.draft("甲")?.state, desk.filled()]).toEqual(["typed", 1]);
    void desk.save();
    expect([desk.draft("甲")?.state, desk.filled()]).toEqual(["saving", 2]);
    expect(requests).toEqual([{ version: "1", edits: { 甲: { value: "20" } } }]);
    await answer({ kind: "saved", sheet: sheetOf("2", { 甲: "20", 乙: "7" }) });
    expect([desk.draft("甲"), desk.isSaved("甲"), desk.filled()]).toEqual([undefined, true, 2]);
  });

  it("is no draft where the file says it already", async () => {
    const { desk, requests } = await openWith(blank);
    desk.type("乙", { value: "8" });
    desk.type("乙", { value: " 7 " });
    await desk.save();
    expect([desk.draft("乙"), requests]).toEqual([undefined, []]);
  });

  it("is not sent while it is no number", async () => {
    const { desk, requests } = await openWith(blank);
    desk.type("甲", { value: "二三次" });
    void desk.save();
    expect([desk.draft("甲")?.state, requests]).toEqual(["typed", []]);
  });

  it("during a save is sent after it, on the new version", async () => {
    const { desk, requests, answer } = await openWith(blank);
    desk.type("甲", { value: "20" });
    void desk.save();
    desk.type("甲", { value: "30" });
    void desk.save();
    expect(requests).toHaveLength(1);
    await answer({ kind: "saved", sheet: sheetOf("2", { 甲: "20", 乙: "7" }) });
    expect(requests[1]).toEqual({ version: "2", edits: { 甲: { value: "30" } } });
    await answer({ kind: "saved", sheet: sheetOf("3", { 甲: "30", 乙: "7" }) });
    expect([text(desk, "甲"), desk.isSaved("甲")]).toEqual(["30", true]);
  });

  it.each<[string, SaveAnswer | Failure]>([
    ["the server is gone", { kind: "failed" }],
    [
      "the line cannot be written",
      {
        kind: "refused",
        problems: [{ code: "x", severity: "error", place, message: { zh: "坏", en: "bad" } }],
      },
    ],
  ])("stays, and is sent with the next save, where %s", async (_, given) => {
    const { desk, requests, answer } = await openWith(blank);
    desk.type("甲", { value: "20" });
    void desk.save();
    await answer(given);
    expect([desk.draft("甲")?.state, text(desk, "甲"), desk.filled()]).toEqual(["failed", "20", 1]);
    expect(desk.draft("甲")?.problem?.message.zh).toBe(given.kind === "refused" ? "坏" : undefined);
    void desk.save();
    expect(requests).toHaveLength(2);
  });
});

describe("a value that is typed while a save has no answer", () => {
  it("may be the one of before, and is sent after it", async () => {
    const { desk, requests, answer } = await openWith(blank);
    desk.type("甲", { value: "20" });
    void desk.save();
    desk.type("甲", { value: "" });
    void desk.save();
    await answer({ kind: "saved", sheet: sheetOf("2", { 甲: "20", 乙: "7" }) });
    expect(requests[1]).toEqual({ version: "2", edits: { 甲: { value: "" } } });
  });

  it("is not sent after it before somebody asks: it may be half of a number", async () => {
    const { desk, requests, answer } = await openWith(blank);
    desk.type("甲", { value: "20" });
    void desk.save();
    desk.type("乙", { value: "2" });
    await answer({ kind: "saved", sheet: sheetOf("2", { 甲: "20", 乙: "7" }) });
    expect([requests.length, desk.draft("乙")?.state]).toEqual([1, "typed"]);
    desk.type("乙", { value: "230" });
    void desk.save();
    expect(requests[1]).toEqual({ version: "2", edits: { 乙: { value: "230" } } });
  });

  it("is not sent with one that somebody asked for, in another field or in the same", async () => {
    const { desk, requests, answer } = await openWith(sheetOf("1", { 甲: "", 乙: "", 丙: "" }));
    desk.type("甲", { value: "20" });
    void desk.save();
    desk.type("甲", { value: "30" });
    desk.type("乙", { value: "12" });
    void desk.save();
    desk.type("甲", { value: "4" });
    desk.type("丙", { value: "5" });
    await answer({ kind: "saved", sheet: sheetOf("2", { 甲: "20", 乙: "", 丙: "" }) });
    expect(requests[1]).toEqual({ version: "2", edits: { 乙: { value: "12" } } });
    await answer({ kind: "saved", sheet: sheetOf("3", { 甲: "20", 乙: "12", 丙: "" }) });
    expect(requests).toHaveLength(2);
    expect(["甲", "丙"].map((name) => desk.draft(name)?.state)).toEqual(["typed", "typed"]);
  });

  it("goes out beside it when the page goes away, with what the page knows of", async () => {
    const { desk, requests } = await openWith(blank);
    desk.type("甲", { value: "20" });
    void desk.save();
    desk.type("乙", { value: "8" });
    desk.leave();
    const seen = { owner: "", source: "", date: "" };
    expect(requests[1]).toEqual({
      version: "1",
      edits: { 甲: { value: "20" }, 乙: { value: "8" } },
      over: {
        path: place.file,
        texts: [
          { 甲: { value: "", ...seen }, 乙: { value: "7", ...seen } },
          { 甲: { value: "20" } },
        ],
      },
    });
  });

  it("is sent once where no save goes on", async () => {
    const { desk, requests } = await openWith(blank);
    desk.type("甲", { value: "20" });
    desk.leave();
    expect(requests).toEqual([{ version: "1", edits: { 甲: { value: "20" } } }]);
  });

  it("is not sent again and again while it is no number and the server is gone", async () => {
    const { desk, requests, answer } = await openWith(blank);
    desk.type("甲", { value: "20" });
    desk.type("乙", { value: "八个" });
    void desk.save();
    await answer({ kind: "failed" });
    expect([requests.length, desk.draft("甲")?.state]).toEqual([1, "failed"]);
  });
});

describe("a file that changed meanwhile", () => {
  const changed = sheetOf("9", { 甲: "30", 乙: "7" });

  it.each(["save", "refresh"] as const)("is told of by a %s, and nothing is sent", async (how) => {
    const { desk, server, requests, answer } = await openWith(blank);
    desk.type("甲", { value: "20" });
    server.file = changed;
    if (how === "refresh") await desk.refresh();
    else {
      void desk.save();
      await answer({ kind: "stale", sheet: changed, yours: {} });
    }
    expect([desk.draft("甲")?.state, text(desk, "甲")]).toEqual(["stale", "20"]);
    expect(desk.sheet()?.figures[0]?.value).toBe("30");
    const sent = requests.length;
    desk.type("甲", { value: "40" });
    void desk.save();
    expect([desk.draft("甲")?.state, requests.length]).toEqual(["stale", sent]);
  });

  it("is asked for where an editor wrote an older text of the file over a save", async () => {
    const { desk, server, requests, answer } = await openWith(blank);
    desk.type("乙", { value: "8" });
    void desk.save();
    await answer({ kind: "saved", sheet: sheetOf("2", { 甲: "", 乙: "8" }) });
    expect(desk.isSaved("乙")).toBe(true);
    server.file = sheetOf("3", { 甲: "5", 乙: "7" });
    await desk.refresh();
    expect([desk.isSaved("乙"), desk.draft("乙")?.state, text(desk, "乙")]).toEqual([
      false,
      "stale",
      "8",
    ]);
    expect(requests).toHaveLength(1);
  });

  it("is taken where an editor wrote another value over a save", async () => {
    const { desk, server, answer } = await openWith(blank);
    desk.type("乙", { value: "8" });
    void desk.save();
    await answer({ kind: "saved", sheet: sheetOf("2", { 甲: "", 乙: "8" }) });
    server.file = sheetOf("3", { 甲: "", 乙: "9" });
    await desk.refresh();
    expect([desk.isSaved("乙"), desk.draft("乙"), text(desk, "乙")]).toEqual([
      false,
      undefined,
      "9",
    ]);
  });

  it("is overwritten where somebody chose so", async () => {
    const { desk, server, requests } = await openWith(blank);
    desk.type("甲", { value: "20" });
    server.file = changed;
    await desk.refresh();
    void desk.choose(["甲"], "yours");
    expect(requests).toEqual([{ version: "9", edits: { 甲: { value: "20" } } }]);
  });

  it("is taken where somebody chose so", async () => {
    const { desk, server, requests } = await openWith(blank);
    desk.type("甲", { value: "20" });
    server.file = changed;
    await desk.refresh();
    await desk.choose(["甲"], "file");
    expect([desk.draft("甲"), text(desk, "甲"), requests]).toEqual([undefined, "30", []]);
  });

  it("keeps what was typed while its figure is gone, as it is while an editor writes the file anew", async () => {
    const { desk, server } = await openWith(blank);
    desk.type("甲", { value: "20" });
    server.file = sheetOf("0", {});
    await desk.refresh();
    await desk.save();
    expect(desk.homeless()).toEqual(["甲"]);
    server.file = changed;
    await desk.refresh();
    expect([desk.draft("甲")?.state, text(desk, "甲")]).toEqual(["stale", "20"]);
    expect(desk.homeless()).toEqual([]);
    server.file = sheetOf("0", {});
    await desk.refresh();
    await desk.choose(desk.homeless(), "file");
    expect(desk.homeless()).toEqual([]);
  });

  it("shows at once where nothing is typed over it", async () => {
    const { desk, server } = await openWith(blank);
    server.file = changed;
    await desk.refresh();
    expect([text(desk, "甲"), desk.draft("甲")]).toEqual(["30", undefined]);
  });

  it("does not take a save of one's own for another's", async () => {
    const { desk, server, answer } = await openWith(blank);
    desk.type("甲", { value: "20" });
    void desk.save();
    desk.type("乙", { value: "8" });
    server.file = sheetOf("2", { 甲: "20", 乙: "7" });
    await desk.refresh();
    expect(desk.draft("乙")?.state).toBe("typed");
    await answer({ kind: "saved", sheet: server.file });
    expect(desk.draft("乙")?.state).toBe("typed");
  });
});
