import type { SlideKind } from '../contract.ts';
import type { Speech } from './speech.ts';
import { averageName, levelName, type Subject } from './subject.ts';

/** How a slide is said, in two to four sentences; sources and caveats are added to them in every file. */
export function notesFor(kind: Exclude<SlideKind, 'own'>, subject: Subject, speech: Speech, released = false): string {
  const { pick } = speech;
  const [many, mean] = [levelName(subject, speech), averageName(subject, speech)];
  switch (kind) {
    case 'cover':
      return pick(
        `Buka dengan apa yang dihitung dan untuk masa apa. Katakan bahwa angka ini menghitung ${subject.what} yang tercatat, bukan semua kejadian, dan bukan putusan. ${released ? 'Sebutkan nomor rilisnya agar hadirin dapat memeriksa sendiri.' : 'Ingatkan bahwa bahan ini internal.'}`,
        `Open with what is counted and for which time. Say that the figures count recorded ${subject.what}, not everything that happened, and are no verdict. ${released ? 'Name the number of the release, so that everybody can check.' : 'Remind the meeting that this is internal.'}`,
      );
    case 'map':
      return pick(
        `Mulai dari cakupan, baru warna. Warna gelap berarti lebih banyak yang tercatat${subject.per ? ` ${subject.per}` : ''}; wilayah bercorak tidak punya angka, dan itu bukan nol. Jangan menyebut wilayah rawan hanya dari peta ini.`,
        `Begin with coverage, then the colours. Darker means that more was recorded${subject.per ? ` ${subject.per}` : ''}; areas with a texture have no figure, which is not zero. Do not call an area at risk from this map alone.`,
      );
    case 'ranking':
      return pick(
        `Tunjukkan garis selang sebelum menyebut urutan: ${many} yang selangnya bertumpuk tidak dapat diurutkan.${subject.per ? ` Batang redup tidak dapat dibedakan dari ${mean}.` : ''} Bila ditanya siapa nomor satu, jawablah dengan rentang peringkat.`,
        `Show the intervals before any order: ${many} whose intervals overlap cannot be put in order.${subject.per ? ` Quiet bars cannot be told from ${mean}.` : ''} Asked who is first, answer with a range of ranks.`,
      );
    case 'issues':
      return released
        ? pick(
            'Bacakan isu dengan angka yang tampil lebih dahulu. Angka yang disamarkan jangan ditebak: jumlahnya kecil atau dapat membuka yang kecil. Laporan dan temuan jangan dijumlahkan.',
            'Read the issues with a figure first. Do not guess hidden figures: they are small, or could give away small ones. Do not add reports and findings up.',
          )
        : pick(
            `Isu khas berarti bagiannya di sana jelas lebih besar daripada di seluruh ${subject.kind}, bukan isu yang paling banyak. Tanyakan kepada hadirin apakah gambaran ini sesuai dengan yang mereka lihat. Wilayah tanpa isu khas bukan wilayah tanpa masalah.`,
            `Distinctive means that its share there is clearly larger than in the whole, not that it is the most frequent. Ask the meeting whether this fits what they see. An area without a distinctive issue is not one without problems.`,
          );
    case 'trend':
      return pick(
        'Tunjukkan masa tahapan di belakang garis, lalu bagian akhir yang masih sementara. Naik dan turun yang mengikuti tahapan belum tentu perubahan keadaan. Garis yang terputus berarti tidak diketahui.',
        'Show the stages behind the line, then the end that is still provisional. Ups and downs that follow the stages need not be a change. A broken line means that nothing is known.',
      );
    case 'coverage':
      return pick(
        'Jelaskan bahwa ini bagian laporan pengawasan yang sudah masuk dari yang seharusnya. Wilayah dengan cakupan rendah perlu dilengkapi dahulu sebelum angkanya dibandingkan. Sunyi belum tentu tanpa kejadian.',
        'Explain that this is the share of expected supervision reports that came in. Where it is low it must be completed before figures are compared. Silence need not mean that nothing happened.',
      );
    case 'area':
      return released
        ? pick(
            'Bacakan laporan dan temuan terpisah, lalu cakupannya. Angka yang disamarkan jangan ditebak atau dihitung dari selisih.',
            'Read reports and findings apart, then their coverage. Do not guess hidden figures or work them out from differences.',
          )
        : pick(
            'Bacakan cakupan dan angkanya, lalu isunya, lalu apa yang sudah direncanakan. Bila belum ada rencana, tanyakan siapa yang menyusunnya dan kapan. IKP dibaca sendiri, tidak digabung dengan laporan.',
            'Read coverage and figures, then the issues, then what is planned. Where nothing is planned, ask who will plan it and when. The IKP is read by itself, not mixed with reports.',
          );
    case 'method':
      return pick(
        'Lewati bila waktu sempit; tampilkan bila ada yang bertanya dari mana angkanya. Tekankan selang dan cakupan: keduanya menentukan apa yang boleh disimpulkan.',
        'Skip it when time is short; show it when somebody asks where the figures come from. Stress intervals and coverage: they decide what may be concluded.',
      );
    case 'corrections':
      return pick(
        'Katakan terus terang apa yang pernah salah dan apa yang sudah diperbaiki. Bila ada angka dari paparan lama yang berbeda, rujuk ke halaman ini.',
        'Say plainly what was wrong and what was corrected. When a figure of an older deck differs, point to this page.',
      );
  }
}
