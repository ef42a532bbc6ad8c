import { describe, expect, it } from 'vitest';
import { factsOf, jsonLd, stated } from './page-facts.js';

const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Ferry to Orsay runs again',
  datePublished: '2031-04-02T08:10:00+02:00',
  dateModified: '2031-04-03T09:00:00+02:00',
  author: { '@type': 'Person', name: 'Mila Torvald' },
  publisher: { '@type': 'Organization', name: 'Kelso Courier' },
};

describe('JSON-LD', () => {
  it('reads an article with its author, dates and publisher', () => {
    const facts = factsOf(jsonLd(ARTICLE));
    expect(stated(facts, 'title')).toEqual(['NewsArticle.headline: Ferry to Orsay runs again']);
    expect(stated(facts, 'author')).toEqual(['NewsArticle.author: Mila Torvald']);
    expect(stated(facts, 'published')).toEqual(['NewsArticle.datePublished: 2031-04-02T08:10:00+02:00']);
    expect(stated(facts, 'modified')).toEqual(['NewsArticle.dateModified: 2031-04-03T09:00:00+02:00']);
    expect(stated(facts, 'publisher')).toEqual(['NewsArticle.publisher: Kelso Courier']);
    expect(facts.facts.every(({ provenance, place }) => provenance === 'json-ld' && place === null)).toBe(true);
  });

  it('follows references within a graph', () => {
    const graph = {
      '@graph': [
        { '@type': 'Article', headline: 'Bees on the roof', author: { '@id': '#ada' }, publisher: [{ '@id': '#org' }] },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Fennimore' },
        { '@type': 'Organization', '@id': '#org', name: 'Roof Weekly' },
      ],
    };
    const facts = factsOf(jsonLd(graph));
    expect(stated(facts, 'author')).toEqual(['Article.author: Ada Fennimore']);
    expect(stated(facts, 'publisher')).toContain('Article.publisher: Roof Weekly');
  });

  it('reads authors as strings, lists, nested names and given and family names', () => {
    const authors = [
      'Uwe Brandt',
      { name: 'Ines Falk' },
      { '@type': 'Person', givenName: 'Ola', familyName: 'Nyberg' },
    ];
    const facts = factsOf(jsonLd({ ...ARTICLE, author: authors }));
    expect(stated(facts, 'author').map((line) => line.split(': ')[1])).toEqual([
      'Uwe Brandt',
      'Ines Falk',
      'Ola Nyberg',
    ]);
  });

  it('tells an organisation from a person, and believes a plug-in that calls somebody both', () => {
    const facts = factsOf(
      jsonLd({
        ...ARTICLE,
        author: [
          { '@type': 'Organization', name: 'Kelso Courier' },
          { '@type': ['Person', 'Organization'], name: 'Rita Malm' },
        ],
      }),
    );
    const authors = facts.facts.filter(({ field }) => field === 'author');
    expect(authors.map(({ value, isOrganization }) => [value, isOrganization])).toEqual([
      ['Kelso Courier', true],
      ['Rita Malm', false],
    ]);
  });

  it('takes the article whose headline or address is the page’s, not the first', () => {
    const other = { '@type': 'NewsArticle', headline: 'Otters seen in Pell', datePublished: '2030-01-01' };
    const own = { ...ARTICLE, url: 'https://kelso.example/ferry' };
    const byTitle = factsOf(`<h1>Ferry to Orsay runs again</h1>${jsonLd([other, ARTICLE])}`);
    expect(stated(byTitle, 'published')).toEqual(['NewsArticle.datePublished: 2031-04-02T08:10:00+02:00']);
    const byUrl = factsOf(jsonLd([other, own]), 'https://www.kelso.example/ferry/?utm_source=x');
    expect(stated(byUrl, 'published')).toEqual(['NewsArticle.datePublished: 2031-04-02T08:10:00+02:00']);
  });

  it('leaves out stories in lists, comments and updates of a live blog', () => {
    const live = {
      '@type': 'LiveBlogPosting',
      headline: 'The regatta, hour by hour',
      author: { name: 'Jon Pike' },
      liveBlogUpdate: [
        { '@type': 'BlogPosting', headline: 'Start', author: { name: 'Nobody Else' }, datePublished: '2031-05-01' },
      ],
      comment: [{ '@type': 'Comment', author: { name: 'Angry Reader' }, dateCreated: '2031-05-03' }],
    };
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', headline: 'Teaser', datePublished: '2029-09-09' }],
    };
    const facts = factsOf(jsonLd([list, live]));
    expect(stated(facts, 'author')).toEqual(['LiveBlogPosting.author: Jon Pike']);
    expect(stated(facts, 'published')).toEqual([]);
  });

  it('hands back the article’s text, its descriptions and whether it is free', () => {
    const facts = factsOf(
      jsonLd({
        ...ARTICLE,
        articleBody: 'The ferry left at nine.',
        description: 'After a year of repairs.',
        isAccessibleForFree: 'False',
      }),
    );
    expect(facts.articleBodies).toEqual(['The ferry left at nine.']);
    expect(facts.descriptions).toEqual(['After a year of repairs.']);
    expect(facts.isAccessibleForFree).toBe(false);
  });

  it('decodes escaped text and drops tags', () => {
    const facts = factsOf(jsonLd({ ...ARTICLE, headline: 'Salt &amp; <em>vinegar</em> &#8211; again' }));
    expect(stated(facts, 'title')).toEqual(['NewsArticle.headline: Salt & vinegar – again']);
  });
});

describe('broken JSON-LD', () => {
  const author = '"author":{"@type":"Person","name":"Mila Torvald"}';
  it.each([
    ['CDATA marks', `//<![CDATA[\n{"@type":"NewsArticle",${author}}\n//]]>`],
    ['comment marks', `<!-- {"@type":"NewsArticle",${author}} -->`],
    ['line breaks in strings', `{"@type":"NewsArticle","headline":"Two\nlines",${author}}`],
    ['trailing commas', `{"@type":"NewsArticle",${author},}`],
    ['a trailing comma in a list', `[{"@type":"NewsArticle",${author}},]`],
    ['bare quotes in a string', `{"@type":"NewsArticle","headline":"The "grey" heron",${author}}`],
    ['escapes JSON lacks', `{"@type":"NewsArticle","headline":"It\\'s back",${author}}`],
    ['two objects glued together', `{"@type":"WebSite","name":"Kelso"}{"@type":"NewsArticle",${author}}`],
    ['a semicolon at the end', `{"@type":"NewsArticle",${author}};`],
    ['a missing end', `{"@type":"NewsArticle",${author}`],
    [
      'escaped quotes all over',
      `{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:{&quot;name&quot;:&quot;Mila Torvald&quot;}}`,
    ],
  ])('is read in spite of %s', (_, block) => {
    expect(stated(factsOf(jsonLd(block)), 'author')).toEqual(['NewsArticle.author: Mila Torvald']);
  });

  it('says nothing where nothing can be read', () => {
    expect(factsOf(jsonLd('var author = NewsArticle;')).facts).toEqual([]);
  });

  it('keeps what a repaired string says', () => {
    const facts = factsOf(jsonLd(`{"@type":"NewsArticle","headline":"The "grey" heron, it\\'s back",}`));
    expect(stated(facts, 'title')).toEqual(['NewsArticle.headline: The "grey" heron, it\'s back']);
  });
});
