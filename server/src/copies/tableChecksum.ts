import { hash } from 'node:crypto';

/** Hexadecimal digits taken of each row's SHA-256: 128 bits. */
const DIGITS = 32;

/**
 * Checksum of a table's rows in any order: the sum of their hashes modulo 2^128. A sum, unlike an exclusive or, also
 * counts how often a row occurs. It shows mistakes and damage, not forgery.
 */
export class TableChecksum {
  rows = 0;
  private sum = 0n;

  /** Adds a row by its canonical text (`rowText`). */
  add(line: string): void {
    this.sum += BigInt(`0x${hash('sha256', line).slice(0, DIGITS)}`);
    this.rows++;
  }

  /** The checksum as 32 hexadecimal digits. */
  get text(): string {
    return BigInt.asUintN(DIGITS * 4, this.sum)
      .toString(16)
      .padStart(DIGITS, '0');
  }
}

/** How many rows a table has, and what they are. */
export interface Fingerprint {
  rows: number;
  checksum: string;
}

export const sameRows = (a: Fingerprint, b: Fingerprint) => a.rows === b.rows && a.checksum === b.checksum;
