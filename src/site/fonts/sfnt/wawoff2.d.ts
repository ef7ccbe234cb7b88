declare module "wawoff2" {
  /** Unpacks a WOFF2 file, into memory that the next call writes over. Rejects where it is none. */
  export function decompress(packed: Uint8Array): Promise<Uint8Array>;
}
