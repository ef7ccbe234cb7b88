import postcss from "postcss";

/** A page as a browser takes it that knows no cascade layers: what is kept for such ones, it takes. */
export function withoutLayers(html: string): string {
  return html.replace(
    /<style>([^]*?)<\/style>/g,
    (_, css: string) => `<style>${taken(css)}</style>`,
  );
}

function taken(css: string): string {
  const root = postcss.parse(css);
  root.walkAtRules("layer", (rule) => void rule.remove());
  root.walkAtRules("supports", (rule) => {
    if (rule.params.includes("text-emphasis")) rule.replaceWith(rule.nodes ?? []);
    else rule.remove();
  });
  return root.toString();
}
