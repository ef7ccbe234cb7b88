// Plain JavaScript out of the TypeScript of the tool, with which the commands start at once.

/**
 * The chunks of `input`, a file or several by name. `placeOf` gives, for a source file, the expression of the address at
 * which it is to believe itself: what it reads stands beside it, not beside the bundle.
 */
export async function bundle(input, output, placeOf) {
  const { rolldown } = await import("rolldown");
  const bundled = await rolldown({
    input,
    platform: "node",
    // Packages and Node's own modules; not a path, be it one that begins with a drive.
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
