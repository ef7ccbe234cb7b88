import type { BuildTiming } from "./build-timing.ts";
import type { PageWeight } from "./bytes.ts";
import type { EditTiming } from "./edit-timing.ts";
import type { ExportTiming } from "./export-timing.ts";
import type { ImportTiming } from "./import-timing.ts";
import type { Scores } from "./lighthouse.ts";
import type { PageTiming } from "./page-timing.ts";
import type { SlideTiming } from "./slide-timing.ts";
import type { StartTiming } from "./start-timing.ts";

/** The findings of one run. A failed step leaves out its part, and adds a line to `failures`. */
export interface Findings {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The machine and the versions, a line each. */
  readonly machine: readonly string[];
  readonly builds: readonly BuildTiming[];
  /** Builds of the project's deck with no font cut before, ms. */
  readonly buildsWithoutFonts: readonly number[] | undefined;
  readonly weights: readonly PageWeight[];
  readonly pages: readonly PageTiming[];
  readonly slides: readonly SlideTiming[];
  readonly imports: readonly ImportTiming[];
  readonly exports: readonly ExportTiming[];
  readonly starts: readonly StartTiming[];
  readonly edits: readonly EditTiming[];
  /** Of our own site. */
  readonly lighthouse: Scores | undefined;
  readonly failures: readonly string[];
}
