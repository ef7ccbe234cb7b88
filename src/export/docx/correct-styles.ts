import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const part = "word/styles.xml";

/** What the library for Word files can't say, or says in an order that ECMA-376 does not know. */
export function correctStyles(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const styles = strFromU8(parts[part] ?? new Uint8Array());
  return zipSync({ ...parts, [part]: strToU8(offGrid(inOrder(styles))) });
}

/** ECMA-376 part 1 §17.3.1: the space between Han and digits comes before the spacing of lines. */
function inOrder(styles: string): string {
  return styles.replace(
    /(<w:spacing [^>]*\/>(?:<w:(?:ind|jc) [^>]*\/>)*)(<w:autoSpaceDN [^>]*\/>)/g,
    "$2$1",
  );
}

/** The grid is reckoned for the text: the larger letters of a title would be squeezed into its cells. */
function offGrid(styles: string): string {
  return styles.replace(
    /(<w:style [^>]*w:styleId="Title"[^]*?<w:pPr>)(<w:keep[^>]*\/>)*/,
    '$&<w:snapToGrid w:val="0"/>',
  );
}
