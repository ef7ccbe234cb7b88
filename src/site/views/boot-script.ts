import { join } from "node:path";
import { rolldown } from "rolldown";
import { appFolder } from "../folder/folders.ts";

/**
 * `src/app/boot.ts` as the text of a classic inline script: it decides the view before anything is painted. Browsers that
 * never open the stage read it too: they keep the notes from the projector.
 */
export async function bootScript(): Promise<string> {
  const bundle = await rolldown({
    input: join(appFolder, "boot.ts"),
    transform: { target: "es2015" },
  });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  return output[0].code.trim();
}
