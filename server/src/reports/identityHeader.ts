const PEOPLE =
  '(?:pelapor|terlapor|pemohon|termohon|kuasa\\s*hukum|pengunjung|penelepon|saksi|penemu|pengadu|teradu|pemberi\\s*info\\w*|informan|pengirim|reporter|accused|witness|complainant|petugas|pengawas)';
const PATTERNS = [
  /\bnik\b|nomor\s*induk|\bno\.?\s*ktp\b|\bktp\b|\bkk\b|paspor|passport|\bnip\b|\bsim\b|npwp|identitas/,
  /\b(?:no\.?|nomor)?\s*(?:hp|telp\w*|telepon|handphone|ponsel|wa|whats\s*app|kontak)\b|phone|mobile|contact/,
  /e-?\s*mail|surel/,
  /tempat.*lahir|tgl\.?\s*lahir|tanggal\s*lahir|date\s*of\s*birth|\bttl\b|jenis\s*kelamin|\bgender\b|pekerjaan|kewarganegaraan|\bagama\b|\bumur\b|\busia\b/,
  /\balamat\b|\baddress\b|\brt\s*\/?\s*rw\b/,
  new RegExp(`\\b${PEOPLE}\\b`),
  /^nama$|^name$|nama\s*(?:lengkap|orang|caleg|calon|paslon|tersangka|korban|terduga|pelaku)|full\s*name|\bpelaku\b|\bterduga\b|\bkorban\b|\btersangka\b/,
  /\bakun\b|username|\bip\s*address\b/,
];
/** Headers that speak of people but hold no identity. */
const HARMLESS = /^(?:tanggal|tgl|waktu|jumlah|status|jenis|asal|kategori|banyaknya|jabatan|tingkat)\b/;

/**
 * True for headers whose values identify a reporter, an accused, a witness or an officer: names, numbers of identity papers
 * and telephones, e-mail, home addresses, birth and the like. Such values are never read (Perbawaslu 1/2022 Ps. 18 (2)).
 */
export function isIdentityHeader(header: string): boolean {
  const text = header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();
  const dates = /^(?:tanggal|tgl)\b.*\blahir\b/.test(text) || /^jenis\s*kelamin/.test(text);
  return (dates || !HARMLESS.test(text)) && PATTERNS.some((pattern) => pattern.test(text));
}
