// Makes plain JavaScript from the TypeScript of the tool, so that the commands start quickly.

/**
 * The chunks of `input`, a file or several by name. `placeOf` gives an expression for the address of a source file: it
 * reads files beside itself, not beside the bundle.
 */
export async function bundle(input, output, placeOf) {
  const { rolldown } = await import("rolldown");
  const bundled = await rolldown({
    input,
    platform: "node",
    // Packages and Node's own modules; not a path, even one that begins with a drive.
    external: /^(?:node:|@?[a-z0-9][\w.-]*(?:\/|$))/i,
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
