import { Tokenizer } from "htmlparser2";

type Heard = ConstructorParameters<typeof Tokenizer>[1];

const nothing = (): void => {};
const silent: Heard = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

/** Reads HTML as a browser's tokenizer does (HTML §13.2.5), and calls what is heard of it, with offsets into `html`. */
export function tokenize(
  html: string,
  heard: Partial<Heard>,
  { decodeEntities }: { readonly decodeEntities: boolean },
): void {
  const tokenizer = new Tokenizer({ decodeEntities }, { ...silent, ...heard });
  tokenizer.write(html);
  tokenizer.end();
}
