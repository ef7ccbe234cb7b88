import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyString } from "../../../../tests/any-string.ts";
import { processorTime } from "../../../../tests/processor-time.ts";
import { insideTest, pairsOf } from "./clause-pairs.ts";
import { clauseEnds, splitClauses } from "./clause-ends.ts";

const none = { stops: [], whole: [] };

describe("clauses", () => {
  it.each([
    "始终坚持问题指向，|迈开步子“多跑腿”，|将上级政策有模有样、有声有色地传递给基层。|始终坚持求学方向；|把地方实况摸清楚！",
    "一、保持学习定力，|锚定目标干。",
    "他在会上反复强调：|“坚持学习。坚持调研！”，|然后走了。",
    "“坚持为人民服务。”|他说完就离开了会场。",
    "“为什么不能办？”、“怎么样才能办？”，|问出了差距。",
    "《怎么办？》这本书，|值得一读。",
    "读了《怎么办？》，|大家都很有体会。",
    "编订《学习资料，续编》《制度；汇编》，|确保有序（党组，党委）开展。",
    "会议从上午9：30开始，|比例为3：2左右。",
    "这到底是为什么？！……|大家都不知道——谁也没问，|后来……也就算了。",
    "－－调查研究有效。|深入学习",
    "今年以来全市上下，　 |大家齐心协力！\n|第二段话从这里开始",
    "半角逗号也要分,|因为有人这样打字!|但是3.14不分.",
    "坚持学习不放松.坚持调研不放松",
    "当前，地方正处在加速突破期，|到了关键阶段。",
    "当前，|地方正处在国家战略落地转化的加速突破期、绿色低碳高质量蓄势转化的重要风口期以及其他各个时期，|很好。",
    "同志们！|现在开会。",
    "同志们：现在我代表全体作一个发言，|请审议。",
    "“没有合上的引号，|不会吞掉后面的话。|后面还有很多话。",
    "多出来的右引号，|不会打断后面的话。”|后面还有很多话。",
    "Dr. Li said it is 3.14, |e.g. a big thing. |Then we all went home; |nobody asked why! |It’s ‘fine, really’ now.",
    'He said "Go, now." |Then the U.S. team left (late, again).',
    "1. 坚持学习不放松。|2. 坚持调研不放松。",
    // Found by a property test: more marks may follow a closing straight quotation mark.
    '"。"》',
    '他说"好。"）|然后走了。',
    "点赞！|👍🏽真棒！\ufe0f|完𠮷。",
  ])("%s", (text) => {
    expect(splitClauses(text.replaceAll("|", "")).join("|")).toBe(text);
  });

  it("of an empty text do not exist", () => {
    expect(splitClauses("")).toEqual([]);
  });

  it("end where a click stands, but not inside a pair, and leave no space alone", () => {
    const text = "我们将。  坚持“学用”结合";
    expect(clauseEnds(text, { ...none, stops: [4] })).toEqual([4, text.length]);
    expect(clauseEnds(text, { ...none, stops: [0, 3, 6, 9, text.length] })).toEqual([
      3,
      6,
      text.length,
    ]);
  });

  it("keep a figure whole", () => {
    const text = "解决问题一共有十个；百个，疏通堰塞若干条";
    expect(clauseEnds(text, { ...none, whole: [{ start: 7, end: 12 }] })).toEqual([
      13,
      text.length,
    ]);
  });
});

const oddText = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(..."。！？；，：、“”‘’《》（）」』…—－\"'.,;:!? \n　字学a1Ａ"),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "𠮷",
          "👍🏽",
          "e\u0301",
          "，\ufe00",
          "\ud800",
          "。\udc00",
          "X余次",
          "don’t",
        ),
      },
      { weight: 1, arbitrary: anyString() },
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(""));

describe("clauses of any text", () => {
  it("keep a space and what it bears together", () => {
    expect(splitClauses("一句话说完。 \u0300再说")).toEqual(["一句话说完。 \u0300", "再说"]);
  });

  it("joined are the text; no clause is empty, and no surrogate pair is parted", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const clauses = splitClauses(text);
        expect(clauses.join("")).toBe(text);
        for (const clause of clauses) expect(clause).not.toBe("");
        clauses.slice(1).forEach((clause, i) => {
          expect(clause).not.toMatch(/^\p{M}/u);
          if (/\s$/.test(clauses[i] ?? "")) return;
          expect(clause).not.toMatch(/^[。！？；，：、”’》）」』…]/);
        });
        for (const end of clauseEnds(text)) {
          const isPairParted =
            /[\ud800-\udbff]/.test(text.charAt(end - 1)) &&
            /[\udc00-\udfff]/.test(text.charAt(end));
          expect(isPairParted).toBe(false);
        }
      }),
      { numRuns: 500, examples: [[`"。"’`]] },
    );
  });

  it("never end inside a pair of marks, wherever the clicks stand", () => {
    fc.assert(
      fc.property(oddText, fc.array(fc.nat(150)), (text, at) => {
        const stops = [...new Set(at.map((stop) => Math.min(stop, text.length)))].sort(
          (a, b) => a - b,
        );
        const isInside = insideTest(pairsOf(text));
        const ends = clauseEnds(text, { ...none, stops });
        expect(ends.filter(isInside)).toEqual([]);
        expect(ends.at(-1)).toBe(text === "" ? undefined : text.length);
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it.each(["“", "，", ", ", '"', "(", "A", "“，”", "。”", '"。"', "x. "])(
    "are found in a moment in 100,000 units of %j",
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      let clauses: readonly string[] = [];
      expect(processorTime(() => (clauses = splitClauses(text)))).toBeLessThan(1000);
      expect(clauses.join("")).toBe(text);
    },
  );
});
