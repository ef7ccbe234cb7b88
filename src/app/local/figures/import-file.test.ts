import { describe, expect, it } from "vitest";
import {
  filledFields,
  type FiguresSheet,
  type SheetFigure,
} from "../../../deck/figures/sheet/figures-sheet.ts";
import { figuresCsv } from "../../../deck/figures/sheet/figures-csv.ts";
import { openFiguresDesk } from "./desk.ts";
import { importFile } from "./import-file.ts";
import type { SheetServer } from "./server.ts";
import { sayIn } from "./words.ts";

const figure = (name: string, fields: Partial<SheetFigure> = {}): SheetFigure => ({
  name,
  placeholder: "X",
  place: { file: "figures.yaml", line: 1, column: 1 },
  sentences: [],
  ...fields,
});

/** A desk over a file that takes every save. */
async function openDesk(figures: readonly SheetFigure[]) {
  let file: FiguresSheet = { id: "a", path: "figures.yaml", version: "0", figures };
  const server: SheetServer & { isGone: boolean } = {
    isGone: false,
    load: async () => file,
    async save({ version, edits }) {
      if (server.isGone) return { kind: "failed" };
      if (version !== file.version) return { kind: "stale", sheet: file, yours: edits };
      write(Object.entries(edits));
      return { kind: "saved", sheet: file };
    },
  };
  const write = (edits: readonly (readonly [string, Partial<SheetFigure>])[]): void => {
    const fields = new Map(edits);
    const version = String(Number(file.version) + 1);
    const written = file.figures.map((each) => ({ ...each, ...fields.get(each.name) }));
    file = { ...file, version, figures: written };
  };
  const changes = { count: 0 };
  const desk = openFiguresDesk(server, () => changes.count++);
  await desk.refresh();
  const bring = (table: string) => importFile(new File([table], "表.csv"), desk, sayIn("zh"), "zh");
  const inFile = () =>
    file.figures.map((each) =>
      filledFields
        .map((field) => each[field] ?? "")
        .join(" ")
        .trim(),
    );
  return { desk, server, write, bring, inFile, changes };
}

describe("a table that comes back", () => {
  it("fills in, tells each value that it replaces, and is taken back whole", async () => {
    const { bring, inFile } = await openDesk([
      figure("户数", { value: "36", owner: "张三" }),
      figure("条数"),
      figure("人数", { value: "7" }),
    ]);
    const { lines, undo } = await bring(
      "名称,值,责任人,导出时的值,导出时的责任人\n户数,38,李四,36,张三\n条数,5,,,\n人数,7,,7,\n",
    );
    expect(lines).toEqual(["从 表.csv 读入 2 个数", "户数：36 → 38", "户数 责任人：张三 → 李四"]);
    expect(inFile()).toEqual(["38 李四", "5", "7"]);
    expect(await undo?.()).toEqual(["导入已撤销"]);
    expect(inFile()).toEqual(["36 张三", "", "7"]);
  });

  it("says so where the server has not taken it", async () => {
    const { bring, server } = await openDesk([figure("户数"), figure("条数")]);
    server.isGone = true;
    const { lines } = await bring("名称,值\n户数,38\n条数,5\n");
    expect(lines).toEqual(["从 表.csv 读入 2 个数，其中 2 个没有存上"]);
  });

  it("draws the sheet a few times for a thousand rows, and as few to take them back", async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `户数${at}`);
    const { bring, inFile, changes } = await openDesk(names.map((name) => figure(name)));
    const before = changes.count;
    const { undo } = await bring(`名称,值\n${names.map((name) => `${name},7\n`).join("")}`);
    expect(inFile().every((text) => text === "7")).toBe(true);
    expect(changes.count - before).toBeLessThan(10);
    await undo?.();
    expect(inFile().every((text) => text === "")).toBe(true);
    expect(changes.count - before).toBeLessThan(20);
  });

  it("puts no old value back that the sheet has replaced since it went out", async () => {
    const went = [figure("户数", { value: "36", date: "11月1日" }), figure("条数")];
    const { write, bring, inFile } = await openDesk(went);
    // The window has not seen it yet.
    write([["户数", { value: "38", date: "11月9日" }]]);
    const { lines } = await bring(figuresCsv(went).replace("条数,,,", "条数,,5,"));
    expect(inFile()).toEqual(["38   11月9日", "5"]);
    expect(lines).toEqual([
      "从 表.csv 读入 1 个数",
      "户数：保留现有的 38，表格里还是导出时的 36",
      "户数 日期：保留现有的 11月9日，表格里还是导出时的 11月1日",
    ]);
  });

  it("asks where both have changed, field by field, and fills in the rest of the row", async () => {
    const { desk, bring, inFile } = await openDesk([figure("户数", { value: "38", owner: "" })]);
    const { lines, undo } = await bring("名称,值,责任人\n户数,36,李四\n");
    expect(lines).toEqual([
      "从 表.csv 读入 1 个数",
      "户数：现有的是 38，表格里是 36。没有覆盖，在下面选",
    ]);
    expect(inFile()).toEqual(["38 李四"]);
    expect(desk.draft("户数")).toEqual({ edit: { value: "36" }, state: "stale" });
    await undo?.();
    expect([inFile(), desk.draft("户数")]).toEqual([["38"], undefined]);
  });

  it("is taken back also where a person has chosen it, but for what was changed after it", async () => {
    const { desk, bring, inFile } = await openDesk([
      figure("户数", { value: "38" }),
      figure("条数"),
      figure("人数", { value: "7" }),
    ]);
    const { undo } = await bring("名称,值\n户数,36\n条数,5\n人数,8\n");
    await desk.choose(["户数"], "yours");
    await desk.choose(["人数"], "file");
    desk.type("条数", { value: "6" });
    await desk.save();
    expect(inFile()).toEqual(["36", "6", "7"]);
    expect(await undo?.()).toEqual(["导入已撤销", "条数：导入后又改成了 6，没有动"]);
    expect(inFile()).toEqual(["38", "6", "7"]);
  });

  it.each(["八户", "40"])(
    "tells of %s, which was typed and not saved, and gives it back",
    async (typed) => {
      const { desk, server, bring, inFile } = await openDesk([figure("户数", { value: "36" })]);
      server.isGone = typed === "40";
      desk.type("户数", { value: typed });
      await desk.save();
      const bringing = bring("名称,值,导出时的值（勿改）\n户数,38,36\n");
      const { lines, undo } = await bringing;
      expect(lines.slice(1)).toEqual([`户数：没存的“${typed}” → 38`]);
      server.isGone = false;
      await desk.save();
      expect(inFile()).toEqual(["38"]);
      await undo?.();
      expect([inFile(), desk.draft("户数")?.edit]).toEqual([["36"], { value: typed }]);
    },
  );

  describe("is taken back without a value that another wrote into the file since", () => {
    const went = () => [figure("户数", { value: "41" }), figure("条数")];
    const table = "名称,值,导出时的值（勿改）\n户数,42,36\n条数,5,\n";
    const told = ["导入已撤销", "户数：导入后又改成了 77，没有动"];

    it.each([true, false])("where a conflict waits, seen %s", async (isSeen) => {
      const { desk, write, bring, inFile } = await openDesk(went());
      const { undo } = await bring(table);
      write([["户数", { value: "77" }]]);
      if (isSeen) await desk.refresh();
      expect(await undo?.()).toEqual(told);
      expect([inFile(), desk.draft("户数")]).toEqual([["77", ""], undefined]);
    });

    it("where the import was not saved", async () => {
      const { desk, server, write, bring, inFile } = await openDesk(went());
      server.isGone = true;
      const { undo } = await bring("名称,值,导出时的值（勿改）\n户数,42,41\n条数,5,\n");
      server.isGone = false;
      write([["户数", { value: "77" }]]);
      expect(await undo?.()).toEqual(told);
      expect([inFile(), desk.draft("户数"), desk.draft("条数")]).toEqual([
        ["77", ""],
        undefined,
        undefined,
      ]);
    });

    it("where another was quicker to bring a table", async () => {
      const { desk, server, write, bring, inFile } = await openDesk(went());
      const { save } = server;
      server.save = (request) => {
        server.save = save;
        write([
          ["户数", { value: "77" }],
          ["条数", { value: "52" }],
        ]);
        return save(request);
      };
      const { undo } = await bring("名称,值,导出时的值（勿改）\n户数,42,41\n条数,5,\n");
      expect(await undo?.()).toEqual([...told, "条数：导入后又改成了 52，没有动"]);
      expect([inFile(), desk.draft("户数")]).toEqual([["77", "52"], undefined]);
    });

    it("and what was typed before the import is asked about", async () => {
      const { desk, server, write, bring, inFile } = await openDesk(went());
      server.isGone = true;
      desk.type("户数", { value: "40" });
      await desk.save();
      const { undo } = await bring("名称,值,导出时的值（勿改）\n户数,42,41\n");
      server.isGone = false;
      write([["户数", { value: "77" }]]);
      expect(await undo?.()).toEqual(told);
      await desk.save();
      expect(inFile()).toEqual(["77", ""]);
      expect(desk.draft("户数")).toEqual({ edit: { value: "40" }, state: "stale" });
    });
  });

  it("changes nothing as it went out, and leaves nothing to take back", async () => {
    const figures = [figure("户数", { value: "36" }), figure("条数")];
    const { bring } = await openDesk(figures);
    expect(await bring(figuresCsv(figures))).toEqual({ lines: ["表.csv 里没有要写进去的新数"] });
  });
});
