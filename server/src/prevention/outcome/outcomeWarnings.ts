import type { Db } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { countActivities } from '../repository.ts';
import type { OutcomeDeclaration, OutcomeJudgement } from './contract.ts';
import type { OutcomeSeen } from './observeOutcome.ts';
import type { OutcomeFacts } from './outcomeFacts.ts';
import { number } from './outcomeWords.ts';

type Warning = OutcomeJudgement['warnings'][number];

/** What a reader must know beside the verdict. */
export async function outcomeWarnings(
  db: Db,
  declaration: OutcomeDeclaration,
  level: MapLevel,
  { regression, openings, days }: Pick<OutcomeFacts, 'regression' | 'openings' | 'days'>,
  seen: OutcomeSeen,
): Promise<Warning[]> {
  const found: Warning[] = [];
  const say = (code: string, id: string, en: string) => found.push({ code, text: { id, en } });
  const { chosenAsWorst, comparison, issue, after } = declaration;
  if (chosenAsWorst || regression?.highest) {
    const why = chosenAsWorst
      ? { id: 'Sasaran dipilih karena paling tinggi', en: 'The target was chosen because it was the highest' }
      : { id: 'Sasaran termasuk yang paling tinggi sebelumnya', en: 'The target was among the highest before' };
    const amount = regression
      ? {
          id: ` Perkiraannya ${number(regression.difference).id}.`,
          en: ` That is expected to be ${number(regression.difference).en}.`,
        }
      : { id: ' Besarnya tidak dapat diperkirakan di sini.', en: ' How much cannot be estimated here.' };
    say(
      'kembali_ke_rata_rata',
      `${why.id}: wilayah seperti itu biasanya turun sendiri, tanpa kegiatan apa pun.${amount.id}`,
      `${why.en}: such areas usually come down by themselves, without any activity.${amount.en}`,
    );
  }
  const { counts } = await countActivities(db, level, { from: after.from, to: after.to, issue });
  const elsewhere = comparison.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0);
  if (elsewhere > 0) {
    say(
      'kegiatan_di_pembanding',
      `Di wilayah pembanding tercatat ${elsewhere} kegiatan tentang isu ini di masa sesudah: pengaruh kegiatan di sasaran dapat tampak lebih kecil.`,
      `${elsewhere} activities about this issue are recorded in the comparison during the after-period: what was done in the target can look smaller.`,
    );
  }
  if (days.before !== days.after) {
    say(
      'panjang_masa_berbeda',
      `Masa sebelum ${days.before} hari dan sesudah ${days.after} hari: jumlahnya disetarakan menurut hari.`,
      `The period before has ${days.before} days and the one after ${days.after}: counts are brought to the same number of days.`,
    );
  }
  for (const opening of openings.alike) {
    say(
      'kanal_sama_di_semua',
      `${opening.id}, di sasaran maupun pembanding: keduanya dapat ikut naik atau turun.`,
      `${opening.en}, in target and comparison alike: both can go up or down with it.`,
    );
  }
  if (declaration.near.length === 0) {
    say(
      'tanpa_sekitar',
      'Perpindahan ke wilayah sekitar tidak dilihat: yang hanya berpindah tampak sebagai penurunan.',
      'Displacement to the areas around is not looked at: what only moved looks like a decrease.',
    );
  }
  const kept = ['data_contoh', 'sunyi_dihitung_nol', 'laporan_bukan_pelanggaran'];
  return [...found, ...seen.caveats.filter((c) => kept.includes(c.code))];
}

/** How it is judged, in sentences. */
export const CONVENTION: Text[] = [
  {
    id: 'Selisih perubahan tertimbang (Wheeler dan Ratcliffe 2018): perubahan di sasaran dikurangi perubahan di pembanding, ditambah perubahan di sekitarnya dikurangi pembanding sekitar; selang normal 95\u00a0%, keragaman Poisson.',
    en: 'Weighted displacement difference (Wheeler and Ratcliffe 2018): the change in the target minus that in the comparison, plus the change around it minus that of its comparison; normal 95% interval, Poisson variance.',
  },
  {
    id: 'Jawaban bawaannya “belum dapat dinilai”. Jawaban lain hanya bila semua syarat terpenuhi; syarat yang tidak dapat diperiksa dianggap tidak terpenuhi.',
    en: 'The answer is “cannot be judged yet” unless all conditions are met; a condition that cannot be checked counts as not met.',
  },
  {
    id: 'Bila sasaran termasuk yang paling tinggi, selangnya juga harus melewati perubahan yang diperkirakan datang sendiri (Bayes empiris).',
    en: 'Where the target was among the highest, the interval must also leave out the change expected to come by itself (empirical Bayes).',
  },
];
