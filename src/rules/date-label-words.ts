/**
 * Words for `date` or `written` on a line of facts about an article, in any language. Alone such a label may as well announce an event,
 * so it is no label of publication elsewhere.
 */
export const DATE_LABELS: ReadonlySet<string> = new Set(
  `date written created release released stand datum dato fecha data tarih tarihi dátum päivämäärä päiväys ημερομηνία дата תאריך تاريخ التاريخ تاریخ दिनांक तारीख তারিখ
  tanggal tgl ngày วันที่ 日期 时间 時間 日時 日付 날짜 일자 일시`
    .trim()
    .split(/\s+/u),
);
