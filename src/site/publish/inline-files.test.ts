import { expect, it } from "vitest";
import { processorTime } from "../../../tests/processor-time.ts";
import { inlineFiles } from "./inline-files.ts";

const file = { path: "assets/a.js", bytes: Buffer.from('"</script"') };
const script = '  <script type="module" crossorigin src="./assets/a.js"></script>\n';

it("a script of the page stands in it, at its end", () => {
  const html = `<head>\n${script}</head>\n<body><p>字</p>\n</body>`;
  const page = inlineFiles({ html, files: [file] }, []);
  expect(page).not.toContain("assets/a.js");
  expect(page).toContain('<script type="module">"<\\/script"</script>\n</body>');
});

it("blanks on a page without a script cost what their length costs", () => {
  const html = `<body><pre>${" ".repeat(100_000)}</pre></body>`;
  expect(processorTime(() => inlineFiles({ html, files: [file] }, []))).toBeLessThan(500);
});
