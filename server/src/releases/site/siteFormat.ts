export type Language = 'id' | 'en';
export const LANGUAGES: readonly Language[] = ['id', 'en'];

const SEPARATORS = { id: { decimal: ',', group: '.' }, en: { decimal: '.', group: ',' } } as const;
const MONTHS = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

/** Numbers and dates of the public pages in one language; the same wording as the interface. */
export interface SiteFormat {
  /** `1.234`. */
  integer(value: number): string;
  /** Two decimals below 1, one below 100, none above; `0` is plain. `38,2`. */
  rate(value: number): string;
  /** A share 0..1: `92 %`. */
  percent(share: number): string;
  /** `2024-02-14` gives `14 Feb 2024`, `2024-02` gives `Feb 2024`. */
  date(iso: string): string;
  /** Whole months from the first day of one to the last of another: `Jul – Sep 2024`. */
  months(from: string, to: string): string;
}

export function siteFormat(language: Language): SiteFormat {
  const { decimal, group } = SEPARATORS[language];
  const fixed = (value: number, digits: number) => {
    const [whole = '0', fraction] = value.toFixed(digits).split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction === undefined ? '' : decimal + fraction);
  };
  const date = (iso: string) => {
    const [year = '', month, day] = iso.split('-');
    return [day && Number(day), month && MONTHS[language][Number(month) - 1], year].filter(Boolean).join(' ');
  };
  return {
    integer: (value) => fixed(value, 0),
    rate: (value) => fixed(value, value === 0 ? 0 : Number(value.toFixed(2)) < 1 ? 2 : Number(value.toFixed(1)) < 100 ? 1 : 0),
    percent: (share) => `${fixed(share * 100, share > 0 && share < 0.01 ? 1 : 0)}${language === 'id' ? '\u00a0' : ''}%`,
    date,
    months(from, to) {
      const [a, b] = [from.slice(0, 7), to.slice(0, 7)];
      if (a === b) return date(a);
      return `${a.slice(0, 4) === b.slice(0, 4) ? date(a).replace(/ \d+$/, '') : date(a)} – ${date(b)}`;
    },
  };
}
