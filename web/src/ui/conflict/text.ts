import { words } from '../../text/useText.ts';

const id = {
  title: 'Sudah diubah orang lain',
  hint: (version: string) =>
    `Versi ${version} disimpan sesudah Anda membuka formulir ini. Tidak ada yang ditimpa: isian Anda masih ada di formulir, dan perubahan mereka pada isian yang tidak Anda ubah sudah dimasukkan.`,
  differs: 'Pilih untuk yang masih berbeda:',
  same: 'Tidak ada lagi yang berbeda.',
  theirs: 'Tersimpan',
  mine: 'Isian Anda',
  keepMine: 'Simpan isian saya',
  useTheirs: 'Buang isian saya, pakai yang tersimpan',
  goOn: 'Lanjutkan dengan yang tersimpan',
};

/** Words of the notice that somebody else was faster, in both languages. */
export const conflictText = words(id);

conflictText.en = {
  title: 'Changed by somebody else',
  hint: (version) =>
    `Version ${version} was saved after you opened this form. Nothing was overwritten: what you wrote is still in the form, and their changes to what you did not change are taken over.`,
  differs: 'Choose for what still differs:',
  same: 'Nothing differs any more.',
  theirs: 'Saved',
  mine: 'Yours',
  keepMine: 'Save mine',
  useTheirs: 'Throw mine away, take the saved one',
  goOn: 'Go on with the saved one',
};
