/** A public data set that the benches know, and the folder of the corpora that it goes to. */
interface PublicSet {
  readonly folder: string;
  readonly what: string;
  readonly from: string;
  readonly licence: string;
}

const PUBLIC_SETS: readonly PublicSet[] = [
  {
    folder: 'fundus',
    what: 'news pages with text, title, authors and dates, 13 languages: the test data of the parsers of Fundus',
    from: 'https://github.com/flairNLP/fundus, the test data of its parsers at commit 18da6e5',
    licence: 'MIT',
  },
  {
    folder: 'wcxb',
    what: 'blogs, guides and news with text, snippets and metadata, English: WCXB, its dev split, page type "article"',
    from: 'https://github.com/Murrough-Foley/web-content-extraction-benchmark at commit c039d5e',
    licence: 'CC BY 4.0',
  },
  {
    folder: 'trafeval',
    what: 'pages with snippets that must be there and must not, two thirds German: the evaluation data of trafilatura',
    from: 'https://github.com/adbar/trafilatura, tests/evaldata.json and its pages at commit e90b0ef',
    licence: 'Apache-2.0',
  },
  {
    folder: 'dates',
    what: 'pages with their day of publication: the evaluation data of htmldate',
    from: 'https://github.com/adbar/htmldate, tests/eval_default.json and tests/eval_mediacloud_2020.json at commit b895282',
    licence: 'Apache-2.0',
  },
  {
    folder: 'small',
    what: 'a handful of pages from regression tests',
    from: 'https://github.com/AndyTheFactory/newspaper4k at 540bff3 (MIT), https://github.com/goose3/goose3 at c5a8902',
    licence: 'Apache-2.0',
  },
];

/** What to tell who has no corpora: where they are to be had, and how the benches want them laid out. */
export function whereToGet(corpora: string): string {
  const sets = PUBLIC_SETS.map(
    ({ folder, what, from, licence }) => `  ${folder.padEnd(9)} ${what}\n            ${from} (${licence})`,
  );
  return `no corpora at ${corpora}. The pages of others are not distributed with it. These data sets are public:

${sets.join('\n')}

Lay them out as folders in one (--corpora <folder> names it; the default is ../shared/corpora):

  NAME/pages.jsonl      an object a page: id, url, text (paragraphs parted by blank lines), with, without, title,
                        authors, date; null, or [] for with and without, where nothing is known
  NAME/html/ID.html.gz  the page, bytes as crawled
  NAME/text-blocks/ID.txt  optional: the page as innerText gives it, blank lines between blocks
  NAME/text-nodes/ID.txt   optional: each text node on a line of its own
`;
}
