import { z } from 'zod';
import type { Text } from '../../http/contract.ts';

/**
 * Why signing in through the office's own sign-in (OpenID Connect) did not work: the browser is sent to `/masuk?galat=<code>`
 * (linking: to the page it came from), and the page says it in these words. Codes are stable.
 */
export const SIGN_IN_ERRORS = {
  tidak_diatur: {
    id: 'Masuk melalui SSO tidak diatur di server ini. Masuklah dengan nama akun dan kata sandi.',
    en: 'Sign-in through SSO is not set up on this server. Use your login and password.',
  },
  penyedia_tidak_menjawab: {
    id: 'Layanan SSO tidak menjawab. Coba lagi sebentar lagi, atau masuklah dengan nama akun dan kata sandi.',
    en: 'The SSO service does not answer. Try again in a moment, or use your login and password.',
  },
  salah_atur: {
    id: 'Layanan SSO tidak mengenali server ini. Beri tahu pengelola: pengaturan OIDC_* perlu diperiksa.',
    en: 'The SSO service does not accept this server. Tell an administrator: the OIDC_* settings need a look.',
  },
  ditolak_penyedia: {
    id: 'Layanan SSO tidak mengizinkan Anda masuk, atau Anda membatalkannya. Ulangi bila itu tidak disengaja.',
    en: 'The SSO service did not let you in, or you cancelled. Try again if that was not intended.',
  },
  kedaluwarsa: {
    id: 'Waktu untuk masuk sudah habis atau dimulai di peramban lain. Mulai lagi dari tombol SSO.',
    en: 'The time to sign in is over, or it was begun in another browser. Start again with the SSO button.',
  },
  tidak_sah: {
    id: 'Jawaban layanan SSO tidak dapat dipastikan keasliannya. Mulai lagi dari tombol SSO; bila berulang, beri tahu pengelola.',
    en: 'The answer of the SSO service could not be verified. Start again with the SSO button; if it happens again, tell an administrator.',
  },
  akun_tidak_dikenal: {
    id: 'Anda dikenal oleh SSO, tetapi belum mempunyai akun di sini. Mintalah pengelola membuat akun dengan nama akun = alamat surel terverifikasi atau nama pengguna SSO Anda.',
    en: 'SSO knows you, but you have no account here yet. Ask an administrator to make one whose login is your verified e-mail address or your SSO username.',
  },
  akun_nonaktif: {
    id: 'Akun Anda dinonaktifkan. Tanyakan kepada pengelola.',
    en: 'Your account is disabled. Ask an administrator.',
  },
  akun_tertaut_lain: {
    id: 'Akun ini sudah tertaut dengan identitas SSO lain. Mintalah pengelola melepas tautan SSO akun itu.',
    en: 'This account is linked with another SSO identity. Ask an administrator to remove the SSO link of that account.',
  },
  perlu_ditautkan: {
    id: 'Akun pengelola tidak ditautkan dari namanya saja. Masuklah sekali dengan kata sandi, lalu pilih “Tautkan SSO” di halaman akun.',
    en: 'An administrator account is not linked by its name alone. Sign in once with the password, then choose “Link SSO” on the account page.',
  },
  perlu_masuk: {
    id: 'Sesi Anda berakhir sebelum tautan selesai. Masuk lagi, lalu ulangi “Tautkan SSO”.',
    en: 'Your session ended before the link was made. Sign in again and repeat “Link SSO”.',
  },
  gangguan: {
    id: 'Terjadi gangguan di server PetaRawan. Coba lagi sebentar lagi.',
    en: 'Something failed on the PetaRawan server. Try again in a moment.',
  },
  identitas_terpakai: {
    id: 'Identitas SSO ini sudah tertaut dengan akun lain.',
    en: 'This SSO identity is linked with another account already.',
  },
} as const satisfies Record<string, Text>;
export type SignInError = keyof typeof SIGN_IN_ERRORS;
export const SignInError = z.enum(Object.keys(SIGN_IN_ERRORS) as [SignInError, ...SignInError[]]);

/** Where a link begins: the page sends the browser to `url`. */
export const OidcLinkResponse = z.object({ url: z.string() });
export type OidcLinkResponse = z.infer<typeof OidcLinkResponse>;
