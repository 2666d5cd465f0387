import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { PATHS } from '../paths.ts';
import { type AreaView, nameOf } from '../view/areaView.ts';

/** The page's figures as a schema.org Dataset, for search engines of data. */
export function datasetOf(
  context: PageContext,
  { head, document, has }: ReleaseInfo,
  view: AreaView,
  caption: string,
  description: string,
): object {
  const { number } = head;
  const file = (path: string, encodingFormat: string) =>
    has(path) ? [{ '@type': 'DataDownload', encodingFormat, contentUrl: context.address(path) ?? context.href(path) }] : [];
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: caption,
    description,
    identifier: `rilis-${number}/${view.area.code}`,
    version: String(number),
    inLanguage: context.language,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { '@type': 'GovernmentOrganization', name: 'Bawaslu' },
    isAccessibleForFree: true,
    datePublished: head.publishedOn,
    temporalCoverage: `${head.from}/${head.to}`,
    spatialCoverage: { '@type': 'Place', name: nameOf(view.area), identifier: view.area.code },
    variableMeasured: ['laporan', 'temuan'],
    ...(document.sample ? { keywords: ['data contoh'] } : {}),
    distribution: [
      ...file(PATHS.data(number, `rilis-${number}-${view.area.code}.csv`), 'text/csv'),
      ...file(PATHS.data(number, `rilis-${number}.json`), 'application/json'),
    ],
  };
}
