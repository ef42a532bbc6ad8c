/** Invented news, a short paragraph a language, and the legacy encodings it is met in. */
export interface Sentence {
  readonly language: string;
  readonly encodings: readonly string[];
  readonly text: string;
}

const sentence = (language: string, encodings: string, text: string): Sentence => ({
  language,
  encodings: encodings.split(' ').filter((name) => name !== ''),
  text,
});

export const SENTENCES: readonly Sentence[] = [
  sentence(
    'en',
    'windows-1252',
    'The café owner said the harbour’s new lights would “change everything” for the fishermen.\nThe council votes on Monday.',
  ),
  sentence(
    'de',
    'windows-1252',
    'Die Bürgermeisterin von Grünau will die alte Brücke über den Fluss noch in diesem Jahr schließen.\nViele Anwohner hören davon zum ersten Mal.',
  ),
  sentence(
    'fr',
    'windows-1252',
    'La mairie de Valcourt a annoncé hier que le théâtre resterait fermé jusqu’à l’été prochain.\nLes élèves de l’école ont été prévenus.',
  ),
  sentence(
    'es',
    'windows-1252',
    'El ayuntamiento de Peñaflor aprobó anoche la construcción de un túnel bajo la estación.\n¿Cuánto costará? Nadie lo sabe todavía.',
  ),
  sentence(
    'pt',
    'windows-1252',
    'A câmara de Vila Nova não aprovou a construção da ponte, e a população está à espera de uma solução.',
  ),
  sentence(
    'it',
    'windows-1252',
    'Il sindaco di Montelupo ha detto che la città non potrà più pagare la nuova metropolitana. È già la terza volta.',
  ),
  sentence(
    'nl',
    'windows-1252',
    'De coördinator van het dorp zei dat de geïnteresseerde bewoners één brief hebben gekregen over de financiële plannen.',
  ),
  sentence(
    'sv',
    'windows-1252',
    'Kommunen i Ljungby säger att bron över ån måste stängas för reparation.\nDet är för tidigt att säga när arbetet är färdigt.',
  ),
  sentence(
    'no',
    'windows-1252',
    'Ordføreren på Holmøy sier at fergen ikke går før påske, fordi kaien må bygges på nytt.',
  ),
  sentence(
    'da',
    'windows-1252',
    'Borgmesteren i Nørreby vil lukke havnen for større både, indtil der er fundet en løsning på støjen.',
  ),
  sentence(
    'fi',
    'windows-1252',
    'Kylän asukkaat sanovat, että järven jää on tänä vuonna ohuempaa kuin koskaan ennen. Päätös tehdään keväällä.',
  ),
  sentence(
    'pl',
    'windows-1250 iso-8859-2',
    'Burmistrz Zielonej Łąki zapowiedział, że most zostanie zamknięty jeszcze w tym miesiącu.\nMieszkańcy są oburzeni, bo inną drogą jedzie się godzinę dłużej.',
  ),
  sentence(
    'cs',
    'windows-1250 iso-8859-2',
    'Starosta obce Horní Lhotka řekl, že nová škola bude otevřena až příští rok.\nObčané už čekají příliš dlouho, stěžují si rodiče.',
  ),
  sentence(
    'ru',
    'windows-1251 koi8-r iso-8859-5 ibm866',
    'Мэр города Заречный сообщил, что мост через реку закроют уже в этом месяце.\nЖители узнали об этом только вчера.',
  ),
  sentence(
    'uk',
    'windows-1251 koi8-u',
    'Міський голова Залісся повідомив, що школу відкриють лише наступного року.\nЇї будували майже чотири роки, і ґанок досі не готовий.',
  ),
  sentence(
    'tr',
    'windows-1254',
    'Belediye başkanı köprünün bu ay içinde kapatılacağını açıkladı. Yurttaşlar ise kararın çok geç duyurulduğunu söylüyor.',
  ),
  sentence(
    'el',
    'windows-1253 iso-8859-7',
    'Ο δήμαρχος της Άνω Βρύσης δήλωσε ότι η γέφυρα θα κλείσει μέσα στον μήνα.\nΟι κάτοικοι το έμαθαν μόλις χθες.',
  ),
  sentence(
    'ar',
    'windows-1256 iso-8859-6',
    'قال رئيس بلدية المدينة الجديدة إن الجسر سيغلق قبل نهاية الشهر.\nوعلم السكان بالخبر مساء أمس فقط، ولم يصدر أي بيان.',
  ),
  sentence(
    'he',
    'windows-1255 iso-8859-8',
    'ראש העיר אמר אתמול כי הגשר ייסגר עוד החודש.\nהתושבים שמעו על כך רק בערב, והמועצה תדון בנושא.',
  ),
  sentence(
    'fa',
    'windows-1256',
    'شهردار گفت پل قديمي تا پايان ماه بسته خواهد شد و مردم بايد از راه ديگري بروند. پنج چاه ژرف نيز پر شد.',
  ),
  sentence('hi', '', 'महापौर ने कहा कि पुराना पुल इस महीने के अंत तक बंद कर दिया जाएगा।'),
  sentence('bn', '', 'মেয়র বলেছেন, পুরোনো সেতুটি এই মাসের শেষে বন্ধ করা হবে।'),
  sentence('id', '', 'Wali kota mengatakan jembatan lama akan ditutup sebelum akhir bulan ini.'),
  sentence(
    'vi',
    'windows-1258',
    'Thị trưởng cho biết cây cầu cũ sẽ đóng cửa trước cuối tháng này. Người dân chỉ được biết vào tối hôm qua.',
  ),
  sentence('th', 'windows-874', 'นายกเทศมนตรีกล่าวว่าสะพานเก่าจะปิดภายในสิ้นเดือนนี้ ชาวบ้านเพิ่งทราบข่าวเมื่อวานนี้'),
  sentence(
    'zh',
    'gb18030',
    '市长昨天表示，这座老桥将在本月底前关闭。\n居民们直到晚上才知道这个消息，学校也要搬到河的另一边。',
  ),
  sentence(
    'zh-Hant',
    'big5',
    '市長昨天表示，這座老橋將在本月底前關閉。\n居民們直到晚上才知道這個消息，學校也要搬到河的另一邊。',
  ),
  sentence(
    'ja',
    'shift_jis euc-jp iso-2022-jp',
    '市長は昨日、古い橋を今月末までに閉鎖すると発表した。\n住民が知ったのは夕方になってからだった。',
  ),
  sentence(
    'ko',
    'euc-kr',
    '시장은 어제 오래된 다리를 이번 달 말까지 폐쇄한다고 밝혔다.\n주민들은 저녁이 되어서야 소식을 들었다.',
  ),
  sentence(
    'hu',
    'windows-1250 iso-8859-2',
    'A polgármester közölte, hogy a régi hidat még ebben a hónapban lezárják, és a lakók csak tegnap értesültek erről.',
  ),
  sentence(
    'ro',
    'windows-1250',
    'Primarul a anunţat că podul vechi va fi închis până la sfârşitul lunii, iar locuitorii au aflat abia aseară.',
  ),
  sentence(
    'hr',
    'windows-1250',
    'Gradonačelnik je rekao da će stari most biti zatvoren još ovaj mjesec, a građani su to čuli tek jučer navečer. Škola šalje đake kući.',
  ),
  sentence(
    'bg',
    'windows-1251',
    'Кметът на Горно село съобщи, че старият мост ще бъде затворен до края на месеца. Хората научиха едва вчера.',
  ),
  sentence(
    'sr',
    'windows-1251',
    'Градоначелник је рекао да ће стари мост бити затворен још овог месеца, а грађани су то чули тек јуче.',
  ),
  sentence(
    'lt',
    'windows-1257',
    'Meras pranešė, kad senasis tiltas bus uždarytas dar šį mėnesį, o žmonės apie tai sužinojo tik vakar vakare.',
  ),
  sentence(
    'lv',
    'windows-1257',
    'Mērs paziņoja, ka vecais tilts tiks slēgts vēl šomēnes, un iedzīvotāji par to uzzināja tikai vakar.',
  ),
  sentence(
    'et',
    'windows-1257',
    'Linnapea ütles, et vana sild suletakse veel sel kuul, ja elanikud kuulsid sellest alles eile õhtul. Töö kestab kümme päeva.',
  ),
];
