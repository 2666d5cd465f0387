import { Choices } from '../../imports/parse/choices.ts';
import { publishedEntries } from '../catalogues.ts';

/** Where content stands. */
export const PLATFORMS = publishedEntries('platforms.csv').map(({ code, name, labels }) => ({ code, name, labels }));
/** What content is, and the issue it is counted under. */
export const CONTENT_KINDS = publishedEntries('content_kinds.csv').map(({ row, code, name, labels }) => ({
  code,
  name,
  labels,
  issue: row.isu ?? '',
}));
/** Platform of content of which the file names none. */
export const PLATFORM_UNNAMED = 'tidak_disebut';
/** Kind of content whose issue is none of the kinds'. */
const OTHER_KIND = 'lainnya';

/** What became of a request to take content down. */
export const TAKEDOWNS = [
  {
    code: 'diturunkan',
    name: { id: 'Diturunkan', en: 'Taken down' },
    labels: ['sudah diturunkan', 'sudah takedown', 'take down', 'takedown', 'dihapus', 'ya', 'selesai', 'diblokir'],
  },
  {
    code: 'diajukan',
    name: { id: 'Diajukan', en: 'Requested' },
    labels: ['proses', 'dalam proses', 'diajukan ke kominfo', 'diajukan ke komdigi', 'menunggu', 'permohonan'],
  },
  { code: 'ditolak', name: { id: 'Ditolak', en: 'Refused' }, labels: ['tidak disetujui', 'tidak memenuhi'] },
  {
    code: 'masih_tayang',
    name: { id: 'Masih tayang', en: 'Still online' },
    labels: ['belum', 'belum diturunkan', 'tidak', 'masih ada', 'tayang', 'tidak diajukan'],
  },
] as const;

export const platformChoices = () =>
  new Choices<string>(
    { id: 'platform', en: 'platform' },
    PLATFORMS.map(({ code, labels }) => ({ code, value: code, labels })),
  );
export const contentKindChoices = () =>
  new Choices<{ code: string; issue: string }>(
    { id: 'jenis konten', en: 'kind of content' },
    CONTENT_KINDS.map(({ code, issue, labels }) => ({ code, value: { code, issue }, labels })),
  );
export const takedownChoices = () =>
  new Choices<string>(
    { id: 'status penurunan konten', en: 'take-down status' },
    TAKEDOWNS.map(({ code, labels }) => ({ code, value: code, labels: [...labels] })),
  );

/** The kind of content that an issue stands for. */
export const kindOfIssue = (issue: string): string => CONTENT_KINDS.find((k) => k.issue === issue)?.code ?? OTHER_KIND;
