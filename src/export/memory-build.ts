import { build, type Rolldown, type UserConfig } from "vite";

/** The files of a site as Vite would write them. */
export type BuiltSite = readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[];

/** Builds a site in memory, its script in one piece: a page from a disk can't load a second. */
export async function buildInMemory(config: UserConfig): Promise<BuiltSite> {
  const built = await build({
    ...config,
    configFile: false,
    logLevel: "error",
    build: {
      ...config.build,
      write: false,
      rolldownOptions: { ...config.build?.rolldownOptions, output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  if (!output || !("output" in output)) throw new Error("Vite built nothing");
  return output.output;
}
