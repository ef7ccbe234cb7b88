import { describe, expect, it } from "vitest";
import { themes } from "../model.ts";
import { readDeck } from "../read.ts";
import { readSettings } from "./settings.ts";
import { readSource } from "../source/source.ts";

function read(text: string) {
  const { source } = readSource({ path: "deck.yaml", text });
  const { settings, problems } = readSettings(source, { title: "标题" });
  return { settings, problems };
}

const defaults = {
  title: "标题",
  rate: 210,
  theme: "red",
  aspect: "16:9",
  publish: { notes: "full" },
};

it.each(["title", "part", "brace"])("a remark that %s of front matter shows is told", (key) => {
  const text = `---\n${key}: 全市工作（内部：张三未定稿）\n---\n\n# 题\n\n字`;
  const { problems } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  expect(problems.map(({ code, place }) => [code, place.line])).toEqual([["maybe-notes", 2]]);
});

describe("readSettings", () => {
  it.each([
    ["title: 全市工作汇报（内部：未定稿）", "（内部：未定稿）"],
    ["speaker: 张三（@李四 确认谁讲）", "（@李四 确认谁讲）"],
    ["unit: 市局 ＃ 张三核过", "＃ 张三核过"],
    ["date: 2023-10-01\n  ＃ 内部：数未核", "＃ 内部：数未核"],
  ])("tells of a remark that is shown: %s", (text, named) => {
    const { problems } = read(text);
    expect(problems.map(({ code, message }) => [code, message.zh])).toEqual([
      ["maybe-notes", `“${named}”会显示出来`],
    ]);
  });

  it.each([
    "title: 工作报告（2024年）",
    "speaker: 张三（市委书记）",
    "title: 'C# 与 F＃'",
    "title: ＃1 楼改造",
    "unit: 发展部（综合科）",
  ])("tells of no other words in brackets: %s", (text) => {
    expect(read(text).problems).toEqual([]);
  });

  it.each([
    ["", {}],
    ["# 只有注释", {}],
    ["title:\nminutes:\ntheme:", {}],
    [
      "title: 发言\nsubtitle: 副题\nunit: 单位\nspeaker: 张三\ndate: 2023-10-01",
      { title: "发言", subtitle: "副题", unit: "单位", speaker: "张三", date: "2023-10-01" },
    ],
    ["minutes: 14.5\nrate: 180", { minutes: 14.5, rate: 180 }],
    ["theme: night\naspect: 4:3", { theme: "night", aspect: "4:3" }],
    ['aspect: "16:9"\nurl: https://example.org/speech/', { url: "https://example.org/speech/" }],
    ["date: 07", { date: "07" }],
    ["publish: { notes: none }", { publish: { notes: "none", isStated: true } }],
    ["publish:\n  notes: full", { publish: { notes: "full", isStated: true } }],
    [
      "live: { broker: wss://mqtt.example.org/mqtt, room: 2026-hall }",
      { live: { broker: "wss://mqtt.example.org/mqtt", room: "2026-hall" } },
    ],
    ["live:\n  broker:\n  room:", {}],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual({ settings: { ...defaults, ...expected }, problems: [] });
  });

  it.each([
    "none",
    "false",
    "{ note: none }",
    "{ notes: no }",
    "{ notes: }",
    "{ notes: ~ }",
    "{ notes: 不公开 }",
    "[notes: none]",
    "{ notes: none, script: full }",
    "{ script: full, notes: none }",
  ])("publishes no notes where publish says %s, which cannot be read", (value) => {
    expect(read(`publish: ${value}`).settings.publish.notes).toBe("none");
  });

  it("needs no file", () => {
    expect(readSettings(undefined, { title: "标题" })).toMatchObject({
      settings: defaults,
      problems: [],
    });
  });

  it.each([
    ["minutes: 十四", "wrong-value 1:10", "应为：大于 0 的数"],
    ["minutes: -1", "wrong-value 1:10", "应为：大于 0 的数"],
    ["rate: 0", "wrong-value 1:7", "应为：大于 0 的数"],
    ["a: 1", "unknown-key 1:1", undefined],
    ["spaeker: 张三", "unknown-key 1:1", "是否指“speaker”？"],
    ["theme: blue", "wrong-value 1:8", `应为：${themes.join("、")}`],
    ["aspect: 16：9", "wrong-value 1:9", "应为：16:9、4:3"],
    ["url: javascript:x", "wrong-value 1:6", "应为：以 https:// 开头的网址，不带用户名和密码"],
    ["url: https://a:b@c.d/", "wrong-value 1:6", "应为：以 https:// 开头的网址，不带用户名和密码"],
    ["title: [a]", "wrong-value 1:1", "应为：一行文字"],
    ["标题", "not-a-map 1:1", undefined],
    ["constructor: 1", "unknown-key 1:1", undefined],
    ["url: https://[", "wrong-value 1:6", "应为：以 https:// 开头的网址，不带用户名和密码"],
    ["live: yes", "wrong-value 1:7", "应为：{ broker: wss://…, room: … }"],
    ["live: { broker: wss://a.example }", "wrong-value 1:7", "应为：{ broker: wss://…, room: … }"],
    ["live: { room: a/b }", "wrong-value 1:15", "应为：字母、数字、-、_ 和 .，不超过 64 个"],
    ["live: { borker: wss://a.example }", "unknown-key 1:9", "是否指“broker”？"],
    [
      "live: { broker: wss://control:secret@a.example, room: a }",
      "wrong-value 1:17",
      "应为：以 wss:// 开头的网址，不带口令：口令在讲者屏上输入",
    ],
    ["publish:", "wrong-value 1:9", "应为：{ notes: full } 或 { notes: none }"],
    ["publish: {}", "wrong-value 1:10", "应为：{ notes: full } 或 { notes: none }"],
    ["publish: none", "wrong-value 1:10", "应为：{ notes: full } 或 { notes: none }"],
    ["publish: { note: none }", "unknown-key 1:12", "是否指“notes”？"],
    ["publish: { notes: no }", "wrong-value 1:19", "应为：full、none"],
    ["publish: { notes: [none] }", "wrong-value 1:12", "应为：full、none"],
    ["publsih: { notes: none }", "unknown-key 1:1", "是否指“publish”？"],
  ])(
    "reports %j and keeps the default; what is wrong of publish publishes no notes",
    (text, problem, hint) => {
      const { settings, problems } = read(text);
      const guarded = { ...defaults, publish: { notes: "none", isStated: true } };
      expect(settings).toEqual(text.startsWith("publish:") ? guarded : defaults);
      expect(problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
        problem,
      ]);
      if (hint) expect(problems[0]?.hint?.zh).toBe(hint);
    },
  );

  it("reads the old name of a setting, and tells the new one", () => {
    const { settings, problems } = read("publish: { script: none }");
    expect(settings.publish).toEqual({ notes: "none", isStated: true });
    expect(problems.map(({ code, hint }) => [code, hint?.zh])).toEqual([
      ["renamed-key", "改成“notes”"],
    ]);
  });
});

it.each([
  ["title: 甲\n---\npublish: { notes: none }", ["invalid-yaml"]],
  ["---\ntitle: 甲\n---\n# 完\n...\n", []],
])("what stands below a line of hyphens is told: %j", (text, codes) => {
  expect(read(text).problems.map(({ code }) => code)).toEqual(codes);
});

it("a file alone may say in its front matter what stands on the cover", () => {
  const byline = "---\nunit: 某局\nspeaker: 张三\ndate: 2026年1月\n---\n\n# 甲\n";
  const settingsOf = (...files: readonly (readonly [string, string])[]) => {
    const read = readDeck(
      files.map(([path, text]) => ({ path, text })),
      { layouts: ["cover"] },
    );
    expect(read.problems.map(({ code }) => code)).not.toContain("unknown-key");
    return read.deck.settings;
  };
  const said = { unit: "某局", speaker: "张三", date: "2026年1月" };
  expect(
    settingsOf(["1.md", byline], ["2.md", "---\nspeaker: 李四\n---\n\n## 乙\n"]),
  ).toMatchObject(said);
  expect(settingsOf(["1.md", byline], ["deck.yaml", "title: 甲\nspeaker:\n"])).not.toMatchObject({
    speaker: "张三",
  });
  expect(settingsOf(["1.md", "---\ndate: 2026\nauthor: 张三\n---\n\n# 甲\n"])).not.toHaveProperty(
    "date",
  );
  const hidden = byline.replace("---\n", "---\nhidden: true\n");
  expect(settingsOf(["1.md", "# 甲\n"], ["2.md", hidden])).not.toHaveProperty("speaker");
});
