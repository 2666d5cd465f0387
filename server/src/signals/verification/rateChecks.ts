import { byarInterval } from '../byarInterval.ts';
import { type CountProbability, choynowski } from '../choynowski.ts';
import { classBreaks } from '../classBreaks.ts';
import { type EbRate, ebRates } from '../ebRate.ts';
import { isFigure, type NoFigure } from '../noFigure.ts';
import { funnelZ, overdispersion } from '../overdispersion.ts';
import { type PoissonGamma, poissonGamma } from '../poissonGamma.ts';
import { poissonInterval } from '../poissonInterval.ts';
import { type LocalEbRate, localEbRates } from '../spatial/localEbRate.ts';
import { varianceFit } from '../varianceFit.ts';
import { type Check, checksOf } from './check.ts';
import { auckland, ncSids } from './publishedSets.ts';

const both = (word: string) => ({ id: word, en: word });
const place = (name: string) => both(name);
const known = <T extends object>(found: T | NoFigure | undefined): T | null => (found && isFigure<T>(found) ? found : null);

const OWN_LOCAL_MEAN = {
  id: 'spdep mengukur simpangan tiap tetangga dari rata-rata tetangga itu sendiri; di sini dari rata-rata setempat wilayahnya (cara GeoDa).',
  en: 'spdep takes the deviation of each neighbour from that neighbour’s own mean; here it is taken from the local mean of the area (as GeoDa).',
};

/** Published figures of intervals, smoothing, funnel and classes. */
export function rateChecks(): Check[] {
  return [...intervalChecks(), ...smoothingChecks(), ...funnelChecks(), ...classChecks()];
}

function intervalChecks(): Check[] {
  const count = (n: number, end: 'low' | 'high', way = '') => ({
    id: `${n} kejadian${way}, batas ${end === 'low' ? 'bawah' : 'atas'}`,
    en: `${n} events${way}, ${end === 'low' ? 'lower' : 'upper'} limit`,
  });
  const limit = (n: number, end: 'low' | 'high', printed: string) =>
    ({ statistic: 'interval', figure: count(n, end), printed, own: poissonInterval(n)[end] }) as const;
  const byar = (n: number, end: 'low' | 'high', printed: string) =>
    ({ statistic: 'interval', figure: count(n, end, ' (Byar)'), printed, own: byarInterval(n)[end] }) as const;
  return checksOf({ dataset: null, source: 'OHID 2018; R qchisq' }, [
    limit(0, 'high', '3.6889'),
    limit(5, 'low', '1.6235'),
    limit(5, 'high', '11.6683'),
    limit(10, 'low', '4.7954'),
    limit(10, 'high', '18.3904'),
    byar(10, 'low', '4.7874'),
    byar(10, 'high', '18.3915'),
    byar(100, 'low', '81.362'),
    byar(100, 'high', '121.628'),
  ]);
}

function smoothingChecks(): Check[] {
  const city = auckland();
  const nc = ncSids();
  const ofCity = ebRates(city.observed, { per: 1 });
  const ofNc = ebRates(nc.observed, { per: 1 });
  const value = (found: ReturnType<typeof ebRates>, i: number) => known<EbRate>(found.areas[i])?.value;
  const prior = { id: 'keragaman antarwilayah a', en: 'variance between areas a' };
  const overall = { id: 'laju keseluruhan b', en: 'overall rate b' };
  const area = (i: number) => ({ id: `wilayah ${i}`, en: `area ${i}` });
  const local = localEbRates(nc.observed, nc.neighbours, { per: 1 });
  const otherWay = localEbRates(nc.observed, nc.neighbours, { per: 1, deviationsFrom: 'each' });
  const births = nc.observed.reduce((s, o) => s + o.denominator, 0);
  const cases = nc.observed.reduce((s, o) => s + o.count, 0);
  const gamma = known<PoissonGamma>(
    poissonGamma(nc.observed.map(({ count, denominator }) => ({ observed: count, expected: (denominator * cases) / births }))),
  );
  return [
    ...checksOf({ dataset: 'auckland', source: 'Marshall 1991; R spdep 1.2-7' }, [
      { statistic: 'eb-global', figure: prior, printed: '7.284173e-07', own: ofCity.priorVariance },
      { statistic: 'eb-global', figure: overall, printed: '0.002633436', own: ofCity.overall },
      { statistic: 'eb-global', figure: area(1), printed: '0.002978034', own: value(ofCity, 0) },
      { statistic: 'eb-global', figure: area(2), printed: '0.002865623', own: value(ofCity, 1) },
      { statistic: 'eb-global', figure: area(3), printed: '0.002118165', own: value(ofCity, 2) },
    ]),
    ...checksOf({ dataset: 'nc-sids', source: 'R spdep 1.2-7' }, [
      { statistic: 'eb-global', figure: prior, printed: '7.692931e-07', own: ofNc.priorVariance },
      { statistic: 'eb-global', figure: overall, printed: '0.002021445', own: ofNc.overall },
      { statistic: 'eb-global', figure: place('Ashe'), printed: '0.001697297', own: value(ofNc, 0) },
      ...['0.0009922276', '0.0012639029', '0.0010859277'].flatMap((printed, i) => {
        const name = nc.names[i] ?? '';
        const way = { id: `${name}, cara Bailey-Gatrell`, en: `${name}, Bailey-Gatrell’s way` };
        const knowing = i === 2 ? { value: 0.000974025974025974, note: OWN_LOCAL_MEAN } : undefined;
        return [
          { statistic: 'eb-local' as const, figure: place(name), printed, own: known<LocalEbRate>(local[i])?.value, knowing },
          { statistic: 'eb-local' as const, figure: way, printed, own: known<LocalEbRate>(otherWay[i])?.value },
        ];
      }),
      {
        statistic: 'eb-global',
        figure: both('Poisson-gamma nu'),
        printed: '6.3720',
        own: gamma?.nu,
        source: 'Clayton, Kaldor 1987; R',
      },
      {
        statistic: 'eb-global',
        figure: both('Poisson-gamma alpha'),
        printed: '6.0653',
        own: gamma?.alpha,
        source: 'Clayton, Kaldor 1987; R',
      },
      {
        statistic: 'eb-global',
        figure: both('Poisson-gamma, Anson'),
        printed: '2.3132',
        own: gamma?.ratios[nc.names.indexOf('Anson')],
        source: 'Clayton, Kaldor 1987; R',
      },
    ]),
  ];
}

function funnelChecks(): Check[] {
  const { observed } = ncSids();
  const overall = ebRates(observed, { per: 1 }).overall ?? Number.NaN;
  const z = observed.map(({ count, denominator }) => funnelZ(count, denominator * overall));
  const phi = known<{ phi: number; n: number }>(overdispersion(z))?.phi ?? Number.NaN;
  const beyond = (limit: number, factor = 1) => z.filter((v) => Math.abs(v) / Math.sqrt(factor) > limit).length;
  const map = choynowski(observed).map((p) => known<CountProbability>(p)?.atMost ?? Number.NaN);
  const outside = (share: string, more: { id: string; en: string }) => ({
    id: `di luar ${share}${more.id}`,
    en: `outside ${share}${more.en}`,
  });
  const plain = { id: '', en: '' };
  const after = { id: ' sesudah disesuaikan', en: ' after adjustment' };
  return checksOf({ dataset: 'nc-sids', source: 'Spiegelhalter 2005; R' }, [
    { statistic: 'funnel', figure: outside('95 %', plain), printed: '15', own: beyond(1.959963984540054) },
    { statistic: 'funnel', figure: outside('99,8 %', plain), printed: '5', own: beyond(3.090232306167813) },
    { statistic: 'overdispersion', figure: both('phi'), printed: '1.2746', own: phi },
    { statistic: 'overdispersion', figure: outside('95 %', after), printed: '12', own: beyond(1.959963984540054, phi) },
    { statistic: 'overdispersion', figure: outside('99,8 %', after), printed: '4', own: beyond(3.090232306167813, phi) },
    { statistic: 'choynowski', figure: place('Ashe'), printed: '0.3533', own: map[0], source: 'Choynowski 1959; R spdep' },
    {
      statistic: 'choynowski',
      figure: { id: 'wilayah di atas 0,95', en: 'areas above 0.95' },
      printed: '17',
      own: map.filter((p) => p > 0.95).length,
      source: 'R spdep',
    },
    {
      statistic: 'choynowski',
      figure: { id: 'wilayah di bawah 0,05', en: 'areas below 0.05' },
      printed: '7',
      own: map.filter((p) => p < 0.05).length,
      source: 'R spdep',
    },
  ]);
}

function classChecks(): Check[] {
  const { rates } = ncSids();
  const breaks = (method: 'kuantil' | 'jenks') => classBreaks(rates, { method, classes: 5 }, { zeroClass: false }).breaks;
  const fit = varianceFit(rates, { method: 'jenks', classes: 5 });
  const list = (name: { id: string; en: string }, printed: readonly string[], own: readonly number[]) =>
    printed.map((text, i) => ({
      statistic: 'class-breaks' as const,
      figure: { id: `${name.id}, batas ${i + 1}`, en: `${name.en}, break ${i + 1}` },
      printed: text,
      own: own[i],
    }));
  return checksOf({ dataset: 'nc-sids', source: 'R classInt 0.4-9' }, [
    ...list({ id: 'kuantil', en: 'quantile' }, ['0.8638', '1.5412', '2.0449', '2.7833'], breaks('kuantil')),
    ...list(both('Fisher'), ['0.3102', '1.6963', '3.4025', '7.9439'], breaks('jenks')),
    ...list(both('Jenks'), ['0', '1.6625', '3.2573', '6.3336', '9.5541'], fit?.upperValues.slice(1) ?? []),
    {
      statistic: 'class-breaks',
      figure: { id: 'ketepatan (GVF) Fisher', en: 'fit (GVF) of Fisher' },
      printed: '0.93508',
      own: fit?.gvf,
    },
  ]);
}
