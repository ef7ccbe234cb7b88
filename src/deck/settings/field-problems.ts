/** What can be wrong with a key of a YAML mapping, in `deck.yaml`, `figures.yaml` and front matter alike. */
import type { Problem } from "../model.ts";
import { nearestHint } from "../problems/nearest.ts";
import { error, warning, words } from "../problems/problem.ts";
import { type Source, placeOf } from "../source/source.ts";
import type { Entry } from "./yaml/yaml-map.ts";

/** A key that means nothing here. */
export function unknownKey(entry: Entry, known: readonly string[]): Problem {
  return error(
    "unknown-key",
    entry.keyPlace,
    words(`没有名为“${entry.key}”的设置`, `There is no setting named “${entry.key}”`),
    nearestHint(entry.key, known),
  );
}

/** A key that has a new name. It is read all the same. */
export function renamedKey(entry: Entry, name: string): Problem {
  return warning(
    "renamed-key",
    entry.keyPlace,
    words(`“${entry.key}”现在叫“${name}”`, `“${entry.key}” is now called “${name}”`),
    words(`改成“${name}”`, `Write “${name}”`),
  );
}

/** A value of the wrong kind; `zh` and `en` name what to write. */
export function wrongValue(entry: Entry, zh: string, en: string): Problem {
  const found = entry.value.kind === "text" ? ` “${entry.value.text}”` : "";
  return error(
    "wrong-value",
    entry.valuePlace,
    words(
      `“${entry.key}”的值${found.trim()}不对`,
      `The value${found} of “${entry.key}” does not fit`,
    ),
    words(`应为：${zh}`, `Write ${en}`),
  );
}

/** YAML that is a list or a bare word where keys and values belong. */
export function notAMap(source: Source, offset: number): Problem {
  return error(
    "not-a-map",
    placeOf(source, offset),
    words("这里应是一行一个“名称: 值”", "Keys and values belong here, one to a line"),
    words("冒号要用半角“:”，后面留一个空格", "Write a half-width colon and a space after it"),
  );
}
