import type { Text } from '../../http/contract.ts';
import { OUTCOME_GROUPS, type OutcomeCondition, type OutcomeConditionCode } from './contract.ts';
import { GROUP_NAMES, type JudgedCounts } from './judgeCounts.ts';
import { leastChange } from './leastChange.ts';
import {
  CHANNEL_SHIFT,
  COVERAGE_CHANGE,
  LEAST_CASES,
  MOST_DETECTABLE,
  type OutcomeFacts,
  SIZE_RATIO,
  UNKNOWN_DELAY,
} from './outcomeFacts.ts';
import { day, number, percent } from './outcomeWords.ts';
import { unwatchedText } from './unwatchedInside.ts';

type Told = Pick<OutcomeCondition, 'met' | 'partly' | 'why'>;
const told = (met: boolean, id: string, en: string): Told => ({ met, partly: false, why: { id, en } });

/** What must be so before anything is judged, each with whether it is and why. What cannot be told is not met. */
export function outcomeConditions(facts: OutcomeFacts, counts: JudgedCounts): OutcomeCondition[] {
  const found: Record<OutcomeConditionCode, Told> = {
    dilaksanakan: carriedOut(facts),
    masa_selesai: over(facts),
    data_lengkap: complete(facts),
    dinyatakan_dahulu: declared(facts),
    jumlah_diketahui: known(facts),
    cukup_besar: large(facts, counts),
    pembanding_setara: alike(facts),
    cakupan_tetap: covered(facts),
    kanal_tetap: channels(facts),
  };
  return (Object.keys(found) as OutcomeConditionCode[]).map((code) => ({ code, title: TITLES[code], ...found[code] }));
}

function carriedOut({ carriedOut: found }: OutcomeFacts): Told {
  if (found === null) {
    return told(
      false,
      'Tidak diketahui: tanpa rencana tidak ada butir yang dapat diperiksa.',
      'Not known: without a plan there are no items to look at.',
    );
  }
  const { done, total } = found;
  if (total === 0) {
    return told(
      false,
      'Rencana ini tidak memuat butir tentang isu ini di wilayah sasaran.',
      'This plan has no item about this issue in the target areas.',
    );
  }
  return told(
    done > 0,
    `${done} dari ${total} butir isu ini dilaksanakan (ditandai selesai, atau dikaitkan dengan kegiatan tercatat)${done > 0 && done < total ? ': yang dilihat hanya sebagian rencana' : ''}.`,
    `${done} of ${total} items about this issue were carried out (marked done, or linked to an activity on record)${done > 0 && done < total ? ': only part of the plan is looked at' : ''}.`,
  );
}

function over({ over, afterTo }: OutcomeFacts): Told {
  return over
    ? told(true, `Masa sesudah berakhir ${day(afterTo).id}.`, `The after-period ended on ${day(afterTo).en}.`)
    : told(false, `Masa sesudah baru berakhir ${day(afterTo).id}.`, `The after-period ends on ${day(afterTo).en}.`);
}

function complete({ complete: { share, settled }, asOf, assessableFrom }: OutcomeFacts): Told {
  if (asOf === null) {
    return told(
      false,
      'Tidak ada tanggal lapor, jadi kelengkapan tidak diketahui.',
      'No report has a report date, so completeness is not known.',
    );
  }
  const upTo = { id: `data sampai ${day(asOf).id}`, en: `data up to ${day(asOf).en}` };
  const from = { id: `lengkap mulai ${day(assessableFrom).id}`, en: `complete from ${day(assessableFrom).en} on` };
  if (share !== null) {
    const part = {
      id: `${percent(share).id} laporan masa sesudah diperkirakan sudah masuk`,
      en: `${percent(share).en} of the reports of the after-period are expected to be in`,
    };
    return told(
      settled,
      `${part.id} (${upTo.id}${settled ? '' : `; ${from.id}`}).`,
      `${part.en} (${upTo.en}${settled ? '' : `; ${from.en}`}).`,
    );
  }
  return told(
    settled,
    `Jeda pelaporan tidak diketahui, jadi ditunggu ${UNKNOWN_DELAY} hari (${upTo.id}).`,
    `The reporting delay is not known, so ${UNKNOWN_DELAY} days are waited for (${upTo.en}).`,
  );
}

function declared({ declared: found }: OutcomeFacts): Told {
  if (found === null) {
    return told(
      false,
      'Belum ada dalam rencana yang disetujui: hanya gambaran.',
      'It stands in no approved plan: a description only.',
    );
  }
  const at = day(found.day);
  return found.beforehand
    ? told(
        true,
        `Ada dalam versi ${found.version} yang disetujui ${at.id}.`,
        `It stood in version ${found.version}, approved on ${at.en}.`,
      )
    : told(
        false,
        `Dinyatakan sesudahnya: baru disetujui ${at.id} (versi ${found.version}); hanya gambaran.`,
        `Declared afterwards: approved on ${at.en} only (version ${found.version}); a description only.`,
      );
}

function known({ groups, level, unwatched }: OutcomeFacts): Told {
  const lacking = OUTCOME_GROUPS.filter((id) => {
    const group = groups[id];
    return group !== null && (group.before === null || group.after === null || group.size === null);
  });
  if (lacking.length === 0) {
    const { own, below } = CHECKED[level];
    const judged = {
      id: `Dinilai per ${own.id}: semua jumlah dan bobot diketahui`,
      en: `Judged by ${own.en}: all counts and weights are known`,
    };
    if (unwatched === null) {
      return told(
        true,
        `${judged.id}. ${capital(below.id)} di dalamnya tidak diperiksa satu per satu.`,
        `${judged.en}. Each ${below.en} inside was not looked at.`,
      );
    }
    if (unwatched.length === 0) {
      return told(
        true,
        `${judged.id}. Semua ${below.id} di dalamnya juga terpantau.`,
        `${judged.en}. Every ${below.en} inside was watched too.`,
      );
    }
    const silent = unwatchedText(unwatched);
    return {
      ...told(
        true,
        `Sebagian: ${silent.id}. ${judged.id}, tetapi yang terjadi di sana tidak ikut terhitung.`,
        `In part: ${silent.en}. ${judged.en}, but what happened there is not in them.`,
      ),
      partly: true,
    };
  }
  const names = { id: lacking.map((g) => GROUP_NAMES[g].id).join(', '), en: lacking.map((g) => GROUP_NAMES[g].en).join(', ') };
  return told(
    false,
    `Ada wilayah yang belum terpantau atau tanpa angka: ${names.id}.`,
    `Some areas were not watched or have no figure: ${names.en}.`,
  );
}

function large({ groups: { target, comparison }, unit, counted }: OutcomeFacts, { detectable, weighted }: JudgedCounts): Told {
  const sums = [target, comparison].map((g) => (g.before === null || g.after === null ? null : g.before + g.after));
  const [inTarget, inComparison] = sums;
  if (inTarget == null || inComparison == null || detectable === null) {
    return told(false, 'Tidak dapat dihitung tanpa semua jumlah.', 'It cannot be worked out without all counts.');
  }
  if (Math.min(inTarget, inComparison) < LEAST_CASES) {
    return told(
      false,
      `Sasaran ${inTarget} dan pembanding ${inComparison} ${counted.id}; perlu sedikitnya ${LEAST_CASES} masing-masing.`,
      `${inTarget} ${counted.en} in the target and ${inComparison} in the comparison; at least ${LEAST_CASES} each are needed.`,
    );
  }
  if (detectable.share === null) {
    return told(false, `Sebelumnya tidak ada ${counted.id} di sasaran.`, `There were no ${counted.en} in the target before.`);
  }
  const seen = leastChange(detectable, weighted.target?.before ?? null, unit);
  return detectable.share <= MOST_DETECTABLE
    ? told(true, seen.id, seen.en)
    : told(
        false,
        `${seen.id} Syaratnya paling banyak dua pertiga dari keadaan semula.`,
        `${seen.en} It may be two thirds of the level before at most.`,
      );
}

function alike({ groups, counted }: OutcomeFacts): Told {
  const pairs = [
    [groups.target, groups.comparison, 'comparison'],
    [groups.near, groups.nearComparison, 'nearComparison'],
  ] as const;
  for (const [own, other, name] of pairs) {
    if (!own || !other) continue;
    const who = GROUP_NAMES[name];
    if (own.before === null || other.before === null || own.before === 0 || other.before === 0) {
      return told(
        false,
        `Jumlah sebelumnya di ${who.id} tidak dapat dibandingkan.`,
        `The counts before cannot be compared (${who.en}).`,
      );
    }
    const ratio = Math.max(own.before, other.before) / Math.min(own.before, other.before);
    if (ratio > SIZE_RATIO) {
      return told(
        false,
        `Sebelumnya ${own.before} banding ${other.before} (${who.id}): berbeda lebih dari ${SIZE_RATIO} kali.`,
        `Before: ${own.before} against ${other.before} (${who.en}): more than ${SIZE_RATIO} times apart.`,
      );
    }
  }
  const { target, comparison } = groups;
  return told(
    true,
    `Sebelumnya ${target.before} banding ${comparison.before} ${counted.id}.`,
    `${target.before} against ${comparison.before} ${counted.en} before.`,
  );
}

function covered({ coverage, groups }: OutcomeFacts): Told {
  let most = 0;
  for (const id of OUTCOME_GROUPS) {
    if (!groups[id]) continue;
    const { before = null, after = null } = coverage[id] ?? {};
    const who = GROUP_NAMES[id];
    if (before === null || after === null) {
      return told(
        false,
        `Cakupan ${who.id} tidak diketahui: mungkin berubah.`,
        `The coverage of the ${who.en} is not known: it may have changed.`,
      );
    }
    if (Math.abs(after - before) > COVERAGE_CHANGE + 1e-9) {
      return told(
        false,
        `Cakupan berubah di ${who.id}: ${percent(before).id} menjadi ${percent(after).id}.`,
        `Coverage changed (${who.en}): ${percent(before).en} to ${percent(after).en}.`,
      );
    }
    most = Math.max(most, Math.abs(after - before));
  }
  const points = number(most * 100);
  return told(
    true,
    `Perubahan cakupan paling besar ${points.id} poin persen.`,
    `Coverage changed by ${points.en} percentage points at most.`,
  );
}

function channels({ openings, shifted, counted }: OutcomeFacts): Told {
  const [first] = openings.uneven;
  if (first)
    return told(
      false,
      `Kanal dibuka atau ditutup tidak merata: ${first.id}.`,
      `A channel opened or closed unevenly: ${first.en}.`,
    );
  const [most] = [...shifted].sort((a, b) => b.share - a.share);
  if (most && most.share > CHANNEL_SHIFT) {
    const [who, share] = [GROUP_NAMES[most.group], percent(most.share)];
    return told(
      false,
      `Di ${who.id} ${share.id} ${counted.id} masuk lewat kanal yang di masa lainnya tidak membawa apa pun.`,
      `${share.en} of the ${counted.en} (${who.en}) came through channels that brought nothing in the other period.`,
    );
  }
  return told(true, 'Kanalnya sama di kedua masa.', 'The channels are the same in both periods.');
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** What is judged as a whole, and what lies inside. */
const CHECKED: Record<OutcomeFacts['level'], { own: Text; below: Text }> = {
  provinsi: { own: { id: 'provinsi', en: 'provinsi' }, below: { id: 'kabupaten/kota', en: 'kabupaten/kota' } },
  kabkota: { own: { id: 'kabupaten/kota', en: 'kabupaten/kota' }, below: { id: 'kecamatan', en: 'kecamatan' } },
  kecamatan: { own: { id: 'kecamatan', en: 'kecamatan' }, below: { id: 'desa/kelurahan', en: 'desa/kelurahan' } },
};

const TITLES: Record<OutcomeConditionCode, Text> = {
  dilaksanakan: { id: 'Rencananya dilaksanakan', en: 'The plan was carried out' },
  masa_selesai: { id: 'Masa sesudah sudah berakhir', en: 'The after-period is over' },
  data_lengkap: { id: 'Datanya sudah lengkap', en: 'Its data are complete' },
  dinyatakan_dahulu: { id: 'Dinyatakan lebih dahulu', en: 'Declared beforehand' },
  jumlah_diketahui: { id: 'Wilayahnya terpantau', en: 'The areas were watched' },
  cukup_besar: { id: 'Cukup besar untuk melihat perubahan', en: 'Large enough to see a change' },
  pembanding_setara: { id: 'Pembandingnya setara', en: 'The comparison is of similar size' },
  cakupan_tetap: {
    id: `Cakupan hampir sama (beda paling banyak ${number(COVERAGE_CHANGE * 100).id} poin)`,
    en: `Coverage nearly the same (${number(COVERAGE_CHANGE * 100).en} points apart at most)`,
  },
  kanal_tetap: { id: 'Kanal tetap', en: 'Channels stayed the same' },
};
