import { join } from "node:path";
import { rolldown } from "rolldown";
import { appFolder } from "../folder/folders.ts";

/** `src/app/boot.ts` as the text of a classic inline script: it decides the view before anything is painted. */
export async function bootScript(): Promise<string> {
  const bundle = await rolldown({ input: join(appFolder, "boot.ts") });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  return output[0].code.trim();
}
