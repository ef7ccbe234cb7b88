import { join } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";
import type { OwnBuilder } from "./builders.ts";
import type { BenchDeck } from "./decks.ts";
import { marpDeck, type Marp } from "./peers.ts";
import { inRounds, type Runner } from "./rounds.ts";
import type { Workplace } from "./workplace.ts";

/** Kinds of files. A text is made at once: it shows how long the program takes to start and to read the deck. */
const formats = ["pdf", "pptx", "docx", "txt"] as const;
type Format = (typeof formats)[number];

export interface ExportTiming {
  readonly tool: "Rostrum" | "Marp" | "browser";
  /** What is made; a browser only opens and closes. */
  readonly format: Format | "empty page";
  readonly slides: number;
  /** From the start of the program to its end, ms: a sample a round. */
  readonly times: readonly number[];
}

/** An export takes seconds: fewer rounds than elsewhere. */
const rounds = 7;

/** Office files of two decks, Marp's PDF of the first, and the share that a browser's start takes. */
export async function timeExports(
  workplace: Workplace,
  own: OwnBuilder,
  marp: Marp | undefined,
  { decks, open }: { readonly decks: readonly BenchDeck[]; readonly open: () => Promise<void> },
): Promise<readonly ExportTiming[]> {
  const [first] = decks;
  if (!first) return [];
  const runners: Runner<Omit<ExportTiming, "times">, number>[] = decks.flatMap((deck) =>
    formats
      .filter((format) => format !== "pdf" || deck === first)
      .map((format) => ({
        name: { tool: "Rostrum", format, slides: deck.slides.length } as const,
        sample: () => own.export(format, deck),
      })),
  );
  if (marp) {
    runners.push({
      name: { tool: "Marp", format: "pdf", slides: first.slides.length },
      sample: await marpPdf(workplace, marp, first),
    });
  }
  runners.push({
    name: { tool: "browser", format: "empty page", slides: 0 },
    async sample() {
      const begun = performance.now();
      await open();
      return performance.now() - begun;
    },
  });
  // Once without a clock: what is cut and kept on the way stands ready for all rounds.
  for (const { sample } of runners) await sample();
  const times = await inRounds(runners, rounds);
  return runners.map(({ name }) => ({ ...name, times: times.get(name) ?? [] }));
}

async function marpPdf(
  { folder, run }: Workplace,
  { program }: Marp,
  { slides }: BenchDeck,
): Promise<() => Promise<number>> {
  const home = join(folder, "marp-pdf");
  await mkdir(home, { recursive: true });
  const input = join(home, "deck.md");
  await writeFile(input, marpDeck(slides));
  const args = [program, input, "--pdf", "--pdf-outlines", "-o", join(home, "deck.pdf")];
  return () => run(process.execPath, args, { cwd: home });
}
