/**
 * What a pure floor may use beside the language: names of both Node and browsers that touch nothing outside. Compiled
 * without the libraries of either, a pure floor that names `document`, `fetch` or `process` is an error.
 */
declare class URL {
  constructor(address: string, base?: string | URL);
  static canParse(address: string, base?: string | URL): boolean;
  hash: string;
  readonly host: string;
  readonly hostname: string;
  readonly href: string;
  readonly origin: string;
  pathname: string;
  readonly protocol: string;
  search: string;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean });
  decode(bytes?: Uint8Array): string;
}

declare class TextEncoder {
  encode(text?: string): Uint8Array;
}
