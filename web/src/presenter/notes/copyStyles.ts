/**
 * Gives an empty window the styles and typefaces of this page. As a sheet made by script: pages whose policy forbids styles in the text
 * allow it, and nothing is loaded.
 */
export function copyStyles(from: Document, to: Document): void {
  const view = to.defaultView as (Window & typeof globalThis) | null;
  if (!view) return;
  const rules = [...from.styleSheets].flatMap((sheet) => rulesOf(sheet).map((rule) => rule.cssText));
  const sheet = new view.CSSStyleSheet({ baseURL: from.baseURI });
  sheet.replaceSync(rules.join('\n'));
  to.adoptedStyleSheets = [sheet];
}

/** None for a sheet from elsewhere, which scripts may not read. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}
