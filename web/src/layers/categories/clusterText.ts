import { words } from '../../text/useText.ts';

const id = {
  statistic: 'Cara mencari klaster',
  moran: 'Mirip atau beda dari tetangga (Moran lokal)',
  gi: 'Tinggi atau rendah bersama tetangga (Gi*)',
  smoothing: 'Laju',
  smoothed: 'Dihaluskan dahulu',
  raw: 'Apa adanya',
};

export const clusterText = words(id);

clusterText.en = {
  statistic: 'How clusters are found',
  moran: 'Like or unlike the neighbours (local Moran)',
  gi: 'High or low with the neighbours (Gi*)',
  smoothing: 'Rates',
  smoothed: 'Smoothed first',
  raw: 'As they are',
};
