/**
 * Everyday words of news that tell two languages with the same function words apart: `polisi` is Indonesian and
 * `polis` Malay, whatever else the sentence says. They are asked
 * only once a text is one of the two: many stand in other languages as well.
 */
export const TELLING_WORDS: Readonly<Record<string, string>> = Object.freeze({
  id: `agustus desember juni juli maret jumat kamis senin wib wita rp rupiah miliar triliun kabupaten kecamatan kelurahan
    provinsi bupati gubernur polisi kepolisian kantor mobil uang proyek jembatan meresmikan diresmikan resmi rencana
    kesehatan aktivitas universitas kualitas fasilitas dokter listrik pabrik rusak sepeda perusahaan pemerintah butuh
    usai soal ungkap ungkapnya ucapnya jelasnya tuturnya terkait sempat pihaknya memutar lewat senilai kapan mengaku
    komentar bagikan salin tautan beranda`,
  ms: `ogos disember julai jumaat khamis isnin rm bilion trilion bandaraya gabenor polis wang projek jambatan
    merasmikan dirasmikan rasmi rancangan kesihatan aktiviti universiti kualiti fasiliti kemudahan doktor elektrik kilang
    rosak basikal syarikat kerajaan jabatan parlimen sekiranya dijangka dipercayai susulan mangsa kemalangan maklumat
    menerusi bagaimanapun justeru komen kongsi pautan`,
});
