/** The same small piece of news in several languages: its headline, and its text of three paragraphs. */
export const BRIDGE: Readonly<Record<string, readonly [headline: string, text: string]>> = {
  vi: [
    'Cây cầu gỗ ở làng Hạ Vân mở lại sau ba năm sửa chữa',
    'Sáng thứ hai, người dân làng Hạ Vân đã đi qua cây cầu gỗ vừa được sửa xong sau ba năm chờ đợi.\n\nTheo trưởng làng, cây cầu có tuổi đời hơn một trăm năm và là lối đi duy nhất sang chợ bên kia sông. Trong thời gian sửa chữa, bà con phải đi vòng năm cây số.\n\nChi phí sửa chữa do các hộ dân đóng góp, phần còn lại do tỉnh chi trả.',
  ],
  tr: [
    'Kıyıköy iskelesi üç yıl sonra yeniden açıldı',
    'Kıyıköy iskelesi, üç yıl süren onarımın ardından pazartesi sabahı yeniden açıldı. Açılışa köyün neredeyse tamamı katıldı.\n\nBelediye başkanı, iskelenin yüz yılı aşkın bir geçmişi olduğunu ve balıkçıların başka limanlara gitmek zorunda kaldığını söyledi.\n\nOnarımın bedelini köylüler ile il yönetimi birlikte ödedi.',
  ],
  ru: [
    'Деревянный мост в Зареченске открыли после ремонта',
    'Деревянный мост в Зареченске открыли в понедельник утром после трёх лет ремонта. На открытие пришла почти вся деревня.\n\nГлава поселения сказал, что мосту больше ста лет и что без него жители делали крюк в пять километров.\n\nРемонт оплатили сами жители вместе с областью.',
  ],
  es: [
    'El puente de madera de Valdemar reabre tras tres años',
    'El puente de madera de Valdemar reabrió el lunes por la mañana tras tres años de obras. Casi todo el pueblo acudió a la apertura.\n\nLa alcaldesa dijo que el puente tiene más de cien años y que sin él los vecinos daban un rodeo de cinco kilómetros.\n\nLos vecinos pagaron las obras junto con la provincia.',
  ],
  zh: [
    '海云村木桥修复三年后重新开放',
    '星期一上午，海云村的村民走过了修复三年之后重新开放的木桥，几乎全村的人都来了。\n\n村长说，这座桥已有一百多年历史，没有桥的日子里，村民要绕行五公里才能到对岸的集市。\n\n修桥的费用由村民和省里共同承担。',
  ],
  ko: [
    '해운마을 나무다리 3년 만에 다시 열려',
    '월요일 아침 해운마을 주민들은 3년 동안의 수리를 마치고 다시 열린 나무다리를 건넜다. 마을 사람 대부분이 나왔다.\n\n이장은 다리가 백 년이 넘었으며 다리가 없는 동안 주민들이 5킬로미터를 돌아갔다고 말했다.\n\n수리비는 주민과 도가 함께 냈다.',
  ],
  en: [
    'The wooden bridge of Hallow Vale opens again after three years',
    'The wooden bridge of Hallow Vale opened again on Monday morning after three years of repairs. Nearly the whole village came.\n\nThe mayor said the bridge was more than a hundred years old, and that without it people had walked five kilometres to the market.\n\nThe villagers paid for the work together with the county.',
  ],
  pl: [
    'Drewniany most w Zalesiu otwarty po trzech latach',
    'Drewniany most w Zalesiu otwarto w poniedziałek rano po trzech latach remontu. Przyszła prawie cała wieś.\n\nSołtys powiedział, że most ma ponad sto lat, a bez niego mieszkańcy nadkładali pięć kilometrów drogi na targ.\n\nRemont opłacili mieszkańcy razem z województwem.',
  ],
  it: [
    'Il ponte di legno di Valdoria riapre dopo tre anni',
    'Il ponte di legno di Valdoria ha riaperto lunedì mattina dopo tre anni di lavori. È venuto quasi tutto il paese.\n\nLa sindaca ha detto che il ponte ha più di cento anni e che senza di esso gli abitanti facevano un giro di cinque chilometri.\n\nI lavori li hanno pagati gli abitanti insieme alla provincia.',
  ],
  hi: [
    'हरिपुर का लकड़ी का पुल तीन साल बाद फिर खुला',
    'हरिपुर का लकड़ी का पुल तीन साल की मरम्मत के बाद सोमवार की सुबह फिर खोल दिया गया। लगभग पूरा गाँव वहाँ आया।\n\nसरपंच ने कहा कि पुल सौ साल से भी पुराना है और उसके बिना लोगों को बाज़ार जाने के लिए पाँच किलोमीटर घूमना पड़ता था।\n\nमरम्मत का खर्च गाँव वालों ने ज़िले के साथ मिलकर उठाया।',
  ],
  id: [
    'Jembatan kayu Desa Harapan dibuka lagi setelah tiga tahun',
    'Jembatan kayu di Desa Harapan dibuka kembali pada Senin pagi setelah tiga tahun diperbaiki. Hampir seluruh warga desa datang.\n\nKepala desa mengatakan jembatan itu berusia lebih dari seratus tahun dan tanpa jembatan itu warga harus memutar lima kilometer ke pasar.\n\nBiaya perbaikan ditanggung warga bersama provinsi.',
  ],
  de: [
    'Holzbrücke in Niederwald nach drei Jahren wieder offen',
    'Die Holzbrücke in Niederwald ist seit Montagmorgen nach drei Jahren Bauzeit wieder offen. Fast das ganze Dorf kam zur Öffnung.\n\nDer Bürgermeister sagte, die Brücke sei mehr als hundert Jahre alt, und ohne sie hätten die Leute fünf Kilometer Umweg zum Markt gehabt.\n\nBezahlt haben die Arbeiten die Bewohner gemeinsam mit dem Land.',
  ],
  ja: [
    '海雲村の木橋、三年ぶりに渡れるように',
    '月曜の朝、海雲村の住民は三年間の修理を終えた木橋を渡った。村のほとんどの人が集まった。\n\n村長によると橋は百年以上前のもので、橋がない間、住民は市場へ行くのに五キロ遠回りしていたという。\n\n修理費は住民と県が共同で負担した。',
  ],
  ar: [
    'إعادة فتح الجسر الخشبي في وادي الهلال بعد ثلاث سنوات',
    'أعيد فتح الجسر الخشبي في وادي الهلال صباح الاثنين بعد ثلاث سنوات من الترميم، وحضر الافتتاح معظم أهالي القرية.\n\nوقال رئيس البلدية إن عمر الجسر يزيد على مئة عام، وإن الأهالي كانوا يسيرون من دونه خمسة كيلومترات إلى السوق.\n\nودفع الأهالي تكاليف الترميم بالاشتراك مع المحافظة.',
  ],
  fa: [
    'پل چوبی دره نور پس از سه سال بازگشایی شد',
    'پل چوبی دره نور صبح دوشنبه پس از سه سال تعمیر بازگشایی شد و تقریباً همه اهالی روستا آمدند.\n\nدهیار گفت که این پل بیش از صد سال قدمت دارد و بدون آن مردم برای رفتن به بازار پنج کیلومتر راه می‌رفتند.\n\nهزینه تعمیر را اهالی همراه با استان پرداختند.',
  ],
};
