import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readCsv, writeCsv } from "./csv.ts";
import { sameCell } from "./same-cell.ts";
import { figureSentences } from "../figure-sentences.ts";
import { figuresCsv, readFiguresCsv } from "./figures-csv.ts";
import type { SheetFigure } from "./figures-sheet.ts";
import { readDeck } from "../../read.ts";

const folder = resolve(import.meta.dirname, "../../../../slides");
const layouts = "cover overview opening points ledger columns bridge closing".split(" ");
const { deck } = readDeck(
  readdirSync(folder).map((name) => ({
    path: `slides/${name}`,
    text: readFileSync(join(folder, name), "utf8"),
  })),
  { layouts },
);
const sentences = figureSentences(deck);
const figures: readonly SheetFigure[] = [...deck.figures.values()].map((figure) => ({
  ...figure,
  sentences: sentences.get(figure.name) ?? [],
}));

function read(text: string): { edits: Record<string, object>; problems: string[] } {
  const { edits, problems } = readFiguresCsv("回收.csv", text, figures);
  return {
    edits: Object.fromEntries(edits),
    problems: problems.map(({ place, message }) => `${place.line} ${message.zh}`),
  };
}

describe("the exported table", () => {
  const rows = readCsv(figuresCsv(figures)).map(({ cells }) => cells);

  it("has a row a figure, with what it takes to fill it in", () => {
    expect(rows).toHaveLength(21);
    expect(rows[0]).toEqual(
      "名称,标签,值,占位,单位,责任人,来源,日期,所在句,导出时的值（勿改）".split(","),
    );
    expect(rows[1]?.slice(0, 8)).toEqual(["集体学习次数", "集体学习", "", "X", "次", "", "", ""]);
    expect(rows[1]?.[8]).toMatch(/^目前安排集体学习【X】余次，现场教学X次，.*活动X次。$/);
    expect(rows.find(([name]) => name === "检视会议场次")?.slice(3, 5)).toEqual(["N", "场次"]);
  });

  it("says what it goes out with once more, where a figure has it", () => {
    const [first] = figures;
    const filled = [{ ...first!, value: "36", owner: "=张三" }];
    const [head, row] = readCsv(figuresCsv(filled)).map(({ cells }) => cells.slice(9));
    expect(head).toEqual(["导出时的值（勿改）", "导出时的责任人（勿改）"]);
    expect(row).toEqual(["36", "=张三"]);
  });

  it("changes nothing when it comes back as it went", () => {
    const value = figures.find(({ name }) => name === "在建项目个数")?.value;
    expect(value).toBe("7");
    expect(readFiguresCsv("回收.csv", figuresCsv(figures), figures)).toEqual({
      edits: new Map(),
      conflicts: new Map(),
      untouched: new Map(),
      problems: [],
    });
  });
});

describe("a table that comes back while the sheet has changed", () => {
  const place = { file: "figures.yaml", line: 1, column: 1 };
  const figure = (fields: Partial<SheetFigure>): SheetFigure => ({
    name: "户数",
    placeholder: "X",
    place,
    sentences: [],
    ...fields,
  });
  const readOver = (text: string, now: SheetFigure) => {
    const { edits, conflicts, untouched, problems } = readFiguresCsv("回收.csv", text, [now]);
    const outcomes = { edits, conflicts, untouched };
    const found = Object.entries(outcomes).flatMap(([outcome, fields]) =>
      [...fields.values()].flatMap((edit) =>
        Object.entries(edit).map(([field, cell]) => `${outcome} ${field} ${cell}`),
      ),
    );
    return [...found, ...problems.map(({ message }) => message.zh)];
  };

  it.each([
    ["nobody touched", "36", "36", "36", []],
    ["only the sheet changed", "36", "36", "38", ["untouched value 36"]],
    ["only the table changed", "36", "40", "36", ["edits value 40"]],
    ["both changed", "36", "40", "38", ["conflicts value 40"]],
    ["both changed alike", "36", "38", "38", []],
    ["the table fills", "", "40", "", ["edits value 40"]],
    ["both filled", "", "40", "38", ["conflicts value 40"]],
    ["the sheet's value was taken out", "36", "36", "", ["untouched value 36"]],
    ["the table's value was taken out", "36", "", "38", []],
    ["a spreadsheet made a day of what nobody touched", "3月5日", "3月5日", "3-5", []],
    ["a spreadsheet made a day, and an office a number", "3月5日", "4", "3-5", ["edits value 4"]],
    ["a comma went", "1200", "1300", "1,200", ["edits value 1300"]],
  ])("tells what %s", (_, was, cell, value, expected) => {
    const text = `名称,值,导出时的值（勿改）\n户数,${cell},${was}\n`;
    expect(readOver(text, figure({ value }))).toEqual(expected);
  });

  it.each([
    ["fills a blank", "40", "", ["edits value 40"]],
    ["repeats a value", "38", "38", []],
    ["has another value", "36", "38", ["conflicts value 36"]],
  ])(
    "asks about what a table %s that does not say what it went out with",
    (_, cell, value, expected) => {
      expect(readOver(`值;名称\n${cell};户数\n`, figure({ value }))).toEqual(expected);
    },
  );

  it("does the same for who, whence and when, field by field", () => {
    const went = figure({ value: "36", owner: "张三", source: "台账", date: "2026-11-20" });
    // As Excel shows the days, in both columns.
    const back = figuresCsv([went]).replaceAll("2026-11-20", "2026/11/20").replace("36", "40");
    expect(readOver(back, went)).toEqual(["edits value 40"]);
    expect(readOver(back, { ...went, owner: "李四", date: "2026-11-25" })).toEqual([
      "edits value 40",
      "untouched owner 张三",
      "untouched date 2026/11/20",
    ]);
    expect(readOver(back.replace("台账", "年报"), { ...went, source: "简报" })).toEqual([
      "edits value 40",
      "conflicts source 年报",
    ]);
  });

  it("never writes over what the sheet got since, whatever is in the cells", () => {
    const cell = fc.constantFrom("", "3", "36", "38", "1,200", "1200", "3-5", "3月5日", "二十");
    fc.assert(
      fc.property(cell, cell, cell, (went, now, typed) => {
        const table = figuresCsv([figure({ value: went })]);
        const [head, row] = readCsv(table).map(({ cells }) => [...cells]);
        row![2] = typed;
        const { edits, conflicts } = readFiguresCsv("a.csv", writeCsv([head!, row!]), [
          figure({ value: now }),
        ]);
        const written = edits.get("户数")?.value;
        if (written !== undefined) {
          expect(written).toBe(typed);
          expect(now === "" || sameCell(went, now)).toBe(true);
        }
        if (typed === went) expect([written, conflicts.size]).toEqual([undefined, 0]);
      }),
    );
  });
});

describe("a table that comes back", () => {
  it("may have its columns in another order, more of them, and fewer rows", () => {
    const text = "备注;值;责任人;名称;日期\n;20;张三;集体学习次数;11月20日\n急;3;;现场教学次数;\n";
    expect(read(text)).toEqual({
      edits: {
        集体学习次数: { value: "20", owner: "张三", date: "11月20日" },
        现场教学次数: { value: "3" },
      },
      problems: [],
    });
  });

  it("is taken but for the rows that do not fit, which are told by line", () => {
    const rows = [
      "名称,值",
      "集体学习次数,20次",
      "集体学习次,20",
      "现场教学次数,5月10日",
      "临堂测试次数,4",
      "临堂测试次数,5",
      "政策宣讲次数,1,200",
      "一把手上讲台次数,6",
    ];
    expect(read(rows.join("\r\n"))).toEqual({
      edits: { 临堂测试次数: { value: "4" }, 一把手上讲台次数: { value: "6" } },
      problems: [
        "2 “20次”不是一个数",
        "3 没有名为“集体学习次”的数字",
        "4 “5月10日”不是一个数",
        "6 “临堂测试次数”有两行，只取前一行",
        "7 这一行的格子比标题行多",
      ],
    });
  });

  it("has a row with a text of a page told, and the others are taken", () => {
    expect(read(`名称,值,来源\n集体学习次数,20,${"长".repeat(501)}\n现场教学次数,3,`)).toEqual({
      edits: { 现场教学次数: { value: "3" } },
      problems: ["2 这一行有一格超过 500 字，没有读"],
    });
  });

  it("may have a title above its columns, and empty cells beside and below them", () => {
    const rows = ["2023年填数表", "填表单位,办公室", "名称,值", "集体学习次数,20,,,", ",,", ""];
    expect(read(rows.join("\r\n"))).toEqual({
      edits: { 集体学习次数: { value: "20" } },
      problems: [],
    });
  });

  it.each([
    [
      "a quote that never closes",
      '名称,值,备注\n集体学习次数,20,\n现场教学次数,3,"急\n临堂测试次数,4,\n',
      { 集体学习次数: { value: "20" } },
      ["3 这一行的引号没有收住，从这里起都没有读"],
    ],
    [
      "a number that a comma parts, in a row that ends there",
      "名称,标签,值,占位,单位\n集体学习次数,,1,200\n现场教学次数,,3,100,次\n",
      { 现场教学次数: { value: "3" } },
      ["2 这个数像是被逗号分成了两格"],
    ],
    [
      "two columns of values",
      "名称,值,值\n集体学习次数,20,30\n",
      {},
      ["1 有两列都叫“值”，不知道该用哪一列"],
    ],
  ])("is told of %s", (_, text, edits, problems) => {
    expect(read(text)).toEqual({ edits, problems });
  });

  it("is taken and warned of where a number is not round", () => {
    expect(read("名称,值\n集体学习次数,23")).toEqual({
      edits: { 集体学习次数: { value: "23" } },
      problems: ["2 “23余次”：“余”前面要用整十的数"],
    });
  });

  it.each(["", "甲,乙\n1,2", "名称,占位\n集体学习次数,X"])(
    "without the columns that it takes is refused: %j",
    (text) => {
      expect(read(text)).toEqual({ edits: {}, problems: ["1 没有“名称”和“值”两列"] });
    },
  );
});
