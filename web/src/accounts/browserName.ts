/** More particular names first: nearly every browser also calls itself Chrome and Safari. */
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\/([\d]+)/, 'Edge'],
  [/OPR\/([\d]+)/, 'Opera'],
  [/SamsungBrowser\/([\d]+)/, 'Samsung Internet'],
  [/(?:Firefox|FxiOS)\/([\d]+)/, 'Firefox'],
  [/(?:HeadlessChrome|Chrome|CriOS)\/([\d]+)/, 'Chrome'],
  [/Version\/([\d]+).*Safari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];

/** "Firefox 140, Windows" of what a browser calls itself; the text itself when it is none of those known, null without one. */
export function browserName(agent: string | null): string | null {
  if (agent === null || agent.trim() === '') return null;
  const found = BROWSERS.map(([pattern, name]) => ({ name, match: pattern.exec(agent) })).find((b) => b.match !== null);
  if (!found) return agent;
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1];
  return [`${found.name} ${found.match?.[1]}`, system].filter(Boolean).join(', ');
}
