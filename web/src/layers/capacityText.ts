/** Words of the capacity filter in both languages: it arrives late, so they stand together. */
export const capacityText = {
  id: {
    label: 'Pengawas',
    figures: {
      ptps: 'PTPS per TPS',
      pkd: 'PKD per desa/kelurahan',
      panwascam: 'Panwascam per kecamatan',
      tps_tanpa_pengawas: 'TPS tanpa pengawas',
    },
  },
  en: {
    label: 'Supervisors',
    figures: {
      ptps: 'PTPS per polling station',
      pkd: 'PKD per village',
      panwascam: 'Panwascam per kecamatan',
      tps_tanpa_pengawas: 'Polling stations without a supervisor',
    },
  },
};
