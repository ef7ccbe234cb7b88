declare module "wawoff2" {
  /** Unpacks a WOFF2 file into memory that the next call overwrites. Rejects where the file is not WOFF2. */
  export function decompress(packed: Uint8Array): Promise<Uint8Array>;
}
