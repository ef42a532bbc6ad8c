/**
 * Picture agencies and their image archives, as they sign photographs. Names only; used to tell captions from running
 * text, never to tell an article's author.
 */
export const PICTURE_AGENCIES: readonly string[] = [
  'AP', 'AFP', 'Reuters', 'dpa', 'Getty Images', 'Getty', 'IMAGO', 'EPA', 'EFE', 'ANSA', 'TASS', 'Xinhua', 'picture alliance',
  'Shutterstock', 'iStock', 'Alamy', 'Keystone', 'Bloomberg', 'PA', 'PA Wire', 'ZUMA', 'Scanpix', 'NTB', 'TT', 'Ritzau Scanpix',
  'Lehtikuva', 'PAP', 'ČTK', 'Europa Press', 'Lusa', 'ANP', 'Belga', 'AAP', 'Kyodo', 'Jiji', 'Yonhap', 'Anadolu', 'Sputnik',
  'RIA Novosti', 'Unsplash', 'Pexels', 'Pixabay', 'Wikimedia Commons', 'Adobe Stock', 'Depositphotos', 'Flickr', 'Funke Foto Services',
  'LaPresse', 'Ukrinform', 'UNIAN', '연합뉴스', '뉴시스', '뉴스1', '로이터', '共同', '時事', '新华社', '视觉中国', 'ロイター', 'Антара', 'Antara',
];
