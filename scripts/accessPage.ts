import type { RouteRule } from '../server/src/accounts/authorize.ts';
import { ACTIONS, Action, type Reach, ROLES, Role } from '../server/src/accounts/contract.ts';
import { BOUND_TO, POLICY } from '../server/src/accounts/policy.ts';
import { ROUTE_RULES } from '../server/src/routeRules.ts';

const REACH: Record<Reach, string> = { none: '–', own: 'wilayahnya', all: 'semua' };
const BOUND: Record<string, string> = {
  provinsi: 'provinsi',
  kabkota: 'kabupaten/kota',
  any: 'wilayah mana pun, atau seluruh Indonesia',
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const roles = () =>
  table(
    ['peran / role', 'kode', 'terikat pada / bound to'],
    Role.options.map((role) => {
      const bound = BOUND_TO[role];
      return [
        `${ROLES[role].id} / ${ROLES[role].en}`,
        `\`${role}\``,
        bound === null ? 'seluruh Indonesia' : (BOUND[bound] ?? bound),
      ];
    }),
  );

const reaches = () =>
  table(
    ['wewenang / action', ...Role.options.map((role) => ROLES[role].id)],
    Action.options.map((action) => [
      `${ACTIONS[action].id} (\`${action}\`)`,
      ...Role.options.map((role) => REACH[POLICY[role][action]]),
    ]),
  );

/** A rule that asks nothing of the request is about the whole country. */
const need = (area: RouteRule['area']) =>
  !area ? '–' : area.length === 0 ? 'seluruh Indonesia / the whole country' : 'yang disebut permintaan / the one asked for';

const routes = () =>
  table(
    ['alamat / route', 'wewenang / action', 'wilayah yang harus tercakup / area that must be covered'],
    Object.entries(ROUTE_RULES)
      .map(([route, { action, area }]) => ({ route: route.replace('/api/v1', ''), action, area }))
      .sort((a, b) => a.route.split(' ')[1]?.localeCompare(b.route.split(' ')[1] ?? '') || a.route.localeCompare(b.route))
      .map(({ route, action, area }) => [`\`${route.replaceAll('|', '\\|')}\``, ACTIONS[action].id, need(area)]),
  );

/** `docs/access.md`: who may do what where, and what each address needs, as Markdown. Printed from the table that is enforced. */
export const accessPage = (): string => `# Siapa boleh apa, di mana / Who may do what, where

<!-- Dicetak oleh \`npm run access\` dari server/src/accounts/policy.ts dan server/src/routeRules.ts; jangan diubah dengan tangan. -->

## Peran / Roles

${roles()}

## Wewenang / Authority

\`wilayahnya\` = di dalam wilayah tempat peran itu terikat, dan di bawahnya; yang terikat pada seluruh Indonesia melihat semuanya.
Kunci API hanya dapat diberi \`read_internal\` dan \`import_data\`, di dalam wilayah pemiliknya.

${reaches()}

## Alamat / Routes

Semua di bawah \`/api/v1\`. Alamat tanpa aturan tidak menjawab siapa pun. Bila wilayah tidak disebut, alamat itu sendiri menampilkan
atau menerima hanya yang terbuka bagi penanya: peta dan profil terbuka bagi publik, dengan angka internal ditahan per wilayah.

${routes()}

## Angka internal / Internal figures

Semua angka dari laporan, cakupan, dan kegiatan pencegahan bersifat internal, kecuali yang sudah dirilis: rilis publik bernomor memuat
hitungan laporan dan temuan yang sebagian disamarkan. Selain itu publik melihat wilayah, batas, tahapan, indeks, angka terbit,
peristiwa yang diberitakan, dan katalog langkah. Dua hal melewati batas wilayah dengan sengaja: kalender periode
pelaporan satu provinsi pada satu tingkat (dari situ dihitung berapa laporan yang diharapkan), dan laporan lengkap tentang wilayah di
atasnya (yang berarti wilayah itu terpantau).
`;
