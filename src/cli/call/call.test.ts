import { describe, expect, it } from "vitest";
import { words } from "../../deck/problems/problem.ts";
import { call } from "./call.ts";
import { command } from "./command.ts";
import type { Program } from "./program.ts";

const folder = { label: words("文件夹", "folder"), about: words("放讲稿的", "a deck's") } as const;

const show = command({
  name: "show",
  about: words("放映", "Shows it"),
  arguments: { folder: { ...folder, default: "slides" } },
  options: {
    strict: { about: words("从严", "strictly") },
    port: {
      about: words("端口", "port"),
      value: { label: words("端口", "port"), range: [0, 65535] },
    },
    title: { about: words("题目", "title"), value: { label: words("题目", "title") } },
  },
  run: async ({ words: given, options }) => {
    seen.push({ ...given, ...options });
    return given.folder === "bad" ? 1 : 0;
  },
});
const write = command({
  name: "write",
  about: words("写成文件", "Writes it"),
  arguments: {
    format: {
      label: words("格式", "format"),
      about: words("哪一种", "which"),
      required: true,
      unless: "all",
      choices: [{ name: "html", about: words("网页", "a page") }],
    },
    folder,
  },
  options: { all: { about: words("全部", "everything") } },
  run: async ({ words: given, options }) => {
    if (given.folder === "none") return { misuse: words("没有这个变体", "No such variant") };
    seen.push({ ...given, ...options });
    return 0;
  },
});

const seen: unknown[] = [];

async function run(line: string, program: Program = "npm run") {
  seen.length = 0;
  let said = "";
  let complaint = "";
  const code = await call([show, write], line.split(" ").filter(Boolean), {
    language: "zh",
    program,
    say: (text) => void (said += text),
    complain: (text) => void (complaint += text),
  });
  return { code, said, complaint, given: seen[0] };
}

describe("a command", () => {
  it.each([
    ["show", { folder: "slides", strict: false }],
    ["show 2026", { folder: "2026", strict: false }],
    ["show --strict 2026", { folder: "2026", strict: true }],
    ["show --port 0 --title=007", { folder: "slides", strict: false, port: 0, title: "007" }],
    ["show -- --strict", { folder: "--strict", strict: false }],
    ["write html decks", { format: "html", folder: "decks", all: false }],
    ["write --all decks", { folder: "decks", all: true }],
    ["write html decks --all", { format: "html", folder: "decks", all: true }],
    ["write --all", { all: true }],
  ])("gets what it was called with, in its types: %s", async (line, given) => {
    expect(await run(line)).toEqual({ code: 0, said: "", complaint: "", given });
  });

  it("ends in 1 where there are problems", async () => {
    expect(await run("show bad")).toMatchObject({ code: 1 });
  });

  it.each([
    ["show --hlep", "不认识“--hlep”；是否指“--help”？"],
    ["show -p", "不认识“-p”"],
    ["show --strict=yes", "“--strict”后面不带值"],
    ["show --port", "“--port”后面要写端口"],
    ["show --title --strict", "“--title”后面要写题目"],
    ["show --port 65536", "“--port”后面要写 0 到 65535 的整数，不是“65536”"],
    ["show --port 80x", "“--port”后面要写 0 到 65535 的整数，不是“80x”"],
    ["show a b", "多了“b”"],
    ["show --toString", "不认识“--toString”；是否指“--strict”？"],
    ["write", "缺少格式"],
    ["write htm", "不认识“htm”；是否指“html”？"],
    ["write html none", "没有这个变体"],
    ["shwo", "不认识“shwo”；是否指“show”？"],
  ])("ends in 2 and says what is wrong where it is called wrongly: %s", async (line, message) => {
    const { code, said, complaint, given } = await run(line);
    expect({ code, said, given }).toEqual({ code: 2, said: "", given: undefined });
    expect(complaint.split("\n")[0]).toBe(message);
    expect(complaint).toContain("npm run");
  });

  it.each(["show --help", "show -h", "show --hlep --help"])("tells its use: %s", async (line) => {
    const { code, said, complaint } = await run(line);
    expect({ code, complaint }).toEqual({ code: 0, complaint: "" });
    expect(said).toBe(`放映

用法：npm run show -- [文件夹] [--strict] [--port <端口>] [--title <题目>]

  文件夹          放讲稿的
  --strict        从严
  --port <端口>   端口
  --title <题目>  题目
  --help          显示这段说明
`);
  });

  it.each(["rostrum", "npx rostrum"] as const)("is called as it was: %s", async (program) => {
    const list = await run("help", program);
    expect(list.said).toContain(`  ${program} show `);
    expect(list.said).toContain("后面加 --help");
    const help = await run("show --help", program);
    expect(help.said).toContain(`用法：${program} show [文件夹]`);
    expect(list.said + help.said).not.toContain("npm run");
  });

  it.each(["", "help", "--help"])("is listed with the others: %j", async (line) => {
    const { code, said } = await run(line);
    expect(code).toBe(0);
    expect(said).toContain("  npm run show --   放映\n  npm run write --  写成文件\n");
  });
});
