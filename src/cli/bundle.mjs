// Makes plain JavaScript from the TypeScript of the tool, so that the commands start quickly.
import { isBuiltin } from "node:module";

/** Packages and Node's own modules; not a path, even one that begins with a drive. */
const bare = /^(?:node:|@?[a-z0-9][\w.-]*(?:\/|$))/i;

/**
 * The chunks of `input`, a file or several by name. `placeOf` gives an expression for the address of a source file: it
 * reads files beside itself, not beside the bundle. The packages named in `inlined` are put in, with the packages that
 * they import.
 */
export async function bundle(input, output, placeOf, inlined = new Set()) {
  const { rolldown } = await import("rolldown");
  const bundled = await rolldown({
    input,
    platform: "node",
    external: (id, importer) =>
      bare.test(id) &&
      (isBuiltin(id) || !(inlined.has(packageOf(id)) || importer?.includes("node_modules"))),
    plugins: [
      {
        name: "own-place",
        transform: (code, id) =>
          code.includes("import.meta.url")
            ? code.replaceAll("import.meta.url", () => placeOf(id))
            : null,
      },
    ],
  });
  return (await bundled.generate(output)).output;
}

/** `a` of `a/b`, `@a/b` of `@a/b/c`. */
function packageOf(id) {
  return /^(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
}
