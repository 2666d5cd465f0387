import { z } from 'zod';
import type { Text } from './http/contract.ts';
import { areRanges } from './http/proxyAddresses.ts';

/** One setting of the product: an environment variable. */
export interface Setting<T> {
  name: string;
  /** Reads the variable's text; undefined when it is not given and there is no default. */
  schema: z.ZodType<T, string | undefined>;
  /** The text that stands for a variable that is not given; empty when there is none. */
  fallback: string;
  /** True when its value is never shown. */
  secret?: boolean;
  /** What it does and which values it takes. */
  help: Text;
}

const setting = <T>(s: Setting<T>): Setting<T> => s;
const number = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((n) => n >= min && n <= max);
const text = z.string().min(1);
const postgresUrl = z
  .string()
  .refine((url) => /^postgres(?:ql)?:\/\//.test(url) && URL.canParse(url))
  .optional();

const webAddress = z
  .string()
  .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url))
  .optional();

const contact = /^(?:https?:\/\/[^\s"'<>]+|[^\s@"'<>]+@[^\s@"'<>]+\.[^\s@"'<>]+)$/;

/**
 * Every setting, declared once: parsed by `readConfig`, listed by `petarawan config`, documented in `docs/deployment.md`
 * (a test compares the two).
 */
export const SETTINGS = {
  port: setting({
    name: 'PORT',
    schema: number(0, 65_535),
    fallback: '8787',
    help: {
      id: 'nomor port, 0 sampai 65535; 0 = port bebas mana pun',
      en: 'port number, 0 to 65535; 0 = any free port',
    },
  }),
  host: setting({
    name: 'HOST',
    schema: text,
    fallback: '127.0.0.1',
    help: {
      id: 'alamat yang didengar; 0.0.0.0 = semua, hanya di belakang proksi TLS',
      en: 'address to listen on; 0.0.0.0 = all, only behind a TLS proxy',
    },
  }),
  dataDir: setting({
    name: 'PETARAWAN_DIR',
    schema: text,
    fallback: 'var',
    help: {
      id: 'direktori data: basis data tertanam, batas wilayah; relatif terhadap folder program',
      en: "data directory: embedded database, boundaries; relative to the program's folder",
    },
  }),
  demo: setting({
    name: 'PETARAWAN_DEMO',
    schema: z.enum(['0', '1']).transform((v) => v === '1'),
    fallback: '1',
    help: {
      id: '0 = mulai tanpa data contoh',
      en: '0 = start without sample data',
    },
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    schema: postgresUrl,
    fallback: '',
    help: {
      id: 'PostgreSQL: postgres://pengguna:sandi@host:5432/nama; kosong = DuckDB tertanam di direktori data',
      en: 'PostgreSQL: postgres://user:password@host:5432/name; empty = embedded DuckDB in the data directory',
    },
  }),
  databaseReplicaUrl: setting({
    name: 'DATABASE_REPLICA_URL',
    schema: postgresUrl,
    fallback: '',
    help: {
      id: 'replika PostgreSQL untuk pembacaan; kosong = baca dari DATABASE_URL',
      en: 'PostgreSQL replica for reads; empty = read from DATABASE_URL',
    },
  }),
  databasePool: setting({
    name: 'DATABASE_POOL',
    schema: number(2, 500),
    fallback: '8',
    help: {
      id: 'sambungan PostgreSQL per proses, 2 sampai 500',
      en: 'PostgreSQL connections per process, 2 to 500',
    },
  }),
  publicUrl: setting({
    name: 'PUBLIC_URL',
    schema: webAddress,
    fallback: '',
    help: {
      id: 'alamat yang dipakai pengunjung, misalnya https://petarawan.example; https = peramban diberi tahu agar tidak lagi memakai http',
      en: 'address that visitors use, e.g. https://petarawan.example; https = browsers are told not to use http any more',
    },
  }),
  publicContact: setting({
    name: 'PUBLIC_CONTACT',
    schema: z
      .string()
      .refine((given) => contact.test(given))
      .optional(),
    fallback: '',
    help: {
      id: 'kontak pada halaman publik: surel atau alamat web (https://…); kosong = tidak ada',
      en: 'contact on the public pages: e-mail or web address (https://…); empty = none',
    },
  }),
  publicSiteUrl: setting({
    name: 'PUBLIC_SITE_URL',
    schema: webAddress,
    fallback: '',
    help: {
      id: 'alamat situs publik hasil `release export`, untuk sitemap dan kutipan; kosong = PUBLIC_URL dengan /publik/',
      en: 'address of the public site made by `release export`, for sitemap and citations; empty = PUBLIC_URL with /publik/',
    },
  }),
  trustProxy: setting({
    name: 'TRUST_PROXY',
    schema: z.string().refine(areRanges).optional(),
    fallback: '',
    help: {
      id: 'alamat IP proksi (atau rentang, dipisah koma) yang X-Forwarded-For-nya dipercaya; kosong = tidak ada',
      en: 'IP addresses of proxies (or ranges, comma-separated) whose X-Forwarded-For is believed; empty = none',
    },
  }),
  rateReads: setting({
    name: 'RATE_READS',
    schema: number(0, 1_000_000),
    fallback: '3000',
    help: {
      id: 'permintaan API per menit yang harus dihitung (jawaban dari ingatan tidak termasuk), per alamat, per akun, dan per kunci API, per proses; 0 = tanpa batas',
      en: 'API requests per minute that have to be worked out (answers from memory do not count), by address, by account and by API key, per process; 0 = no limit',
    },
  }),
  rateWrites: setting({
    name: 'RATE_WRITES',
    schema: number(0, 1_000_000),
    fallback: '300',
    help: {
      id: 'perubahan data per menit, per alamat, per akun, dan per kunci API, per proses; 0 = tanpa batas',
      en: 'changes of data per minute, by address, by account and by API key, per process; 0 = no limit',
    },
  }),
  sessionIdleMinutes: setting({
    name: 'SESSION_IDLE_MINUTES',
    schema: number(1, 1_440),
    fallback: '60',
    help: {
      id: 'menit tanpa permintaan sampai harus masuk lagi',
      en: 'minutes without a request until one must sign in again',
    },
  }),
  sessionHours: setting({
    name: 'SESSION_HOURS',
    schema: number(1, 168),
    fallback: '12',
    help: {
      id: 'jam paling lama sebuah sesi berlaku, juga bila dipakai terus',
      en: 'hours a session lasts at most, however much it is used',
    },
  }),
  seaLinkKm: setting({
    name: 'SEA_LINK_KM',
    schema: number(0, 20_000),
    fallback: '300',
    help: {
      id: 'jarak terjauh (km, antargaris pantai) wilayah tanpa tetangga darat ditautkan ke wilayah terdekat di seberang laut; 0 = tanpa tautan laut',
      en: 'farthest distance (km, coast to coast) at which an area without a land neighbour is linked to the nearest one over the sea; 0 = no sea links',
    },
  }),
  passwordBlocklist: setting({
    name: 'PASSWORD_BLOCKLIST',
    schema: text.optional(),
    fallback: '',
    help: {
      id: 'berkas kata sandi yang pernah bocor: satu per baris, atau SHA-1 terurut “HASH:jumlah” (unduhan Have I Been Pwned); kosong = tidak diperiksa',
      en: 'file of breached passwords: one per line, or sorted SHA-1 “HASH:count” (the Have I Been Pwned download); empty = not checked',
    },
  }),
  oidcIssuer: setting({
    name: 'OIDC_ISSUER',
    schema: webAddress,
    fallback: '',
    help: {
      id: 'penyedia OpenID Connect, misalnya https://sso.example/realms/bawaslu; kosong = hanya akun setempat',
      en: 'OpenID Connect provider, e.g. https://sso.example/realms/bawaslu; empty = local accounts only',
    },
  }),
  oidcClientId: setting({
    name: 'OIDC_CLIENT_ID',
    schema: text.optional(),
    fallback: '',
    help: { id: 'nama klien di penyedia OpenID Connect', en: 'client id at the OpenID Connect provider' },
  }),
  oidcClientSecret: setting({
    name: 'OIDC_CLIENT_SECRET',
    schema: text.optional(),
    fallback: '',
    secret: true,
    help: {
      id: 'kata kunci klien; kosong = klien publik dengan PKCE',
      en: 'client secret; empty = public client with PKCE',
    },
  }),
  oidcName: setting({
    name: 'OIDC_NAME',
    schema: text,
    fallback: 'SSO',
    help: { id: 'tulisan pada tombol masuk OpenID Connect', en: 'words on the OpenID Connect sign-in button' },
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    fallback: 'info',
    help: {
      id: 'debug, info, warn, error, silent; info = satu baris per permintaan dan pekerjaan (`npm start`: warn)',
      en: 'debug, info, warn, error, silent; info = one line per request and job (`npm start`: warn)',
    },
  }),
  logFormat: setting({
    name: 'LOG_FORMAT',
    schema: z.enum(['auto', 'json', 'text']),
    fallback: 'auto',
    help: {
      id: 'json, text; auto = text di terminal, selain itu json (`npm start`: text)',
      en: 'json, text; auto = text on a terminal, else json (`npm start`: text)',
    },
  }),
  shutdownSeconds: setting({
    name: 'SHUTDOWN_SECONDS',
    schema: number(0, 3_600),
    fallback: '25',
    help: {
      id: 'paling lama menunggu permintaan yang sedang berjalan saat dihentikan',
      en: 'longest wait for requests under way when told to stop',
    },
  }),
  drainSeconds: setting({
    name: 'DRAIN_SECONDS',
    schema: number(0, 600),
    fallback: '0',
    help: {
      id: 'jeda antara /readyz menjadi 503 dan port ditutup, agar penyeimbang beban sempat beralih',
      en: 'pause between /readyz turning 503 and the port closing, for a load balancer to notice',
    },
  }),
} as const;

type Values = { -readonly [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K] extends Setting<infer T> ? T : never };

/** Every setting of the product, parsed once. `dataDir` is an absolute path. */
export interface Config extends Values {}
