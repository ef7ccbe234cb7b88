import { join } from "node:path";
import { rolldown } from "rolldown";
import { appFolder } from "../folder/folders.ts";

/**
 * `src/app/boot.ts` as the text of a classic inline script: it decides the view before anything is painted. Browsers that
 * never open the stage read it too: they keep the notes from the projector. On the local server, a deck has another name.
 */
export async function bootScript(isLocal: boolean): Promise<string> {
  const bundle = await rolldown({
    input: join(appFolder, "boot.ts"),
    transform: {
      target: "es2015",
      define: { "import.meta.env.ROSTRUM_LOCAL": String(isLocal) },
    },
  });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  return output[0].code.trim();
}
