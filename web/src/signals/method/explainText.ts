import type { SameKeys } from '../../text/useText.ts';

const id = {
  button: 'Apa artinya?',
  of: (name: string) => `Apa artinya: ${name}`,
  not: 'Jangan salah baca',
  more: 'Cara menghitung dan rujukan',
};

const en: SameKeys<typeof id> = {
  button: 'What does it mean?',
  of: (name) => `What it means: ${name}`,
  not: 'Do not misread it',
  more: 'How it is computed, and references',
};

/** Words of the explanation beside a figure; the method page has its own. */
export const explainText = { id, en };
