import type { BuildTiming } from "./build-timing.ts";
import type { PageWeight } from "./bytes.ts";
import type { EditTiming } from "./edit-timing.ts";
import type { ExportTiming } from "./export-timing.ts";
import type { Growth } from "./growth.ts";
import type { ImportTiming } from "./import-timing.ts";
import type { Scores } from "./lighthouse.ts";
import type { PageTiming } from "./page-timing.ts";
import type { SlideTiming } from "./slide-timing.ts";
import type { StartTiming } from "./start-timing.ts";

/** The parts of a run. */
export const parts = [
  "build",
  "bytes",
  "pages",
  "slides",
  "lighthouse",
  "start",
  "edit",
  "export",
  "import",
  "growth",
] as const;
export type Part = (typeof parts)[number];

/** What the project is compared in: with Marp and others, and its bytes. */
export const peerParts: readonly Part[] = parts.slice(0, 7);

/** What was found, each part in the last run that had it. A failed step leaves out its part, and adds to `failures`. */
export interface Findings {
  /** When a part was measured, `YYYY-MM-DD`. */
  readonly dates: Readonly<Partial<Record<Part, string>>>;
  /** The machine and the versions of the last run, a line each. */
  readonly machine: readonly string[];
  readonly builds: readonly BuildTiming[];
  /** Builds of the project's deck with no font cut before, ms. */
  readonly buildsWithoutFonts: readonly number[];
  readonly weights: readonly PageWeight[];
  readonly pages: readonly PageTiming[];
  readonly slides: readonly SlideTiming[];
  readonly imports: readonly ImportTiming[];
  readonly exports: readonly ExportTiming[];
  readonly starts: readonly StartTiming[];
  readonly edits: readonly EditTiming[];
  /** Of our own site; at most one. */
  readonly lighthouse: readonly Scores[];
  readonly growth: readonly Growth[];
  readonly failures: readonly string[];
}

export const nothingFound: Findings = {
  dates: {},
  machine: [],
  builds: [],
  buildsWithoutFonts: [],
  weights: [],
  pages: [],
  slides: [],
  imports: [],
  exports: [],
  starts: [],
  edits: [],
  lighthouse: [],
  growth: [],
  failures: [],
};

/** The fields of a part. */
const fieldsOf: Readonly<Record<Part, readonly (keyof Findings)[]>> = {
  build: ["builds", "buildsWithoutFonts"],
  bytes: ["weights"],
  pages: ["pages"],
  slides: ["slides"],
  lighthouse: ["lighthouse"],
  start: ["starts"],
  edit: ["edits"],
  export: ["exports"],
  import: ["imports"],
  growth: ["growth"],
};

/** Earlier findings with the parts that a later run has measured in their place. */
export function merged(before: Findings, later: Findings): Findings {
  const isMeasured = (part: Part): boolean =>
    fieldsOf[part].some((field) => Object.values(later[field]).length > 0);
  const measured = parts.filter((part) => later.dates[part] !== undefined && isMeasured(part));
  const fields = new Set(measured.flatMap((part) => fieldsOf[part]));
  return {
    ...before,
    ...Object.fromEntries([...fields].map((field) => [field, later[field]])),
    machine: later.machine,
    dates: {
      ...before.dates,
      ...Object.fromEntries(measured.map((part) => [part, later.dates[part]])),
    },
    failures: later.failures,
  };
}
