/** `deck.yaml` and `figures.yaml` of an imported deck. */
import { stringify } from "yaml";
import { themeNames } from "../../deck/model.ts";
import { defaultRate } from "../../deck/notes/pace/pace.ts";
import type { NamedFigure } from "../figures/figures.ts";
import type { Outline } from "../model.ts";
import type { SlideSource } from "./slide.ts";

/** The settings, with what the head of the manuscript says. */
export function deckYaml({ title, subtitle, unit, speaker, date }: Outline): string {
  const line = (key: string, value: string | undefined) =>
    `${key}:${value === undefined || value === "" ? "" : ` ${scalar(value)}`}`;
  return [
    "# 整篇发言的设置。空着的项目不画、不用。",
    "# Settings of the whole deck. A blank one is neither drawn nor used.",
    line("title", title),
    line("subtitle", subtitle),
    "",
    "# 画在封面上 / drawn on the cover",
    line("unit", unit),
    line("speaker", speaker),
    line("date", date),
    "",
    "minutes: # 计划时长（分钟） / planned length",
    `rate: ${defaultRate} # 语速（字/分） / characters a minute`,
    "",
    `theme: red # ${Object.entries(themeNames)
      .map((names) => names.join(" "))
      .join(" | ")}`,
    'aspect: "16:9" # "16:9" | "4:3"',
    "",
  ].join("\n");
}

/** The figures sheet, in the order of the slides, each slide's under its heading. */
export function figuresYaml(
  slides: readonly SlideSource[],
  figures: ReadonlyMap<string, NamedFigure>,
): string {
  const lines = [
    "# 填数表：一行一个数字，在 value: 后面填值（留一个空格），空着就是待填。",
    "# The figures sheet: a figure a line; fill in after value:. A blank one is drawn as its placeholder.",
  ];
  const written = new Set<string>();
  for (const { plan, spans } of slides) {
    const own = [...new Set(spans.flat().map(({ name }) => name))].filter(
      (name) => !written.has(name),
    );
    if (own.length === 0) continue;
    lines.push("", `# ${(plan.heading || plan.kind).replaceAll("\n", " ")}`);
    for (const name of own) {
      const figure = figures.get(name);
      written.add(name);
      if (figure) lines.push(`${scalar(name)}: ${entry(figure)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

function entry({ value, placeholder, label, unit }: NamedFigure): string {
  const fields = [
    `value: ${value === undefined ? "" : scalar(value)}`,
    ...(placeholder === "X" ? [] : [`placeholder: ${scalar(placeholder)}`]),
    ...(label === undefined ? [] : [`label: ${scalar(label)}`]),
    ...(unit === undefined ? [] : [`unit: ${scalar(unit)}`]),
  ];
  return `{ ${fields.join(", ")} }`;
}

/** Plain where YAML takes it so within braces, else quoted. */
function scalar(text: string): string {
  if (
    /^[\p{Script=Han}\p{L}][\p{Script=Han}\p{L}\p{N}]*$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text)
  )
    return text;
  return /^\d+(?:\.\d+)?$/u.test(text)
    ? text
    : stringify(text, { defaultStringType: "QUOTE_DOUBLE", lineWidth: 0 }).trim();
}
