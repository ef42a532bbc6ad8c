/** The surnames of nine Chinese in ten, in both kinds of characters: what begins with one and is as short as a name is one. */
const SURNAMES =
  `王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾萧蕭肖田董潘袁蔡蒋蔣余于杜叶葉程
  魏苏蘇吕呂丁任卢盧姚沈钟鍾鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛闫閆阎閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴
  莫孔向常汤湯康易乔喬赖賴文施洪辛柯庄莊殷温溫季俞章葛倪齐齊`.replace(/\s/gu, '');

const TWO = '欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|皇甫|尉迟|尉遲|司徒|东方|東方';

/** A Chinese name at the start of a text: a surname and one or two characters. */
export const HAN_NAME_SOURCE = `(?:${TWO}|[${SURNAMES}])\\p{Script=Han}{1,2}`;
