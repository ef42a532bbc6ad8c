/**
 * Words that a language cannot do without and that name nothing: articles, pronouns, prepositions, conjunctions and the
 * commonest auxiliaries, 40 to 60 a language, lower case, separated by blanks. Languages without a pack are here so
 * that their pages are not taken for a neighbour's. Words shared between languages count for less (see the scorer), so
 * what matters most is what a language does *not* share: Danish `af`, Norwegian `av`.
 *
 * Curated by hand: published stop-word lists hold content words by the hundred.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = Object.freeze({
  en: `the of and to in that is was for it with as his on be at by had not are but from or have an they which you were
    their been has would there what will when who more if out so said its after about than into them can only other
    could these two may then over also such we how this`,
  de: `der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie
    nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein
    wurde wenn seit gegen keine ihre beim`,
  fr: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec aux son cette été
    mais comme ou elle sa ses leur deux après ont ces entre même aussi être fait très sans nous d l qu c n s j avait était
    où leurs chez lors dont`,
  es: `de la que el en y a los del se las por un para con no una su al lo como más o pero sus le ha me si sin sobre este ya
    entre cuando todo esta ser son dos también fue había era muy años hasta desde está porque sólo han según tras hay ante
    quien donde contra ni`,
  pt: `de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito
    nos já está também só pelo pela até isso ela entre depois sem mesmo aos ter seus foi são há após segundo ser pelos nas
    ainda num numa essa nesta`,
  it: `di e il la che in un a per è una del non con i da si le dei nel della al lo sono come più gli ha ma alla anche ai
    dal delle nella su se ci o questo cui stato tra era dopo hanno degli sul dalla loro sia due suo anni essere fra così
    nei alle ancora dell l all nell dall sull`,
  nl: `de van het een en in is dat op te zijn voor met die niet aan er om ook als was bij maar worden door naar heeft uit
    hij ze over wordt nog ze werd tot hebben meer dan kan zich of deze wel geen na onder hun tegen al wat had volgens moet
    zo ons haar mensen tijdens tussen zal`,
  sv: `och att det i som en på är av för den med till inte om ett han de har vi var jag från men vid så kan sig efter hon
    när ska nu eller också mot där under har sina här ut upp blir över finns än skulle ett sin någon mycket alla andra
    hade mellan inom samt sedan bara varit`,
  no: `og i det på som er en til å av for at med var de den har ikke et om fra seg han vi men kan ble så også jeg etter
    skal hun vil ved hadde være ut opp mot nå mellom når eller mer enn over sier hva noe noen sin blir inn under der bare
    vært uten selv meg ikkje frå ein eit dei eg ho vere`,
  da: `og i at det er en til af på for med som de den der ikke har et var om han fra men sig vi kan også ved efter blev
    skal jeg være hun vil nu ud op mod mellem når eller mere over siger hvad noget nogle sin bliver ind under hvor kun
    været uden selv mig blevet havde`,
  fi: `ja on ei että oli hän se ovat kun mutta myös joka ole sen mukaan ollut kuin niin tai jo hänen siitä olisi vain jos
    vielä sekä mitä voi jotka nyt ne jonka noin tämä sitä kanssa sanoo jälkeen ennen kuitenkin joita mikä tämän olivat
    eivät hyvin nämä minä me siellä ettei koska`,
  pl: `w i na z się nie do to że jest o po jak za od przez dla jego są co który oraz tym które może ale być ma już jej tak
    która ich przed pod tego a tylko czy też było ze był była lub przy między gdy będzie został także jednak którzy wśród
    bardzo ponad podczas można`,
  cs: `a v se na je že s z to o do i ve pro za by jsou od po jako které která který ale si jeho podle k už při tak jsem až
    jen také byl byla bylo své mezi může před nebo aby kde ze však má není než co pak bude jejich této ještě u ke řekl
    být nebude kdy před proto`,
  sk: `a v sa na je že s z to o do aj vo pre za by sú od po ako ktoré ktorá ktorý ale si jeho podľa k už pri tak som až
    len tiež bol bola bolo svoje medzi môže pred alebo aby kde zo však má nie než čo potom bude ich tejto ešte u ku povedal
    byť nebude keď preto`,
  ru: `и в не на что с по он как это из у за к от для его но а о же то был года все так бы было мы до они или также при
    быть после уже их она которые которых том более если чтобы только этом со нет во время который ее еще были была году
    может`,
  uk: `і в на не що з у та до за це як від про для його але є він по був року й так ще під час також які або вже того
    після вони буде було їх який через бути вона цього щоб із якщо коли більше тільки має при всі була були ми може має та
    році які`,
  bg: `и на да в за се от е с че не са по си ще до като го ги това но при или след който може беше също които бъде защото
    ли му има която във със през между са един една те най без още той тя били около само вече към така което както
    според няма бил`,
  sr: `и у је да се на за са су од не који а што о као које ће из али до која после био само или још како по то код тог
    све јер бити има при била било због него сам ми тај ово преко међу због године већ док своје њега они нису рекао
    каже`,
  hr: `i u je da se na za su od ne koji a što o kao koje će iz ali do koja nakon bio samo ili još kako po to kod sve jer
    biti ima pri bila bilo zbog nego sam s te kada već dok svoje njega oni nisu rekao bi sa kojima prije može također
    tijekom gdje ove godine šta posle nije`,
  sl: `in je v na se da za so pa ki z ne po s bi tudi kot ali iz pri od ter o bo do še si k že če lahko bil bila bilo med
    ni sta sem ko zaradi jih le kar zato pred tem ga jo po več ta smo niso leta bodo katerih tako samo kjer kako dejal`,
  tr: `ve bir bu da de için ile çok olarak daha en gibi ne o kadar sonra ancak ya var olan her ise ki ama değil olduğunu mi
    göre olduğu yeni iki etti ediyor oldu diye kendi tarafından ilk bunun şu yok hem onun bile üzerine karşı arasında
    ardından dedi biz nasıl veya`,
  el: `και το να του η της με που την από για είναι στην τα τον οι σε ο στο θα τη των τους ότι στη ένα μια δεν μας αλλά κατά
    έχει στα αυτό ή μετά όπως πιο έναν πολύ αν έχουν ήταν στις μου οποία όταν προς πριν μόνο`,
  ar: `في من على أن إلى عن مع هذا التي الذي هذه كان ما لا هو بعد كما قد بين ذلك أو قبل كل هي خلال لم وقد حيث حتى إن كانت
    أنه غير لكن منذ عند أي فيما ثم وفي بن كانوا فإن ضد نحو وقال لدى هناك أكثر أيضا`,
  fa: `و در به از که این را با است برای آن یک بر تا های نیز شد خود هم کرد شده ما او باید هر می اما بود دو پس اگر شود
    بین یا دیگر ها آنها همه چه کند بیش داد گفت وی ای کرده دارد باشد بودن اینکه چند`,
  ur: `کے میں کی ہے اور سے کا کو اس کہ نے پر یہ ہیں کیا تھا ان ایک بھی جو نہیں گیا کر ہو تو اپنے گئے کہا وہ لیے بعد رہا
    تک دیا گی تھے ساتھ ہوئے جس پاکستان یا گا رہے سکتا`,
  he: `של את על הוא לא כי עם זה גם היא אל אך או כל יותר אני אבל היה לאחר מה רק אם בין זאת כך עד הם כדי היתה אחד כמו לפי
    בו לו היום אין יש כבר הזה הייתה אמר עוד שלו שלא להיות אותו לה נגד שהוא אחרי`,
  hi: `के में की है और से का को पर ने कि यह इस एक हैं भी था नहीं लिए ही कर साथ तो हो गया थी जो वह बाद उन्होंने अपने किया या
    गई उनके रहा रहे थे जा तक हुए उस अब कुछ द्वारा सकता करने होने दिया कहा`,
  mr: `आहे आणि या च ते हे होते तर ही हा व मध्ये आहेत नाही केली केले झाली त्यांनी यांनी मात्र असे होता होती त्या
    म्हणून करण्यात साठी त्यामुळे पण`,
  ne: `छ र को मा ले लाई भएको छन् गरेको पनि हो थियो भने गर्न यो त्यो उनले तथा गरी भन्ने हुने गर्ने बताए पर्ने छैन`,
  bn: `ও এই করে থেকে এ এক না তার জন্য হয় একটি করা হয়েছে সঙ্গে তিনি যে কিন্তু পর এর বলে সে হবে তাদের হয়ে নিয়ে মধ্যে
    এবং আর করতে আছে যা ছিল করেন বলেন কোনো আমি দিয়ে তবে পর্যন্ত কি জানান`,
  th: `ที่ และ ใน ของ เป็น การ มี ได้ ว่า ไม่ ให้ จะ กับ จาก ก็ แต่ โดย นี้ ความ ไป หรือ มา อยู่ แล้ว ซึ่ง เพื่อ ต้อง`,
  zh: `的 一 是 在 不 了 和 有 为 也 与 对 就 将 以 我们 他 这 中 并 于 等 被 及 到 从 个 說 說 會 為 這 個 與 對`,
  ja: `の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この ため その あっ よう また もの`,
  ko: `이 그 및 등 수 것 더 한 은 는 을 를 에 의 가 도 로 으로 에서 와 과 고 있다 했다 이라고 지난 대해 위해 따라`,
  id: `yang dan di dengan untuk dari ini itu pada tidak dalam akan ke adalah juga oleh karena telah para tersebut bisa ada
    sudah kata menjadi saat lebih atau mereka kami ia bahwa hal sebagai seperti dapat masih kepada saja belum lalu bukan
    namun harus hingga antara setelah seorang kita tak ujar jadi`,
  ms: `yang dan di dengan untuk dari ini itu pada tidak dalam akan ke adalah juga oleh kerana telah para tersebut boleh ada
    sudah kata menjadi ketika lebih atau mereka kami beliau bahawa perkara sebagai seperti dapat masih kepada sahaja belum
    lalu bukan namun mesti sehingga antara selepas seorang kita tak berkata manakala turut iaitu semasa ialah`,
  vi: `và của là có trong cho được các với không những một người này đã để khi từ đến ở nhiều về cũng ra như vào theo hơn
    trên tại còn nhưng sẽ sau phải bị lại đó mà nếu do nên vì đang thì việc năm rất bằng cùng hay`,
  hu: `a az és hogy nem is egy ez volt meg csak de már el van még mint ki azt szerint lehet sem vagy akkor ha után ezt mert
    kell illetve lesz be között majd pedig nagyon amely magyar most minden több ezért olyan aki úgy volna ami nincs
    miatt`,
  ro: `de și şi să în într a la cu o pe că din nu se care un pentru mai este fi au sunt ca le al s sau iar ce ar după prin fost lui
    până când dar fără acest această dintre cei toate între fiind despre doar astfel ale avea către`,
  ca: `de la el i que a en les els per un amb una del no és dels al ha es als aquest més com són han aquesta però seva ser
    pel fins també o si perquè entre des molt sense sobre quan ja seu tot hi fer després estat dos l d s n anys segons
    davant`,
  gl: `de a o que e do da en un para con non unha os na se no por máis as dos como pero ao das á seu súa ou cando moito
    nos xa está tamén só polo pola ata iso ela entre despois sen mesmo aos ter seus foi son hai segundo é eu este esta
    coa co`,
  eu: `eta da ez du bat dira zen dute ere baina egin izan hori den zuen izango egon dela beste gabe baino orain hau edo
    arte bere batean duen zuten batek gero oso behar bai dituzte dago ditu zituen esan dutela artean buruz arabera`,
  et: `ja on ei et see oli kui ka mis aga ta oma kes ning ma või siis selle mille seda üks nende pole veel nii olema tema
    välja nagu juba üle kuid kus mida peab kõik saab pärast ütles enne vaid ole järgi eest tuleb`,
  lv: `un ir ar no par uz ka kas arī bet lai tas pēc viņš vai tika gan būs kā nav to līdz ko šo jau pie šī tiek vēl viņa
    tā pēc var kad ja savu kuru bija esmu ļoti tikai jo bez starp kuri pats savas teica`,
  lt: `ir kad į su iš yra tai ne bet kaip buvo už apie per jis nuo dar jo jų po taip pat kuris tik savo gali prie bus dėl
    kai jau ar iki prieš jei nėra tačiau jie kurie jai šis šią labai ji sakė tarp būti`,
  sw: `ya na wa kwa ni katika la za cha hiyo kuwa huo yake hii kama wake baada vya lakini hilo hao ambao huyo alisema ili
    hivyo kuhusu sasa pia hata watu moja amesema wakati hakuna kabla bila yao wao mwaka zaidi`,
  af: `die van en in is het wat vir nie om te sy met dat hulle aan op word hy was as n se by of sal deur sê ek ook kan
    maar ons uit na tot hierdie jou wees oor toe daar moet meer geen nog haar wie kon tydens`,
});
