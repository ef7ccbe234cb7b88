import postcss from "postcss";

/**
 * The styles of a page without the rules for layouts that none of its slides has. A rule is for the layouts that its
 * selector names as `[data-layout="…"]`; a rule that names none is kept.
 */
export function usedStyles(css: string, layouts: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const used = rule.selectors.filter((selector) => isUsed(selector, layouts));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
  // Innermost first, so that a wrapper of empty wrappers is empty too.
  const wrappers: postcss.AtRule[] = [];
  root.walkAtRules((rule) => void wrappers.unshift(rule));
  for (const wrapper of wrappers) if (wrapper.nodes?.length === 0) wrapper.remove();
  return root.toString();
}

function isUsed(selector: string, layouts: ReadonlySet<string>): boolean {
  const positive = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, "");
  const names = [...positive.matchAll(/\[data-layout=(["']?)([^\]"']+)\1\]/g)].map(
    ([, , name = ""]) => name,
  );
  return names.length === 0 || names.some((name) => layouts.has(name));
}
