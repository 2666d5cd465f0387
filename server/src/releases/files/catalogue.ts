import type { PublicHead, PublicRelease } from '../public/contract.ts';
import { NATION } from '../public/contract.ts';
import { mediaType } from './publicFiles.ts';
import { AREA_SOURCE, LICENCE, publisherOf, releaseDescription, releaseTitle } from './words.ts';

/** A file as a catalogue lists it. */
export interface Listed {
  name: string;
  title: string;
}

type Ending = Parameters<typeof mediaType>[0];
const endingOf = (name: string) => name.slice(name.lastIndexOf('.') + 1) as Ending;
const FREQUENCY = {
  code: 'http://publications.europa.eu/resource/authority/frequency/IRREG',
  words: 'Tidak tetap: setiap rilis baru',
};

/** The release as a DCAT-AP 3 record (JSON-LD). Addresses are relative to this file, so that it holds wherever the site stands. */
export function dcat(head: PublicHead, release: PublicRelease, files: readonly Listed[]): object {
  const words = (text: { id: string; en: string }) => [
    { '@language': 'id', '@value': text.id },
    { '@language': 'en', '@value': text.en },
  ];
  const day = (value: string) => ({ '@type': 'xsd:date', '@value': value });
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': '../index.html',
    '@type': 'dcat:Dataset',
    'dct:identifier': `petarawan-rilis-${head.number}`,
    'dct:title': words(releaseTitle(head)),
    'dct:description': words(releaseDescription(head)),
    'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': publisherOf(head) },
    'dcat:contactPoint': {
      '@type': 'vcard:Organization',
      'vcard:fn': publisherOf(head),
      'vcard:hasURL': { '@id': '../tentang/index.html' },
    },
    'dct:issued': day(head.publishedOn),
    'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(head.from), 'dcat:endDate': day(head.to) },
    'dct:spatial': { '@type': 'dct:Location', 'dct:identifier': head.area, 'dct:title': head.areaName },
    'dct:accrualPeriodicity': { '@id': FREQUENCY.code },
    'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/IND' },
    'dct:license': { '@id': LICENCE.url },
    'dcat:version': String(head.number),
    ...(release.supersedes === null ? {} : { 'dcat:previousVersion': { '@id': `../../${release.supersedes}/index.html` } }),
    'dcat:landingPage': { '@id': '../index.html' },
    'dcat:keyword': ['pemilu', 'pengawasan', 'laporan', 'temuan'].map((word) => ({ '@language': 'id', '@value': word })),
    'dct:source': [...release.sources.map((s) => s.name), release.boundaries.source, AREA_SOURCE.title],
    'dcat:distribution': files.map(({ name, title }) => ({
      '@id': name,
      '@type': 'dcat:Distribution',
      'dct:title': { '@language': 'id', '@value': title },
      'dcat:accessURL': { '@id': '../index.html' },
      'dcat:downloadURL': { '@id': name },
      'dcat:mediaType': { '@id': `http://www.iana.org/assignments/media-types/${mediaType(endingOf(name))}` },
      'dct:license': { '@id': LICENCE.url },
      ...(name === `rilis-${head.number}.json`
        ? {
            'spdx:checksum': {
              '@type': 'spdx:Checksum',
              'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
              'spdx:checksumValue': head.sha256,
            },
          }
        : {}),
    })),
  };
}

/** The same in the words of Satu Data Indonesia: what its standard of metadata asks for, under plain names. */
export function satuData(head: PublicHead, release: PublicRelease, files: readonly Listed[]): object {
  return {
    judul: releaseTitle(head).id,
    deskripsi: releaseDescription(head).id,
    nomor_rilis: head.number,
    data_contoh: head.sample,
    produsen_data: publisherOf(head),
    walidata: 'Unit walidata pada produsen data; lihat kontak',
    kontak: '../tentang/index.html',
    konsep: 'Laporan dan temuan dugaan pelanggaran pemilu',
    definisi:
      'Laporan: disampaikan masyarakat, pemantau, atau peserta. Temuan: didapat pengawas sendiri. Yang dihitung adalah yang masuk, apa pun hasilnya.',
    klasifikasi: ['asal (laporan, temuan)', 'isu', 'wilayah (kode Kemendagri)', 'bulan kejadian'],
    ukuran: 'jumlah',
    satuan: 'laporan atau temuan',
    tingkat_penyajian: [...new Set(release.areas.map((a) => a.level))],
    cakupan_wilayah: head.area === NATION ? 'Indonesia' : head.areaName,
    kode_wilayah: head.area,
    periode: { dari: head.from, sampai: head.to },
    frekuensi: FREQUENCY.words,
    tanggal_terbit: head.publishedOn,
    tanggal_data: head.preparedOn,
    versi: String(head.number),
    menggantikan_rilis: release.supersedes,
    lisensi: { nama: LICENCE.title, alamat: LICENCE.url },
    sumber: [...release.sources.map((s) => s.name), release.boundaries.source, AREA_SOURCE.title],
    pengendalian_kerahasiaan: 'Jumlah 1 sampai 4 disamarkan, begitu pula jumlah lain yang dapat membocorkannya.',
    sidik_jari_sha256: head.sha256,
    distribusi: files.map(({ name, title }) => ({ judul: title, berkas: name, format: mediaType(endingOf(name)) })),
  };
}
