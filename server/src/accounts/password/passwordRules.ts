import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import type { Blocklist } from './blocklist.ts';
import { plainPassword } from './hashPassword.ts';

/** What people would type first, being asked by this product. */
const PRODUCT = ['petarawan', 'peta rawan', 'bawaslu'];
/** Rows that fingers or minds run along. */
const RUNS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm'];
const LEAST = 12;
const MOST = 256;
/** So many characters must remain beside the login and the product's name. */
const LEAST_BESIDE = 8;

const reversed = (text: string) => [...text].reverse().join('');
const isRun = (text: string) => RUNS.some((run) => run.includes(text) || reversed(run).includes(text));
/** One to four characters again and again: `aaaaaaaaaaaa`, `abcdabcdabcd`, `123123123123`. */
const isRepeated = (text: string) => /^(.{1,4}?)\1{2,}.{0,3}$/su.test(text) && new Set(text).size <= 4;

/** Why a password cannot be chosen, by its form alone; null when it can. */
export function weakness(password: string, login: string): Text | null {
  const text = plainPassword(password).toLowerCase();
  const length = [...text].length;
  if (length < LEAST || length > MOST) {
    return {
      id: `Kata sandi harus ${LEAST} sampai ${MOST} karakter. Beberapa kata yang tidak berkaitan mudah diingat dan sulit ditebak.`,
      en: `A password has ${LEAST} to ${MOST} characters. A few words that have nothing to do with each other are easy to keep and hard to guess.`,
    };
  }
  if (isRun(text) || isRepeated(text)) {
    return {
      id: 'Kata sandi ini hanya pengulangan atau urutan. Pakai beberapa kata yang tidak berkaitan.',
      en: 'This password is a repetition or a sequence only. Use a few words that have nothing to do with each other.',
    };
  }
  const names = [login, login.split('@')[0] ?? '', ...PRODUCT].filter((name) => name.length > 2);
  const beside = names.sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, ''), text);
  if (beside !== text && [...beside].length < LEAST_BESIDE) {
    return {
      id: 'Kata sandi ini hampir hanya berisi nama akun atau nama produk. Pakai kata-kata lain.',
      en: "This password is hardly more than the login or the product's name. Use other words.",
    };
  }
  return null;
}

/** Throws AppError `invalid_request` for a password that cannot be chosen, saying why. */
export async function refuseWeakPassword(password: string, login: string, blocklist: Blocklist): Promise<void> {
  const why =
    weakness(password, login) ??
    ((await blocklist.has(password))
      ? {
          id: 'Kata sandi ini ada dalam daftar kata sandi yang pernah bocor, jadi termasuk yang ditebak lebih dahulu. Pilih yang lain.',
          en: 'This password stands in a list of breached passwords and is among the first to be guessed. Choose another.',
        }
      : null);
  if (why) throw new AppError('invalid_request', why, { items: [{ where: 'password', message: why }] });
}
