export const downloadText = {
  id: {
    pictures: 'Gambar peta',
    figures: 'Angka peta',
    png: {
      slide: 'PNG untuk salindia (1920 × 1080)',
      a4: 'PNG untuk cetak (A4, 300 dpi)',
      social: 'PNG untuk media sosial (1200 × 630)',
    },
    svg: 'SVG (vektor, tajam di segala ukuran)',
    files: { csv: 'CSV', xlsx: 'XLSX (buku kerja)', geojson: 'GeoJSON (dengan bentuk wilayah)' },
    hint: 'Persis yang tampak: saringan, sumber, dan versi data ada di dalam berkas.',
  },
  en: {
    pictures: 'Picture of the map',
    figures: 'Figures of the map',
    png: {
      slide: 'PNG for a slide (1920 × 1080)',
      a4: 'PNG for print (A4, 300 dpi)',
      social: 'PNG for social media (1200 × 630)',
    },
    svg: 'SVG (vector, sharp at any size)',
    files: { csv: 'CSV', xlsx: 'XLSX (workbook)', geojson: 'GeoJSON (with the shapes of the areas)' },
    hint: 'Exactly what is shown: filter, sources and data version stand in the file.',
  },
};
