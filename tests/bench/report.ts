import { formatted } from "./formatted.ts";
import { kinds, type PageWeight, type Weight } from "./bytes.ts";
import { parts, type Findings } from "./findings.ts";
import { growthSizes, type Growth } from "./growth.ts";
import { median, percentile } from "./statistics.ts";
import { judge } from "./targets.ts";

/** Stands after a run in its file: what follows is measured by other commands. */
export const endOfRun = "<!-- end of the run -->";

/** The run as Markdown, written the way the project writes it. */
export async function writeReport(findings: Findings, path: string): Promise<string> {
  const { machine, failures } = findings;
  const text = [
    "# Benchmarks",
    `\`npm run bench\` on ${daysOf(findings)}. The tools take turns, fifteen rounds each, with a quiet machine before and after each sample; ratios are of samples of one round. In brackets stands where the median lies with a certainty of 95 %; a target is met or missed only where all of that says so.`,
    list(machine),
    "“Rostrum” is the static site of the deck in `slides/`; “static page” is the same text written by hand, the limit; reveal.js renders it with its own Markdown plugin; Marp is built by its CLI. Longer decks repeat its ten inner slides.",
    "## Targets",
    targetTable(findings),
    "## Pages",
    "Bytes are those that a browser fetches until its network is idle. Each kind is packed by itself, wherever it stands; “whole” is what travels. KB are 1024 bytes.",
    weightTable(findings),
    "“First heading” is the first animation frame in which an `h1` or `h2` with text stands in the window and is visible, by opacity too. Slow is 1.6 Mbit/s, 150 ms to the server and a processor four times slower; the phone is 390 by 844 px, the desktop 1366 by 768. Medians, ms; the layout shift is the worst of three rounds.",
    pageTable(findings),
    "## Lighthouse",
    "The built site, served compressed, under Lighthouse's mobile profile: medians of three runs.",
    lighthouseTable(findings),
    "## Slide change",
    "From the key press to the second animation frame, and what the main thread did until 0.6 s after the press: twenty changes in the middle of the deck. Heap after a collection.",
    slideTable(findings),
    "## Build",
    "From the start of the program to its end, median, with fonts cut before. Memory is the most that the largest process held.",
    buildTable(findings),
    "## Import",
    "`npm run import`, from the start of the program to its end with its check of the text, median of three. Memory is the most that the process held; larger inputs are not taken.",
    importTable(findings),
    "## Export",
    "`npm run export`, from the start of the program to its end, median of seven rounds. A text shows how long the program takes to start and to read the deck, an empty page how long a browser takes to open and close.",
    exportTable(findings),
    "## What grows",
    "Each command once at every size, on a quiet machine, from the start of the program to its end, and the most that its largest process held; a browser that it draws with is not counted. The exponent says how time follows size from a hundred slides on: 1 where twice the slides take twice as long. A size is left out where those before foretell more than a minute; an import takes no text of more than 58,000 characters.",
    growthTable(findings),
    "## While writing",
    "First slide: from the start of the program to the first heading in a browser that is open already, median. Edit: from before the file is written to the frame after the new text was drawn, median.",
    writingTable(findings),
    ...(failures.length > 0 ? ["## What failed", list(failures)] : []),
  ].join("\n\n");
  return formatted(path, text);
}

/** The day of all parts, or each part's own. */
function daysOf({ dates }: Findings): string {
  const days = new Set(Object.values(dates));
  if (days.size < 2) return [...days].join("");
  return [...days]
    .map((day) => `${day} (${parts.filter((part) => dates[part] === day).join(", ")})`)
    .join(" and ");
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "Not measured.";
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = head.map((_cell, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map(line).join("\n");
}

function targetTable(findings: Findings): string {
  return table(
    ["target", "this run", ""],
    judge(findings).map(({ target, outcome, numbers }) => [
      target,
      numbers,
      outcome === "missed" ? "**missed**" : outcome,
    ]),
  );
}

function weightTable({ weights }: Findings): string {
  const cells = ({ page, device, requests, ...weight }: PageWeight): string[] => [
    `${page}, ${device}`,
    String(requests),
    ...kinds.map((kind) => threeWays(weight.kinds[kind])),
    threeWays(weight.travelling),
    kilobytes(weight.beforeFonts),
  ];
  const head = ["KB raw / gzip / brotli", "requests", ...kinds, "whole", "before fonts"];
  return table(head, weights.map(cells));
}

function pageTable({ pages }: Findings): string {
  return table(
    ["page", "device", "speed", "first contentful paint", "first heading", "layout shift"],
    pages.map(({ tool, device, speed, paints, headings, shift }) => [
      tool,
      device,
      speed,
      median(paints).toFixed(0),
      median(headings).toFixed(0),
      shift.toFixed(3),
    ]),
  );
}

function lighthouseTable({ lighthouse }: Findings): string {
  const head = ["version", "performance", "accessibility", "best practices", "SEO"];
  return table(
    head,
    lighthouse.map((scores) => Object.values(scores).map(String)),
  );
}

function slideTable({ slides }: Findings): string {
  return table(
    ["page", "slides", "p50, ms", "p95, ms", "main thread, ms", "heap, MB", "nodes"],
    slides.map(({ tool, slides: size, delays, mainThread, heap, nodes }) => [
      tool,
      String(size),
      median(delays).toFixed(1),
      percentile(delays, 0.95).toFixed(1),
      median(mainThread).toFixed(1),
      megabytes(heap),
      String(nodes),
    ]),
  );
}

function buildTable({ builds, buildsWithoutFonts }: Findings): string {
  const first =
    buildsWithoutFonts.length > 0
      ? [["Rostrum, no font cut before", "13", median(buildsWithoutFonts).toFixed(0), ""]]
      : [];
  const rows = builds.map(({ tool, slides, times, memory }) => [
    tool,
    String(slides),
    median(times).toFixed(0),
    megabytes(memory),
  ]);
  return table(["tool", "slides", "time, ms", "memory, MB"], [...rows, ...first]);
}

function growthTable({ growth }: Findings): string {
  const cell = ({ costs }: Growth, size: number): string => {
    const cost = costs.find(({ slides }) => slides === size);
    return cost ? `${seconds(cost.time)} s, ${(cost.memory / 2 ** 20).toFixed(0)} MB` : "–";
  };
  return table(
    ["command", ...growthSizes.map(String), "exponent"],
    growth.map((one) => [
      one.command,
      ...growthSizes.map((size) => cell(one, size)),
      Number.isFinite(one.exponent) ? one.exponent.toFixed(2) : "–",
    ]),
  );
}

const seconds = (time: number): string => (time / 1000).toFixed(time < 10_000 ? 2 : 1);

function importTable({ imports }: Findings): string {
  return table(
    ["input", "time, ms", "memory, MB"],
    imports.map(({ input, time, memory }) => [input, time.toFixed(0), megabytes(memory)]),
  );
}

function exportTable({ exports }: Findings): string {
  return table(
    ["tool", "format", "slides", "time, ms"],
    exports.map(({ tool, format, slides, times }) => [
      tool,
      format,
      slides === 0 ? "" : String(slides),
      median(times).toFixed(0),
    ]),
  );
}

function writingTable({ starts, edits }: Findings): string {
  const tools = [...new Set([...starts, ...edits].map(({ tool }) => tool))];
  const timeOf = (timings: Findings["starts"] | Findings["edits"], name: string): string => {
    const times = timings.find(({ tool }) => tool === name)?.times;
    return times ? median(times).toFixed(0) : "";
  };
  return table(
    ["tool", "first slide, ms", "edit to visible, ms"],
    tools.map((tool) => [tool, timeOf(starts, tool), timeOf(edits, tool)]),
  );
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

function threeWays({ raw, gzip, brotli }: Weight): string {
  return raw === 0 ? "" : [raw, gzip, brotli].map(kilobytes).join(" / ");
}
