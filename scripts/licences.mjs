/**
 * Licences under which a package may be part of the product: free to use, change and pass on, without obliging whoever runs
 * or changes the product to publish their own code. Fonts and data have licences of their own kind.
 */
export const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Asks only for changes to its own files to be published; the product uses such packages as they are.
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** Packages that name their licence only in a file of theirs, looked up by hand in that very version. */
const READ_BY_HAND = {
  'png-js@2.0.0': 'MIT', // LICENSE in the package (decodes logos in PDF)
  'jstat@1.9.6': 'MIT', // LICENSE in the package; its package.json has the old form `licenses`
};

/** True when an SPDX expression leaves a way to use the package under allowed licences only. */
export function isAllowed(expression) {
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const one = () => {
    if (words[at] === '(') {
      at++;
      const inside = any();
      at++;
      return inside;
    }
    return ALLOWED.has(words[at++] ?? '');
  };
  const all = () => {
    let good = one();
    while (words[at] === 'AND') {
      at++;
      good = one() && good;
    }
    return good;
  };
  const any = () => {
    let good = all();
    while (words[at] === 'OR') {
      at++;
      good = all() || good;
    }
    return good;
  };
  return words.length > 0 && any() && at === words.length;
}

/** Name with version of a component of a CycloneDX file. */
export const packageOf = (component) => `${component.group ? `${component.group}/` : ''}${component.name}@${component.version}`;

/** The licence a component names as an SPDX expression; null when it names none. */
export function licenceOf(component) {
  const named = (component.licenses ?? []).map((entry) => entry.expression ?? entry.license?.id ?? entry.license?.name);
  if (named.length && named.every(Boolean)) return named.join(' AND ');
  return READ_BY_HAND[packageOf(component)] ?? null;
}

/** Components that may not be part of the product: `name@version: licence`. */
export function refusedLicences(components) {
  return components
    .filter((component) => {
      const licence = licenceOf(component);
      return licence === null || !isAllowed(licence);
    })
    .map((component) => `${packageOf(component)}: ${licenceOf(component) ?? 'tanpa lisensi / no licence'}`);
}
