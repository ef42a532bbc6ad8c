/** Labels before the name of who edited a story, which is not who wrote it; lower case. `Redaktion` signs in its stead. */
const EDITOR_LABELS = [
  'editor',
  'edited by',
  'editing',
  'editör',
  'redaktur',
  'penyunting',
  'editado por',
  'edição',
  'edición',
  'redigerad av',
  'redigert av',
  'redigeret af',
  'biên tập',
  '编辑',
  '編輯',
  '责任编辑',
  '責任編輯',
  '編集',
  '편집',
];

// bounded: `LONGEST_VALUE` of `author-names.ts`
const EDITOR_LINE = new RegExp(`^(?:${EDITOR_LABELS.join('|')})\\s?[:：]\\s*(?=\\S)`, 'iu');

/** Who edited a story, as a line says that names its label and the name; null for any other line. */
export function editorOf(line: string): string | null {
  const name = line.trim().replace(EDITOR_LINE, '');
  return name === line.trim() ? null : name;
}
