import { z } from 'zod';
import { PageQuery, Text } from '../http/contract.ts';
import { RegionCode } from '../regions/contract.ts';

export { OidcLinkResponse, SIGN_IN_ERRORS, SignInError } from './oidc/contract.ts';

/** Roles as the office names them; `publik` is everybody who did not sign in. */
export const ROLES = {
  pengelola: { id: 'Pengelola', en: 'Administrator' },
  perencana: { id: 'Perencana', en: 'Planner' },
  operator: { id: 'Operator', en: 'Operator' },
  penyetuju: { id: 'Penyetuju', en: 'Approver' },
  pembaca: { id: 'Pembaca', en: 'Reader' },
  publik: { id: 'Publik', en: 'Public' },
} as const satisfies Record<string, Text>;
export type Role = keyof typeof ROLES;
export const Role = z.enum(Object.keys(ROLES) as [Role, ...Role[]]);
/** Roles an account can have. */
export const ACCOUNT_ROLES = ['pengelola', 'perencana', 'operator', 'penyetuju', 'pembaca'] as const;
export const AccountRole = z.enum(ACCOUNT_ROLES);
export type AccountRole = z.infer<typeof AccountRole>;

/** What can be done with the product. */
export const ACTIONS = {
  read_public: { id: 'Melihat data publik', en: 'See public data' },
  read_internal: { id: 'Melihat angka internal', en: 'See internal figures' },
  read_records: { id: 'Membaca rincian baris dan karantina', en: 'Read details of rows and the quarantine' },
  import_data: { id: 'Mengimpor, memperbaiki, dan membatalkan data', en: 'Import, correct and undo data' },
  edit_plans: { id: 'Menyusun rencana pencegahan', en: 'Write prevention plans' },
  approve_plans: { id: 'Menyetujui rencana', en: 'Approve plans' },
  prepare_releases: { id: 'Menyiapkan rilis publik', en: 'Prepare public releases' },
  approve_releases: { id: 'Menyetujui rilis publik', en: 'Approve public releases' },
  change_thresholds: { id: 'Mengubah ambang dan tautan wilayah', en: 'Change thresholds and links of areas' },
  own_account: { id: 'Mengurus akun sendiri', en: 'Look after the own account' },
  manage_accounts: { id: 'Mengelola akun pengguna', en: 'Manage accounts' },
  read_audit: { id: 'Membaca catatan audit', en: 'Read the audit log' },
} as const satisfies Record<string, Text>;
export type Action = keyof typeof ACTIONS;
export const Action = z.enum(Object.keys(ACTIONS) as [Action, ...Action[]]);

/** How far an action reaches: nowhere, inside the region the role is bound to, everywhere. */
export const Reach = z.enum(['none', 'own', 'all']);
export type Reach = z.infer<typeof Reach>;

/** Name to sign in with: 3-60 letters, digits, dots, hyphens, underscores or an e-mail address; kept in lower case. */
export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@+-]{2,59}$/);
/** A person's or machine's name, without control characters. */
const Name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
/** Length over rules: at least 12 characters, at most 256, any characters; nothing else is demanded of its form. */
export const Password = z.string().min(12).max(256);

/** How the caller came to be who they are. */
export const CallerKind = z.enum(['lokal', 'tamu', 'akun', 'kunci']);
export type CallerKind = z.infer<typeof CallerKind>;

/** Who is asking, and what the screen may offer. */
export const Me = z.object({
  kind: CallerKind,
  role: Role,
  roleName: Text,
  /** Region the role is bound to; null for the whole country. */
  region: RegionCode.nullable(),
  regionName: z.string().nullable(),
  /** Only for `akun`. */
  account: z.object({ id: z.string(), login: z.string(), name: z.string(), totp: z.boolean(), password: z.boolean() }).nullable(),
  can: z.record(z.string(), Reach),
  signIn: z.object({
    /** False on a laptop: who sits at the machine is the administrator and nobody signs in. */
    demanded: z.boolean(),
    /** Null when signing in works at this address; else why not (no https). */
    refused: Text.nullable(),
    /** Name on the button of the office's own sign-in (OpenID Connect); null when none is set up. */
    oidc: z.string().nullable(),
  }),
});
export type Me = z.infer<typeof Me>;

export const SignInBody = z.object({
  login: z.string().max(200),
  password: z.string().max(1000),
  /** Six digits of the authenticator app, or a recovery code; asked for by the answer `code_needed`. */
  code: z.string().max(40).optional(),
});
export type SignInBody = z.infer<typeof SignInBody>;

/** `code_needed`: the password was right, the account has a second factor: ask again with `code`. No cookie was set. */
export const SignInResponse = z.object({ status: z.enum(['signed_in', 'code_needed']), me: Me.nullable() });
export type SignInResponse = z.infer<typeof SignInResponse>;

/** One signed-in browser of an account. */
export const SessionRow = z.object({
  id: z.string(),
  current: z.boolean(),
  createdAt: z.string(),
  seenAt: z.string(),
  expiresAt: z.string(),
  ip: z.string().nullable(),
  /** What the browser called itself, shortened. */
  agent: z.string().nullable(),
  via: z.enum(['password', 'oidc']),
});
export type SessionRow = z.infer<typeof SessionRow>;
export const SessionsResponse = z.object({ items: z.array(SessionRow) });

/** The present password and the next; the account's other sessions end. */
export const PasswordBody = z.object({ current: z.string().max(1000), next: Password });

export const TotpBegin = z.object({
  /** Base32, to type by hand. */
  secret: z.string(),
  uri: z.string(),
  /** The same as a QR picture, SVG. */
  qr: z.string(),
});
export const TotpCode = z.object({ code: z.string().max(40) });
/** Shown once: each opens the account once when the phone is lost. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) });

/** What a one-time link is for: the very first administrator, a new account, or a forgotten password. */
export const LinkPurpose = z.enum(['first', 'invite', 'reset']);
export type LinkPurpose = z.infer<typeof LinkPurpose>;
export const LinkInfo = z.object({
  purpose: LinkPurpose,
  /** Null for `first`: whoever opens it chooses. */
  login: z.string().nullable(),
  name: z.string().nullable(),
  expiresAt: z.string(),
});
export type LinkInfo = z.infer<typeof LinkInfo>;
/** `login` and `name` are needed for purpose `first` only. */
export const LinkBody = z.object({ password: Password, login: Login.optional(), name: Name.optional() });
/** What stands behind `#` in the address of a link. It travels in a body: addresses are written into logs. */
export const LinkToken = z.object({ token: z.string().min(1).max(200) });
export const LinkUse = LinkBody.extend(LinkToken.shape);
export type LinkUse = z.infer<typeof LinkUse>;

export const AccountStatus = z.enum(['invited', 'active', 'disabled']);
export const Account = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: AccountRole,
  region: RegionCode.nullable(),
  regionName: z.string().nullable(),
  status: AccountStatus,
  totp: z.boolean(),
  password: z.boolean(),
  /** True when the account is linked with the office's own sign-in. */
  oidc: z.boolean(),
  lastSignIn: z.string().nullable(),
  createdAt: z.string(),
});
export type Account = z.infer<typeof Account>;
const plain = /^[^\p{Cc}\p{Cs}]*$/u;
/** `q` is part of a login or name; `cursor` the last login of the page before. */
export const AccountsQuery = PageQuery.extend({
  q: z.string().max(100).regex(plain).optional(),
  cursor: z.string().max(200).regex(plain).optional(),
});
export const AccountsResponse = z.object({ items: z.array(Account), next: z.string().nullable() });

export const AccountBody = z.object({ login: Login, name: Name, role: AccountRole, region: RegionCode.nullable() });
export type AccountBody = z.infer<typeof AccountBody>;
/** Only what is given changes. `totp: false` takes the second factor away (a lost phone), `unlock` forgets failed attempts. */
export const AccountPatch = z.object({
  name: Name.optional(),
  role: AccountRole.optional(),
  region: RegionCode.nullable().optional(),
  status: z.enum(['active', 'disabled']).optional(),
  totp: z.literal(false).optional(),
  unlock: z.literal(true).optional(),
});
export type AccountPatch = z.infer<typeof AccountPatch>;
/** A link to hand over by hand: the product sends no mail. */
export const LinkResponse = z.object({ url: z.string(), purpose: LinkPurpose, expiresAt: z.string() });
export type LinkResponse = z.infer<typeof LinkResponse>;
export const AccountCreated = z.object({ account: Account, link: LinkResponse });
/** Public id of an account or a session in an address. */
export const PublicId = z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/) });

/** What an API key may be given. */
export const KeyAction = z.enum(['read_internal', 'import_data']);
export type KeyAction = z.infer<typeof KeyAction>;
export const ApiKey = z.object({
  id: z.string(),
  name: z.string(),
  /** Login of its owner. */
  owner: z.string(),
  actions: z.array(KeyAction),
  region: RegionCode.nullable(),
  regionName: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;
export const KeysResponse = z.object({ items: z.array(ApiKey) });
export const KeyBody = z.object({
  name: Name,
  actions: z.array(KeyAction).min(1),
  /** Inside the owner's own region; null for the owner's whole region. */
  region: RegionCode.nullable(),
  /** 1 to 366. */
  days: z.number().int().min(1).max(366),
});
export type KeyBody = z.infer<typeof KeyBody>;
/** The key itself is shown this once. */
export const KeyCreated = z.object({ key: ApiKey, secret: z.string() });
export type KeyCreated = z.infer<typeof KeyCreated>;

/** The rule as a table: role x action -> reach. */
export const PolicyResponse = z.object({
  roles: z.array(z.object({ role: Role, name: Text, boundTo: z.enum(['provinsi', 'kabkota', 'any']).nullable() })),
  actions: z.array(z.object({ action: Action, name: Text })),
  reach: z.record(z.string(), z.record(z.string(), Reach)),
});
export type PolicyResponse = z.infer<typeof PolicyResponse>;
