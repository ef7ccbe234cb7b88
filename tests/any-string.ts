import fc from "fast-check";

/**
 * Strings of any characters, halves of some included. That of fast-check (`unit: "binary"`) first writes a table of the
 * million of them, which takes a second, and as much memory as all else.
 */
export function anyString(maxLength = 10): fc.Arbitrary<string> {
  const latin = fc.integer({ min: 0, max: 0xff });
  const plane = fc.integer({ min: 0, max: 0xffff });
  const any = fc.integer({ min: 0, max: 0x10ffff });
  return fc
    .array(fc.oneof(latin, plane, any), { maxLength })
    .map((points) => String.fromCodePoint(...points));
}
