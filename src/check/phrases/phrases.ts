import { isMap, isNode, isScalar, isSeq, parseDocument, type Node } from "yaml";
import type { Problem, SourceFile, Words } from "../../deck/model.ts";
import { placeOf, readSource } from "../../deck/source/source.ts";
import { tooMuchYaml } from "../../deck/settings/yaml/yaml-bounds.ts";
import { yamlFaults } from "../../deck/settings/yaml/yaml-fault.ts";

/** `phrases.yaml`: wordings that a manuscript must keep. */
export interface Phrases {
  /** Wordings that must be exact. Text that is nearly one of them is reported. */
  readonly exact: readonly string[];
  readonly avoid: readonly AvoidedWording[];
  readonly typos: readonly Typo[];
}

/** A wording that must not stand anywhere, such as a place name left in from another county. */
interface AvoidedWording {
  readonly wording: string;
  readonly reason?: string;
}

/** A typing error, and what was meant. */
interface Typo {
  readonly wrong: string;
  readonly right: string;
}

export const noPhrases: Phrases = { exact: [], avoid: [], typos: [] };

/** An item of one of the lists: `wording` or `wording: note`. */
interface Entry {
  readonly wording: string;
  readonly note?: string;
  readonly node: Node;
}

/** Reads `phrases.yaml`. What has a wrong shape is left out and reported. */
export function readPhrases(file: SourceFile): {
  readonly phrases: Phrases;
  readonly problems: readonly Problem[];
} {
  const { source, problems: unreadable } = readSource(file);
  const tooMuch = tooMuchYaml(source, 0, source.text);
  const document = parseDocument(tooMuch ? "" : source.text, {
    prettyErrors: false,
    logLevel: "silent",
    uniqueKeys: false,
  });
  const { contents } = document;
  const problems: Problem[] = [
    ...unreadable,
    ...(tooMuch ? [tooMuch] : []),
    ...yamlFaults(source, 0, document),
  ];
  const placeAt = (offset: number) => placeOf(source, offset);
  const report = (offset: number, message: Words, hint: Words) =>
    problems.push({
      code: "phrases-shape",
      severity: "error",
      place: placeAt(offset),
      message,
      hint,
    });

  const lists: Record<string, readonly Entry[]> = {};
  if (isMap(contents)) {
    for (const { key, value } of contents.items) {
      const name = isScalar(key) ? String(key.value) : "";
      const at = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      if (lists[name]) {
        report(at, { zh: `“${name}”写了两次`, en: `“${name}” is written twice` }, shape);
      } else if (listNames.includes(name)) lists[name] = readList(value, at, report);
      else report(at, { zh: `不认识“${name}”`, en: `Unknown key “${name}”` }, shape);
    }
  } else if (isNode(contents) && !(isScalar(contents) && contents.value === null)) {
    report(
      contents.range?.[0] ?? 0,
      { zh: "这里应是三个清单", en: "Expected the three lists here" },
      shape,
    );
  }

  const typos = (lists["typos"] ?? []).flatMap(({ wording, note, node }) => {
    if (note !== undefined) return [{ wrong: wording, right: note }];
    const message = {
      zh: `“${wording}”没有写应改成什么`,
      en: `No right wording given for “${wording}”`,
    };
    report(node.range?.[0] ?? 0, message, typoShape);
    return [];
  });
  const phrases = {
    exact: (lists["exact"] ?? []).map(({ wording }) => wording),
    avoid: (lists["avoid"] ?? []).map(({ wording, note }) =>
      note === undefined ? { wording } : { wording, reason: note },
    ),
    typos,
  };
  return { phrases, problems };
}

const listNames: readonly string[] = ["exact", "avoid", "typos"];
const shape: Words = {
  zh: "写成 exact:、avoid:、typos: 三个清单，每行以“- ”开头",
  en: "Write three lists, exact:, avoid: and typos:, each line beginning with “- ”",
};
const typoShape: Words = {
  zh: "写成“- 错的: 对的”，冒号用半角，后面空一格",
  en: "Write “- wrong: right”, with a half-width colon and a space after it",
};

function readList(
  list: unknown,
  at: number,
  report: (offset: number, message: Words, hint: Words) => void,
): Entry[] {
  if (isScalar(list) && list.value === null) return [];
  if (!isSeq(list)) {
    report(at, { zh: "这里应是一个清单", en: "Expected a list here" }, shape);
    return [];
  }
  return list.items.flatMap((item) => {
    const entry = readEntry(item);
    if (entry) return [entry];
    const offset = isNode(item) ? (item.range?.[0] ?? at) : at;
    report(offset, { zh: "这一条看不懂", en: "This item cannot be read" }, shape);
    return [];
  });
}

function readEntry(item: unknown): Entry | undefined {
  if (isScalar(item)) {
    const wording = scalarText(item);
    return wording === undefined ? undefined : { wording, node: item };
  }
  const [pair, more] = isMap(item) ? item.items : [];
  if (!pair || more || !isMap(item)) return undefined;
  const wording = scalarText(pair.key);
  if (wording === undefined) return undefined;
  const note = scalarText(pair.value);
  return note === undefined ? { wording, node: item } : { wording, note, node: item };
}

function scalarText(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  return String(node.value).trim() || undefined;
}
