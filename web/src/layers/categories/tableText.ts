import { words } from '../../text/useText.ts';

const id = {
  times: (place: string) => `Kali lipat dari ${place}`,
  p: 'p, dua sisi',
  shares: (place: string) => `Bagian di sini / di ${place}`,
  of: (n: string, all: string) => `${n} dari ${all}`,
  sharesOf: (here: string, there: string, place: string) => `${here} di sini, ${there} di ${place}`,
  noneOf: (all: string) => `dari ${all}`,
};

/** Words of the table that only layers of categories need. */
export const tableText = words(id);

tableText.en = {
  times: (place) => `Times that of ${place}`,
  p: 'Two-sided p',
  shares: (place) => `Share here / in ${place}`,
  of: (n, all) => `${n} of ${all}`,
  sharesOf: (here, there, place) => `${here} here, ${there} in ${place}`,
  noneOf: (all) => `of ${all}`,
};
