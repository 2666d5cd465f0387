import { describe, expect, it } from 'vitest';
import { fileName, toCsv } from './csv.ts';

describe('toCsv', () => {
  it('quotes commas, quotes and line breaks and ends every line with CRLF', () => {
    expect(
      toCsv(
        ['nama', 'nilai'],
        [
          ['Kab. "A", B\nC', 1.5],
          ['Kota D', null],
        ],
      ),
    ).toBe('\uFEFFnama,nilai\r\n"Kab. ""A"", B\nC",1.5\r\nKota D,\r\n');
  });

  it('keeps text from running as a formula but leaves negative numbers alone', () => {
    expect(toCsv(['x'], [['=1+1'], ['@a'], ['-2'], [-2]])).toBe("\uFEFFx\r\n'=1+1\r\n'@a\r\n'-2\r\n-2\r\n");
  });
});

describe('fileName', () => {
  it('keeps letters, digits and the dots of a region code', () => {
    expect(fileName(['Kab. Bangka/Tengah', '19.04'], 'csv')).toBe('kab-bangka-tengah-19.04.csv');
  });

  it('never returns an empty stem', () => {
    expect(fileName(['///'], 'csv')).toBe('petarawan.csv');
  });
});
