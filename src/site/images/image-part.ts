import type { LocalPart } from "../local/part.ts";
import { fileFor } from "./served-file.ts";

/** While serving: gives images from the folder of the deck. */
export function imagePart(folder: string): LocalPart {
  return ({ use }) => {
    use(async (request, response, next) => {
      const file = await fileFor(folder, request.url ?? "");
      if (!file) return next();
      for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
      response.end(file.bytes);
    });
  };
}
