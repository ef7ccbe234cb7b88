/** Front matter that leaves a file out, or is to keep it from the public. */
import type { Problem } from "../model.ts";
import { error, warning, words } from "../problems/problem.ts";
import { isMisspelt } from "../problems/nearest.ts";
import type { Entry } from "./yaml/yaml-map.ts";

/** Keys by which other programs leave a file out, or show it, and what their writers would try. */
const hidingKeys: ReadonlySet<string> = new Set([
  "draft",
  "hidden",
  "hide",
  "disabled",
  "skip",
  "exclude",
  "data-visibility",
  "visibility",
  "草稿",
  "隐藏",
  "不放映",
  "不显示",
  "跳过",
]);
const showingKeys: ReadonlySet<string> = new Set(["published", "visible", "show", "显示", "放映"]);

/** Keys that set for a file what can only be set for a deck. */
const guardingKeys: ReadonlySet<string> = new Set([
  "publish",
  "public",
  "private",
  "internal",
  "confidential",
  "secret",
  "内部",
  "保密",
  "机密",
  "不公开",
  "公开",
  "对外公开",
]);

/** Keys of a document that say how far it is, and whom it is for; they change nothing. */
const labellingKeys: ReadonlySet<string> = new Set([
  "status",
  "classification",
  "confidentiality",
  "sensitivity",
  "audience",
  "状态",
  "状態",
  "密级",
  "密級",
  "密级标识",
  "公开范围",
  "公开属性",
  "知悉范围",
  "发放范围",
  "使用范围",
]);
/** What such a key says of what is not for everybody yet. */
const notPublic =
  /草稿|草案|初稿|征求意见|送审|未定|待[审定]|内部|内[参网]|不(?:予|对外)?公开|[勿不]得?外传|[保机秘绝]密|涉密|敏感|(?<!not )\b(?:draft|wip|internal|confidential|private|secret|restricted|embargo(?:ed)?)\b/i;

/** A key as it was meant: `Draft`, or with the letters of a full-width keyboard. */
function even(key: string): string {
  return key.normalize("NFKC").toLowerCase().replaceAll("_", "-");
}

/** Whether a key says that the file is to be shown, or not. A list is something else, such as what a theme hides. */
export function isOfVisibility({ key, value }: Entry): boolean {
  if (value.kind !== "text" && value.kind !== "blank") return false;
  return hidingKeys.has(even(key)) || showingKeys.has(even(key));
}

/** Whether a key says that the file is not to be shown; a word that is not known says so too. */
export function hidesFile(entry: Entry): boolean {
  const { key, value } = entry;
  if (!isOfVisibility(entry)) return false;
  return hides(key, value.kind === "text" ? value.text : "");
}

/** The same for a key and what is written behind it, which is empty where nothing is. */
export function hides(key: string, value: string): boolean {
  const name = even(key);
  return hidingKeys.has(name) ? !isNo(value) : showingKeys.has(name) && isNo(value);
}

/** Whether a key would say so but for a slip, with an answer behind it. */
export function isMisspeltHiding(key: string): boolean {
  return isMisspelt(even(key), ["draft", "hidden", "exclude", "visibility", "published"]);
}

/** Whether a key is to keep a file, or its notes, from the public, which no key of a file can. */
export function guardsFile({ key, value }: Entry): boolean {
  const name = even(key);
  if (!guardingKeys.has(name)) return false;
  const text = value.kind === "text" ? value.text : "";
  const isOpen = /^publi|^(?:对外)?公开$/.test(name);
  return isOpen ? !isYes(text) : !isNo(text);
}

/** Whether a key says in words that a file is not for everybody. */
export function saysNotPublic({ key, value }: Entry): boolean {
  return labellingKeys.has(even(key)) && value.kind === "text" && notPublic.test(value.text);
}

const isNo = (text: string): boolean => /^(?:false|no|off|0|否|不|visible|uncounted)$/i.test(text);
const isYes = (text: string): boolean => /^(?:true|yes|on|1|是)$/i.test(text);

/** The key may come from another program, so the author is told. */
export function hiddenFile(entry: Entry): Problem {
  return warning(
    "hidden-file",
    entry.keyPlace,
    words(
      `因为“${entry.key}”，这个文件里的幻灯片不放映，也不公开`,
      `Because of “${entry.key}”, the slides of this file are neither shown nor published`,
    ),
    words("要放映，删去这一行", "To show them, delete the line"),
  );
}

/** What such a head says holds nothing back. */
export function notPublicFile({ key, keyPlace, value }: Entry): Problem {
  const said = value.kind === "text" ? `${key}: ${value.text}` : key;
  return warning(
    "not-public",
    keyPlace,
    words(
      `“${said}”这里不起作用：它不拦公开版`,
      `“${said}” has no effect here: it holds back nothing that is public`,
    ),
    words(
      "讲稿不公开，在 deck.yaml 里写 publish: { notes: none }；这些页不放映，写 hidden: true",
      "To publish no notes, write publish: { notes: none } into deck.yaml; to leave out these slides, hidden: true",
    ),
  );
}

/** The key has no effect, so the notes that it should guard would be published. */
export function guardedFile(entry: Entry): Problem {
  return error(
    "unknown-key",
    entry.keyPlace,
    words(
      `“${entry.key}”不能对一个文件设，这里不起作用`,
      `“${entry.key}” cannot be set for a file and has no effect here`,
    ),
    words(
      "讲稿不公开，在 deck.yaml 里写 publish: { notes: none }；这些页不放映，写 hidden: true",
      "To publish no notes, write publish: { notes: none } into deck.yaml; to leave out these slides, hidden: true",
    ),
  );
}
