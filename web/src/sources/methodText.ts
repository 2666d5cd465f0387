import type { SameKeys } from '../text/useText.ts';

const id = {
  title: 'Metode',
  intro: 'Arti setiap istilah dan cara setiap angka dihitung, masing-masing dalam beberapa kalimat pendek.',
  contents: 'Istilah',
  absencesTitle: 'Mengapa sebuah wilayah tidak memiliki angka',
  statistics: 'Ukuran dan cara hitungnya',
  verification: 'Apakah hitungannya benar?',
  absencesNote:
    'Nol adalah angka: pengawas melapor dan tidak ada yang masuk. Keadaan berikut bukan nol; masing-masing punya coraknya sendiri di peta, tabel, dan legenda.',
  zero: 'Nol',
  zeroMeaning: 'Warna kelas paling pucat. Tidak ada laporan dalam saringan ini, dan cakupannya diketahui.',
  colors: 'Contoh warna kelas, dari rendah ke tinggi',
  terms: {
    wilayah: {
      name: 'Wilayah',
      text: 'Provinsi, kabupaten/kota, kecamatan, dan desa/kelurahan dengan kode Kemendagri, misalnya 19.04 untuk Kabupaten Bangka Tengah. Kode ditulis dengan titik dan selalu teks. Wilayah yang dimekarkan punya riwayat; angka lama tetap milik wilayah lama.',
    },
    tingkat: {
      name: 'Tingkat',
      text: 'Bagian kode menentukan tingkat: satu bagian provinsi, dua kabupaten/kota, tiga kecamatan, empat desa/kelurahan. Laporan yang hanya diketahui kabupatennya tidak disebar ke kecamatan; jumlahnya disebut di samping peta.',
    },
    asal: {
      name: 'Laporan, temuan, informasi awal',
      text: 'Laporan disampaikan warga, pemantau, atau peserta. Temuan ditetapkan pengawas sendiri. Informasi awal adalah telepon, pesan, atau unggahan yang belum menjadi laporan. Ketiganya tidak pernah dijumlahkan diam-diam: pada Maret 2024, 37 % laporan diregistrasi dan 87 % temuan.',
    },
    penanganan: {
      name: 'Penanganan',
      text: 'Masuk, diregistrasi, diperiksa, lalu pelanggaran, bukan pelanggaran, atau dilimpahkan. Perkara yang sudah sampai suatu langkah dihitung juga pada langkah sebelumnya. Satu perkara dapat memuat lebih dari satu jenis pelanggaran, jadi hasilnya tidak digambar sebagai diagram lingkaran.',
    },
    sengketa_rilis: {
      name: 'Sengketa dan rilis',
      text: 'Permohonan sengketa (SIPS) bukan laporan pelanggaran dan tidak masuk hitungan, peta, atau tren mana pun; jumlahnya disebut tersendiri. Angka rilis resmi mengulang perkara yang juga masuk lewat kanal lain, jadi hanya tampil bila kanal rilis dipilih sendirian.',
    },
    pengawasan: {
      name: 'Siwaslu, Siwaslih, dan Form A',
      text: 'Isian TPS dan LHP mencatat apa yang diawasi. Setiap indikator yang dijawab “ya” menjadi informasi awal, kecuali pengawas menetapkannya sebagai temuan. Isian tanpa kejadian tetap dihitung sebagai pengawasan. Siwaslu dipakai pada Pemilu, Siwaslih pada Pilkada.',
    },
    tenggat: {
      name: 'Tenggat',
      text: 'Batas waktu dihitung dari aturan yang berlaku pada pemilihan itu: Pemilu dan Pilkada berbeda, ada yang hari dan ada yang hari kerja (tanpa Sabtu, Minggu, hari libur nasional, dan cuti bersama). Hitungan mulai sehari sesudah tanggal acuan. Langkah tanpa aturan yang ditemukan tidak diberi tenggat.',
    },
    cakupan: {
      name: 'Cakupan',
      text: 'Bagian dari laporan pengawasan yang diharapkan yang sudah masuk. “Nihil” berarti pengawas melapor bahwa tidak ada kejadian. Laporan yang banyak dapat berarti pengawasan yang baik, jadi angka laporan selalu dibaca bersama cakupannya. “Tidak terjangkau” (tanpa sinyal, terisolasi, bencana) tetap diharapkan dan tidak masuk, tetapi disebut tersendiri.',
    },
    kapasitas: {
      name: 'Kapasitas pengawas',
      text: 'Banyaknya pengawas terhadap norma: 1 PTPS per TPS, 1 PKD per desa/kelurahan (UU 7/2017 Pasal 92 ayat 4), 3 anggota Panwascam per kecamatan. Angka yang tidak ada tidak pernah menjadi nol; kebutuhan atau formasi yang diumumkan bukan pengawas yang sudah bertugas.',
    },
    edisi: {
      name: 'Edisi IKP',
      text: 'Indeks Kerawanan Pemilu diterbitkan Bawaslu per edisi. Setiap edisi punya skala dan batas kelas sendiri, berbeda untuk provinsi dan kabupaten/kota, dan dapat punya dua bacaan. Skor antaredisi tidak dibandingkan. Indeks tematik bernilai 0 tidak berarti tanpa ancaman.',
    },
    penyebut: {
      name: 'Penyebut',
      text: 'Jumlah laporan dibagi DPT (per 100.000 pemilih), TPS (per 100 TPS), atau desa/kelurahan (per 100), supaya wilayah besar dan kecil dapat dibandingkan. DPT dan TPS melekat pada satu pemilihan.',
    },
    selang: {
      name: 'Selang 95 %',
      text: 'Rentang angka yang masih masuk akal dengan laporan sebanyak itu (selang Poisson eksak, Garwood). Wilayah kecil berselang lebar. Bila rata-rata induk ada di dalam selang, wilayah itu “tidak dapat dibedakan dari rata-rata induk” dan barisnya pucat. Itu bukan bukti bahwa keduanya sama.',
    },
    kelas: {
      name: 'Kelas',
      text: 'Wilayah dikelompokkan menurut aturan yang tertulis pada legenda. Kelas memuat batas bawahnya, tidak memuat batas atasnya, kecuali kelas terakhir; nol berdiri sendiri. Server yang menentukan kelas, sehingga peta, legenda, tabel, dan CSV selalu sama. Batas dapat dibekukan untuk membandingkan periode.',
    },
    isu_khas: {
      name: 'Isu khas',
      text: 'Bagian sebuah isu di wilayah ini dibagi bagiannya di wilayah induk. 2,9× berarti isu itu hampir tiga kali lebih menonjol di sini. Isu disebut khas hanya bila seluruh selangnya di atas 1. Ini tentang apa yang menonjol, bukan tentang berapa banyak.',
    },
    kebutuhan: {
      name: 'Kebutuhan terhadap upaya',
      text: 'Dua sumbu berdampingan, tidak pernah dijumlahkan. Kebutuhan tinggi bila seluruh selang laju laporan yang dihaluskan di atas rata-rata wilayah; yang tidak dapat dibedakan dari rata-rata ada di tengah. Upaya per pemilih dibagi tiga; nol selalu terendah. Wilayah tanpa satu kegiatan pun dalam register tidak dinilai: tidak tercatat bukan tidak ada. Banyaknya kegiatan bukan ukuran keberhasilan.',
    },
    lama_pelaporan: {
      name: 'Lama pelaporan dan “sementara”',
      text: 'Laporan masuk beberapa hari sesudah kejadian, lewat telepon lebih cepat daripada Form A. Dari laporan yang punya kedua tanggal dihitung berapa bagian yang sudah diketahui sesudah sekian hari (chain ladder, supaya hari-hari terakhir tidak tampak lebih cepat). Periode yang diperkirakan belum 95 % masuk digambar sementara; penurunannya belum tentu penurunan. Hari acuan adalah hari laporan terakhir diterima. Kanal dengan kurang dari 59 laporan memakai angka wilayah di atasnya.',
    },
    kanal_baru: {
      name: 'Naik setelah kanal dibuka',
      text: 'Laporan 28 hari sejak sebuah kanal dibuka dibandingkan dengan 28 hari sebelumnya, tiap asal sendiri. Disebut naik bila sedikitnya ada 5 dan seluruh selang 95 % perbandingannya (Poisson eksak) di atas 1. Kenaikan seperti itu mungkin karena lebih mudah melapor; kurva tanpa kanal baru memperlihatkan sisanya. Hari-hari yang masih sementara tidak dinilai.',
    },
    contoh: {
      name: 'Data contoh',
      text: 'Laporan, cakupan, dan kegiatan buatan untuk memperlihatkan cara kerja, ditandai “data contoh” di setiap layar dan berkas. Angka terbitan (IKP, statistik resmi, tahapan, TPS) asli dan bersumber.',
    },
    rawan: {
      name: 'Kata “rawan”',
      text: 'Laporan yang banyak disebut “laporan tinggi”, skor indeks yang tinggi disebut “IKP tinggi (edisi …)”. Tidak ada skor gabungan: politik uang di satu kota dan netralitas ASN di kabupaten sebelahnya perlu pencegahan yang berbeda.',
    },
  },
};

const en: SameKeys<typeof id> = {
  title: 'Method',
  intro: 'What each term means and how each figure is computed, in a few short sentences.',
  contents: 'Terms',
  absencesTitle: 'Why an area has no figure',
  statistics: 'The statistics and how they are computed',
  verification: 'Are the figures right?',
  absencesNote:
    'Zero is a figure: supervisors reported and nothing came in. The states below are not zero; each has a texture of its own on the map, in the table and in the legend.',
  zero: 'Zero',
  zeroMeaning: 'The palest class colour. No report inside this filter, and coverage is known.',
  colors: 'Example of class colours, low to high',
  terms: {
    wilayah: {
      name: 'Area (wilayah)',
      text: 'Provinces, regencies/cities, districts and villages with the codes of the Ministry of Home Affairs, such as 19.04 for Bangka Tengah. Codes are written with dots and are always text. Divided areas keep their history; an old figure belongs to the old area.',
    },
    tingkat: {
      name: 'Level (tingkat)',
      text: 'The parts of a code give its level: one part is a province, two a regency or city, three a district, four a village. A report known only by its regency is not scattered over districts; its number stands beside the map.',
    },
    asal: {
      name: 'Reports, findings, preliminary information',
      text: 'Reports (laporan) are filed by citizens, monitors or contestants. Findings (temuan) are declared by supervisors themselves. Preliminary information (informasi awal) is a call, message or post that is not yet a report. They are never summed silently: in March 2024, 37% of reports and 87% of findings were registered.',
    },
    penanganan: {
      name: 'Handling (penanganan)',
      text: 'Received, registered, examined, then violation, no violation or transferred. A case that has reached a step also counts on the steps before it. One case can hold several kinds of violation, so outcomes are never drawn as a 100% pie.',
    },
    sengketa_rilis: {
      name: 'Disputes and releases',
      text: 'Applications to settle a dispute (SIPS) are no violation reports and stand in no count, map or trend; their number is given apart. Official releases repeat cases that also came in through other channels, so they are shown only when the release channel is chosen alone.',
    },
    pengawasan: {
      name: 'Siwaslu, Siwaslih and Form A',
      text: 'Polling-station forms and supervision records say what was watched. Every indicator answered “yes” becomes preliminary information, unless the supervisors declared it a finding. A form without an event still counts as supervision. Siwaslu is for the Pemilu, Siwaslih for the Pilkada.',
    },
    tenggat: {
      name: 'Deadlines',
      text: 'Computed from the rule of that election: Pemilu and Pilkada differ, some count days and some working days (without Saturdays, Sundays, public holidays and collective leave). Counting starts the day after the date it refers to. A step for which no rule was found has no deadline.',
    },
    cakupan: {
      name: 'Coverage (cakupan)',
      text: 'The share of expected supervision reports that has come in. “Nihil” means that supervisors reported that nothing happened. Many reports can mean good supervision, so figures are always read together with coverage. “Unreachable” (no signal, cut off, disaster) is expected and missing too, but told apart.',
    },
    kapasitas: {
      name: 'Supervisor capacity (kapasitas)',
      text: 'Numbers of supervisors against the norm: 1 PTPS per polling station, 1 PKD per village (Law 7/2017, Art. 92(4)), 3 Panwascam members per kecamatan. A missing number never becomes zero; posts announced are not posts filled.',
    },
    edisi: {
      name: 'IKP edition (edisi)',
      text: 'Bawaslu publishes the election vulnerability index (IKP) in editions. Each has its own scale and class limits, which differ between provinces and regencies, and may have two readings. Scores of different editions are not compared. A thematic score of 0 does not mean that there is no threat.',
    },
    penyebut: {
      name: 'Denominator (penyebut)',
      text: 'Counts are divided by registered voters (per 100,000), polling stations (per 100) or villages (per 100), so that large and small areas compare. Voters and polling stations belong to one election.',
    },
    selang: {
      name: '95% interval (selang)',
      text: 'The range of figures that is still plausible with that many reports (exact Poisson interval, Garwood). Small areas have wide intervals. Where the parent average lies inside, the area “cannot be told apart from the parent average” and its row is pale. That is no proof that they are the same.',
    },
    kelas: {
      name: 'Class (kelas)',
      text: 'Areas are grouped by the rule printed on the legend. A class holds its lower limit and not its upper one, except for the last; zero stands by itself. The server decides the class, so that map, legend, table and CSV always agree. Limits can be frozen to compare periods.',
    },
    isu_khas: {
      name: 'Distinctive issue (isu khas)',
      text: 'The share of an issue in this area divided by its share in the parent. 2.9× means that the issue stands out almost three times as much here. It is called distinctive only when the whole interval is above 1. It tells what stands out, not how much there is.',
    },
    kebutuhan: {
      name: 'Need against effort (kebutuhan dan upaya)',
      text: 'Two axes side by side, never added up. Need is high when the whole interval of the smoothed rate of reports lies above the average of the areas; what cannot be told from the average is in the middle. Effort per voter is cut in thirds; zero is always lowest. Areas without any activity in the register are not judged: not recorded is not none. The number of activities is no measure of success.',
    },
    lama_pelaporan: {
      name: 'Reporting delay and “provisional”',
      text: 'Reports come in some days after the event, by phone sooner than by Form A. Reports with both dates tell what share is known after so many days (chain ladder, so that the last days do not look quicker than they are). Periods of which less than 95% is expected to be in are drawn as provisional; a fall there need not be one. The day of reference is that of the last report received. A channel with fewer than 59 reports takes the figure of the area around.',
    },
    kanal_baru: {
      name: 'A rise after a channel opened',
      text: 'Reports of the 28 days from the opening of a channel on are compared with the 28 days before, each origin by itself. It is called a rise when there are at least 5 and the whole 95% interval of the ratio (exact Poisson) lies above 1. Such a rise may come from easier reporting; the curve without new channels shows the rest. Days that are still provisional are not judged.',
    },
    contoh: {
      name: 'Sample data (data contoh)',
      text: 'Made-up reports, coverage and activities that show how things work, marked “sample data” on every screen and file. Published figures (IKP, official statistics, stages, polling stations) are real and sourced.',
    },
    rawan: {
      name: 'The word “rawan” (at risk)',
      text: 'Many reports are called “many reports”, a high index score “IKP high (edition …)”. There is no composite score: vote buying in one city and civil-servant neutrality in the regency next door need different prevention.',
    },
  },
};

/** Words of the page about methods. */
export const methodText = { id, en };
