const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawingml';
const DEFAULTS: Record<string, string> = {
  ...{ rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml' },
  ...{ png: 'image/png', jpeg: 'image/jpeg', jpg: 'image/jpeg', svg: 'image/svg+xml' },
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const OVERRIDES: readonly (readonly [name: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slideMasters\/slideMaster\d+\.xml$/, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/slides\/slide\d+\.xml$/, `${PRESENTATION}.slide+xml`],
  [/^ppt\/notesMasters\/notesMaster\d+\.xml$/, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${PRESENTATION}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${PRESENTATION}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${PRESENTATION}.tableStyles+xml`],
  [/^ppt\/theme\/theme\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^ppt\/charts\/chart\d+\.xml$/, `${DRAWING}.chart+xml`],
  [/^ppt\/drawings\/drawing\d+\.xml$/, `${DRAWING}.chartshapes+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

/** The list of what the parts of a package are, of exactly the parts that it has. */
export function contentTypes(names: readonly string[]): string {
  const endings = [...new Set(['rels', 'xml', ...names.map((name) => name.split('.').at(-1) ?? '')])]
    .filter((end) => end in DEFAULTS)
    .sort();
  const parts = names.flatMap((name) => {
    const type = OVERRIDES.find(([pattern]) => pattern.test(name))?.[1];
    return type ? `<Override PartName="/${name}" ContentType="${type}"/>` : [];
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${endings
    .map((end) => `<Default Extension="${end}" ContentType="${DEFAULTS[end]}"/>`)
    .join('')}${parts.sort().join('')}</Types>`;
}
