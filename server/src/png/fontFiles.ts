import { readFile } from 'node:fs/promises';
import { packageFile } from '../packageFile.ts';

const FONTS = ['400Regular/PlusJakartaSans_400Regular.ttf', '600SemiBold/PlusJakartaSans_600SemiBold.ttf'];

let read: Promise<Uint8Array[]> | null = null;

/** Our typeface, regular and semibold, as TrueType; once per thread. */
export async function fontFiles(): Promise<[regular: Uint8Array, bold: Uint8Array]> {
  read ??= Promise.all(FONTS.map((font) => readFile(packageFile('@expo-google-fonts/plus-jakarta-sans', font))));
  return (await read) as [Uint8Array, Uint8Array];
}
