import type { Head } from './auditRow.ts';
import type { Finding } from './checkChain.ts';

/** What a reader of an export must know to check it without this program. */
export interface RecipeFacts {
  madeAt: string;
  /** First and last row; `last.seq < first` when there are none. */
  first: number;
  last: Head;
  /** Hash that the first row continues. */
  before: string;
  rows: number;
  jsonl: { name: string; sha256: string };
  csv: { name: string; sha256: string };
  finding: Finding | null;
}

const script = (f: RecipeFacts) => `import json, hashlib
before = "${f.before}"
for line in open("${f.jsonl.name.replaceAll(/["\\]/g, '\\$&')}", encoding="utf-8"):
    row = json.loads(line)
    said = row.pop("hash")
    text = json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert row["previous"] == before, ("tidak bersambung / not continued", row["seq"])
    assert hashlib.sha256(text.encode("utf-8")).hexdigest() == said, ("diubah / changed", row["seq"])
    before = said
print("cocok / matches" if before == "${f.last.hash}" else "akhir berbeda / another end", before)`;

/** The text beside an export: what it is, its fingerprints, and how anybody checks it, in plain words. */
export const recipe = (f: RecipeFacts): string => `CATATAN AUDIT PETARAWAN / PETARAWAN AUDIT LOG

Dibuat / made: ${f.madeAt}
Baris / rows: ${f.rows} (nomor / numbers ${f.first}–${f.last.seq})
Hash sebelum baris pertama / hash before the first row: ${f.before}
Hash baris terakhir / hash of the last row: ${f.last.hash}
SHA-256 ${f.jsonl.name}: ${f.jsonl.sha256}
SHA-256 ${f.csv.name}: ${f.csv.sha256}
Pemeriksaan saat dibuat / check when made: ${f.finding ? `${f.finding.text.id} / ${f.finding.text.en}` : 'rantai utuh / the chain is whole'}

CARA MEMERIKSA

1. Setiap baris ${f.jsonl.name} adalah satu objek JSON: satu kejadian. ${f.csv.name} memuat baris yang sama untuk dibaca di lembar
   kerja; isian yang dapat dikira rumus (diawali = + - @, juga di belakang tanda ') diberi satu tanda ' di depannya.
2. Ambil satu baris, keluarkan anggota "hash", tulis sisanya sebagai JSON tanpa spasi dengan nama anggota urut abjad (RFC 8785).
   SHA-256 dari teks UTF-8 itu harus sama dengan "hash". Bila tidak, baris itu diubah.
3. "previous" setiap baris harus sama dengan "hash" baris sebelumnya, dan "seq" bertambah satu. Bila tidak, ada baris yang
   dihapus, disisipkan, atau ditukar. Baris pertama melanjutkan hash yang disebut di atas (64 angka nol = awal catatan).
4. "hash" baris terakhir harus sama dengan yang disebut di atas, dan dengan jangkar yang disimpan di tempat lain.

HOW TO CHECK

1. Each line of ${f.jsonl.name} is one JSON object: one event. ${f.csv.name} holds the same rows for a spreadsheet; a field that could be
   taken for a formula (beginning with = + - @, also behind a ') has one ' more in front.
2. Take a line, remove its member "hash", write the rest as JSON without spaces and with the members sorted by name (RFC 8785).
   The SHA-256 of that UTF-8 text must be "hash". If not, the line was changed.
3. "previous" of each line must be "hash" of the line before, and "seq" grows by one. If not, lines were removed, added or
   exchanged. The first line continues the hash named above (64 zeros = the beginning of the log).
4. "hash" of the last line must be the one named above, and the anchor that was kept elsewhere.

BATASNYA / ITS LIMITS

Siapa yang dapat menulis ulang seluruh tabel dapat pula menghitung ulang seluruh rantai. Rantai hanya membuktikan keadaan sejak
hash terakhirnya disimpan di luar basis data: pada kertas bertanda tangan, surat, atau komputer lain.
Who can rewrite the whole table can compute the whole chain anew. The chain proves no more than the state since its last hash was
kept outside the database: on signed paper, in a letter, or on another computer.

PYTHON

${script(f)}
`;
