import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonal } from './maskPersonal.ts';
import { mayHoldPersonal, textMayHoldPersonal } from './mayHoldPersonal.ts';
import { MARKERS, type PersonalKind } from './personalKind.ts';

const kinds = (text: string): PersonalKind[] => maskPersonal(text).spans.map((s) => s.kind);
const masked = (text: string) => maskPersonal(text).text;

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''));
const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const three = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(3, '0'));

const nik = fc
  .tuple(
    fc.constantFrom('11', '19', '21', '31', '36', '51', '62', '64', '73', '82', '91', '94', '96'),
    two(1, 79),
    two(1, 60),
    fc.oneof(two(1, 31), two(41, 71)),
    two(1, 12),
    two(0, 99),
    fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0')),
  )
  .map((parts) => parts.join(''));

/** Digits of a mobile number behind the 0: 812…, eight to twelve digits. */
const national = fc
  .tuple(fc.constantFrom('81', '82', '83', '85', '87', '88', '89'), fc.integer({ min: 7, max: 10 }).chain(digits))
  .map((parts) => parts.join(''));
/** 812-3456-7890: three or four digits first, four in the middle, the rest last. */
const grouped = fc.tuple(national, fc.constantFrom(' ', '-', '.', ' - ', '\u00a0', '\u2013')).map(([n, mark]) => {
  const head = n.length > 10 ? 4 : 3;
  return [n.slice(0, 3), n.slice(3, 3 + head), n.slice(3 + head)].filter(Boolean).join(mark);
});
const phone = fc.oneof(
  national.map((n) => `0${n}`),
  national.map((n) => `+62${n}`),
  national.map((n) => `62${n}`),
  national.map((n) => `+62 ${n}`),
  grouped.map((n) => `0${n}`),
  grouped.map((n) => `+62 ${n}`),
  grouped.map((n) => `+62-${n}`),
  grouped.map((n) => `(+62) ${n}`),
);

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const domain = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom('id', 'com', 'go.id', 'co.id', 'org', 'museum'))
  .map(([labels, top]) => [...labels, top].join('.'));
const email = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom('.', '_', '-', '+'), domain)
  .map(([parts, mark, at]) => `${parts.join(mark)}@${at}`);

/** What stands around: sentences without digits next to the value. */
const around = fc.constantFrom(
  '',
  'Pelapor menghubungi ',
  'telp: ',
  '(',
  'Di TPS 012, ',
  'Pada 14 Februari 2024 pukul 08.15 ',
  'Rapat di 19.71.02.1003; ',
  '2 orang, ',
  '“',
  'a/n Budi=',
  '\n',
);
const behind = fc.constantFrom('', '.', ',', ')', ' (Budi)', ' dan lain-lain', '; 14 orang', '\nselesai', '/WA', '”', '?');

describe('personal data in a text', () => {
  it('every well-formed NIK is masked, wherever it stands', () => {
    fc.assert(
      fc.property(around, nik, behind, (a, value, b) => {
        expect(masked(a + value + b)).toBe(a + MARKERS.nik + b);
      }),
      { numRuns: 3000 },
    );
  });

  it('every well-formed telephone number is masked, wherever it stands', () => {
    fc.assert(
      fc.property(around, phone, behind, (a, value, b) => {
        const before = a === '(' && value.startsWith('(') ? '(' : a;
        expect(masked(a + value + b)).toBe(before + MARKERS.telepon + b);
      }),
      { numRuns: 5000 },
    );
  });

  it('every well-formed e-mail address is masked, wherever it stands', () => {
    fc.assert(
      fc.property(around, email, behind, (a, value, b) => {
        const text = masked(a + value + b);
        expect(text).not.toContain('@');
        expect(text).toContain(MARKERS.surel);
      }),
      { numRuns: 3000 },
    );
  });

  it('every address that fast-check thinks of is masked, unless a slash ends its name', () => {
    fc.assert(
      fc.property(
        fc.emailAddress().filter((e) => !e.includes('/@')),
        (value) => {
          expect(masked(`surel ${value} ya`)).not.toContain(value);
          expect(kinds(value)).toContain('surel');
        },
      ),
    );
  });

  it.each([
    ['1971 0214 0285 0001', 'nik'],
    ['1971-0254-0285-0001', 'nik'],
    ['197102.540285.0001', 'nik'],
    ['19.71.02.540285.0001', 'nik'],
    ['NIK: 19710214028500', 'nik'],
    ['No. KTP 197102140285000123', 'nik'],
    ['081234567', 'telepon'],
    ['(0717) 421234', 'telepon'],
    ['Telp. 0717-421234', 'telepon'],
    ['HP 81234567890', 'telepon'],
    ['WA081234567890', 'telepon'],
    ['+62 (0)812 3456 7890', 'telepon'],
    ['+62 21 5550123', 'telepon'],
    ['081 234 567 890', 'telepon'],
    ['0812 34 56 78 90', 'telepon'],
    ['Budi.Santoso@Contoh.CO.ID', 'surel'],
    ['<mailto:budi@contoh.id>', 'surel'],
  ])('%s is masked whole', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
    expect(masked(text)).not.toMatch(/\d|@/);
  });

  it('several in one text are each masked', () => {
    expect(masked('Budi (1971021402850001, 0812-3456-7890/0813 9876 5432, budi@contoh.id) hadir 14 Februari 2024')).toBe(
      'Budi ([NIK disamarkan], [telepon disamarkan]/[telepon disamarkan], [surel disamarkan]) hadir 14 Februari 2024',
    );
  });

  it('a number that follows a telephone number stays', () => {
    expect(masked('0812-3456-7890 14 Februari 2024')).toBe('[telepon disamarkan] 14 Februari 2024');
    expect(masked('081234567890 300 orang')).toBe('[telepon disamarkan] 300 orang');
  });
});

const day = two(1, 28);
const month = two(1, 12);
const year = fc.integer({ min: 1945, max: 2045 }).map(String);
const hour = two(0, 23);
const minute = two(0, 59);
const region = fc
  .tuple(fc.constantFrom('11', '19', '31', '62', '81', '91'), two(1, 79), two(1, 40), fc.integer({ min: 1001, max: 2099 }))
  .chain(([p, k, c, d]) =>
    fc.constantFrom(`${p}.${k}`, `${p}.${k}.${c}`, `${p}.${k}.${c}.${d}`, `${p}${k}${c}${d}`, `${p}${k}${c}`),
  );
const thousands = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
const amount = fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 999_999_999_999 }));
const money = amount.chain((n) =>
  fc.constantFrom(
    `Rp ${thousands(n)}`,
    `Rp${thousands(n)}`,
    `Rp. ${thousands(n)},-`,
    `Rp ${thousands(n)},00`,
    `Rp ${n}`,
    `${thousands(n)} rupiah`,
    thousands(n),
  ),
);
const roman = fc.constantFrom('I', 'II', 'IV', 'IX', 'X', 'XII');
const reportNumber = fc
  .tuple(
    three(1, 999),
    fc.constantFrom('LP', 'TM', 'REG', 'LHP'),
    fc.constantFrom('PB', 'PL', 'PP'),
    two(1, 99),
    two(1, 79),
    roman,
    year,
  )
  .chain(([n, a, b, p, k, r, y]) =>
    fc.constantFrom(
      `${n}/${a}/${b}/Kab/${p}.${k}/${r}/${y}`,
      `${n}/${a}/PM.01.02/${r}/${y}`,
      `${n}.${a}.${y}`,
      `${a}-${p}${k}-${n}`,
    ),
  );
const dates = fc
  .tuple(day, month, year, hour, minute)
  .chain(([d, m, y, h, i]) =>
    fc.constantFrom(
      `${d}/${m}/${y}`,
      `${d}-${m}-${y}`,
      `${d}.${m}.${y}`,
      `${y}-${m}-${d}`,
      `${y}-${m}-${d} ${h}:${i}:00`,
      `${y}-${m}-${d} ${h}.${i}`,
      `${d}-${m}-${y} ${h}.${i}`,
      `${d}.${m}.${y} ${h}.${i}`,
      `${d}-${m}-${y} ${h}.${i}-${h}.${i}`,
      `${d}-${m}-${y} - ${d}-${m}-${y}`,
      `${y}${m}${d}`,
      `${d}${m}${y}`,
      `${h}.${i}-${h}.${i}`,
      y,
    ),
  );
const pollingStations = fc
  .array(three(1, 120), { minLength: 1, maxLength: 6 })
  .chain((list) =>
    fc.constantFrom(`TPS ${list.join(', ')}`, `TPS ${list.join(' ')}`, `TPS ${list.join('-')}`, `TPS No. ${list.join(' ')}`),
  );
const figure = fc.oneof(dates, region, money, reportNumber, pollingStations, fc.integer({ min: 0, max: 99_999_999 }).map(String));

describe('what is no personal data', () => {
  it('dates, times, codes of regions, polling stations, money, counts and numbers of reports stay as they are', () => {
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(', ', '; ', ' di ', '\n', ' / ', ': '),
        (list, mark) => {
          const text = list.join(mark);
          expect(masked(text)).toBe(text);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it.each([
    '1904 2019 2024 2029',
    '19.71.02.1003 19.71.02.1004 19.71.02.1005',
    '19.71.02.1003-19.71.02.1010',
    'TPS 081 082 083 084',
    '1.250 1.310 1.120 1.405',
    'anggaran 62.812.345.678',
    'IKP 2024, halaman 12-14, 08.00-12.00',
    '550e8400-e29b-41d4-a716-0812345678ab',
    'e29b0812345678',
    'LP-197102-140224-0001',
    'https://contoh.id/@bawaslu.babel',
    '@bawaslu_ri',
    'NPWP 09.254.294.3-407.000',
    '20240214 1971021003 300000',
  ])('%s stays as it is', (text) => expect(masked(text)).toBe(text));
});

it('masking a masked text changes nothing', () => {
  const piece = fc.oneof(nik, phone, email, figure, grouped, around, fc.string({ maxLength: 5 }), digits(3), digits(4));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', ' ', '-', '.', ', '), (list, mark) => {
      const once = masked(list.join(mark));
      expect(masked(once)).toBe(once);
    }),
    { numRuns: 10_000 },
  );
});

it('texts of a hundred thousand digits, signs and marks are read', () => {
  const size = 100_000;
  for (const unit of ['1', '0 ', '@', 'a@', '(0', '.a', '1971 ', '[']) expect(kinds(unit.repeat(size))).toEqual([]);
  expect(kinds('a@b.id '.repeat(size))).toHaveLength(size);
  expect(kinds('+62 812 3456 7890,'.repeat(size))).toHaveLength(size);
  expect(kinds('1971021402850001 '.repeat(size))).toHaveLength(size);
});

describe('what slipped through before', () => {
  it('a number behind a letter that follows another number', () =>
    expect(masked('+62 810000000A0810 000 000')).toBe('[telepon disamarkan]A[telepon disamarkan]'));

  it.each([
    ['0 812 3456 7890', 'telepon'],
    ['0 812-3456-7890', 'telepon'],
    ['0062 812 3456 7890', 'telepon'],
    ['006281234567890', 'telepon'],
    ['0812\u20093456\u20097890', 'telepon'],
    ['0812\u202f3456\u202f7890', 'telepon'],
    ['0812\u22123456\u22127890', 'telepon'],
    ['0812\u200b34567890', 'telepon'],
    ['\u202a+62 812\u20113456\u20117890\u202c', 'telepon'],
    ['+60 12-345 6789', 'telepon'],
    ['+1 415 555 2671', 'telepon'],
    ['+966501234567', 'telepon'],
    ['０８１２３４５６７８９０', 'telepon'],
    ['1971 021402850001', 'nik'],
    ['19710214 02850001', 'nik'],
    ['１９７１０２１４０２８５０００１', 'nik'],
    ['budi＠contoh.id', 'surel'],
  ])('%s is masked', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
    expect(masked(`a ${text}.`).replaceAll(/[\u200b-\u202c]/g, '')).toBe(`a ${MARKERS[kind as PersonalKind]}.`);
    // The first looks, by which nearly all fields are passed over, must not pass it over.
    expect(textMayHoldPersonal(text)).toBe(true);
    expect(mayHoldPersonal(Buffer.from(text), 0, Buffer.byteLength(text))).toBe(true);
  });

  it.each([
    '0 812 345 678',
    'TPS 0812 0813 0814',
    '+1.250.000.000',
    '+250000000',
    '19710214 19710215',
    '20240214 20240215',
    'naik +12 500 000 000 rupiah',
  ])('%s is none and stays', (text) => expect(masked(text)).toBe(text));

  it.each(['1 ', '1\u2009', '081 ', '+62 ', '62 812 '])(
    'a cell of a million times “%s” is read without running out of stack',
    (piece) => {
      expect(() => maskPersonal(piece.repeat(1_000_000))).not.toThrow();
    },
  );
});
