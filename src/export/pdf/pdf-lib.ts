import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const home = dirname(dirname(require.resolve("@cantoo/pdf-lib")));

/** The package in one file: its several hundred modules take five times as long to load. */
export const {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} = require(join(home, "dist", "pdf-lib.min.js")) as typeof import("@cantoo/pdf-lib");
