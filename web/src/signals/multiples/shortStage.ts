/** Words that a name of a stage can do without under a small map. */
const AROUND = /^(Pelaksanaan|Masa) (?=kampanye)| \(bila ada\)$/g;
/** A second deed beside the first, on the same thing, and one on a thing of its own. */
const SECOND = /^(\S+) dan \S+ (?=\S)/;
const FURTHER = / dan penyusunan .*$/;

/** The shortest form of the name of a stage: "Pelaksanaan kampanye" is "Kampanye". */
export function shortStage(name: string): string {
  const short = name.replace(SECOND, '$1 ').replace(FURTHER, '').replace(AROUND, '').trim();
  return short.charAt(0).toUpperCase() + short.slice(1);
}
