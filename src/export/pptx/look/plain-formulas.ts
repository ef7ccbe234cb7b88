/**
 * Runs in the page, where nothing outside the function exists: writes each formula within a line as text. Office programs
 * draw no MathML, and its parts would be boxes of their own. Raised and lowered letters stay so, a fraction is a/b.
 */
export function plainFormulas(): void {
  const plain = (text: string): string => text.normalize("NFKC").replaceAll(/[\u2061-\u2064]/g, "");
  const wrap = (name: string, ...nodes: readonly Node[]): Node => {
    const element = document.createElement(name);
    element.append(...nodes);
    return element;
  };
  /** In brackets, where it is more than one sign or word. */
  const inBrackets = (element: Element | undefined): Node => {
    const inner = textOf(element);
    const isOne = /^(?:[\p{L}\p{M}]|[\d.,]+)$/u.test(inner.textContent ?? "");
    if (isOne) return inner;
    const all = document.createDocumentFragment();
    all.append("(", inner, ")");
    return all;
  };
  const textOf = (element: Element | undefined): Node => {
    const all = document.createDocumentFragment();
    if (!element) return all;
    const [base, one, other] = [...element.children];
    switch (element.localName) {
      case "annotation":
      case "annotation-xml":
        break;
      case "mi": {
        const text = plain(element.textContent ?? "");
        const isName = [...text].length > 1 || element.getAttribute("mathvariant") === "normal";
        all.append(isName || !/^\p{L}$/u.test(text) ? text : wrap("i", new Text(text)));
        break;
      }
      case "mo": {
        const sign = plain(element.textContent ?? "");
        all.append(/^[=<>≤≥≈≠≡→]$/.test(sign) ? ` ${sign} ` : sign);
        break;
      }
      case "mn":
      case "mtext":
        all.append(plain(element.textContent ?? ""));
        break;
      case "msup":
        all.append(textOf(base), wrap("sup", textOf(one)));
        break;
      case "msub":
      case "munder":
        all.append(textOf(base), wrap("sub", textOf(one)));
        break;
      case "msubsup":
      case "munderover":
        all.append(textOf(base), wrap("sub", textOf(one)), wrap("sup", textOf(other)));
        break;
      case "mfrac":
        all.append(inBrackets(base), "/", inBrackets(one));
        break;
      case "msqrt": {
        const inner = document.createElement("mrow");
        inner.append(...[...element.children].map((child) => child.cloneNode(true)));
        all.append("√", inBrackets(inner));
        break;
      }
      case "mroot":
        all.append(wrap("sup", textOf(one)), "√", inBrackets(base));
        break;
      default:
        all.append(...[...element.children].map(textOf));
    }
    return all;
  };
  for (const formula of document.querySelectorAll(".sheets math:not([display=block])")) {
    formula.replaceWith(wrap("span", textOf(formula)));
  }
}
