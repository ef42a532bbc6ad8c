import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorpusProfile } from '../../src/corpus/corpus-profile.js';
import { readProfile, writeProfile } from '../../src/corpus/profile-json.js';
import { CleanNewsError } from '../../src/model/errors.js';

const PROFILE: CorpusProfile = {
  sites: [
    {
      site: 'lock.example',
      files: 57,
      titleTails: ['The Lock Post'],
      furniture: [{ text: 'Keep the gates shut', files: 41, place: 'bottom' }],
    },
  ],
};

type Edited = Record<string, unknown>;
interface EditedFile {
  version: number;
  sites: [Edited & { furniture: [Edited] }, ...Edited[]];
}

/** A profile file with something else in place of a part. */
function edited(edit: (file: EditedFile) => void): string {
  const file = JSON.parse(writeProfile(PROFILE)) as EditedFile;
  edit(file);
  return JSON.stringify(file);
}

function refusal(text: string): string {
  try {
    readProfile(text, 'locks.json');
  } catch (error) {
    expect(error).toBeInstanceOf(CleanNewsError);
    expect(error).toMatchObject({ code: 'bad-profile' });
    return (error as Error).message;
  }
  throw new Error('it was read');
}

describe('a profile file', () => {
  it('is readable', () => {
    expect(writeProfile(PROFILE)).toBe(`{
  "kind": "clean-news profile",
  "version": 1,
  "sites": [
    {
      "site": "lock.example",
      "files": 57,
      "titleTails": [
        "The Lock Post"
      ],
      "furniture": [
        {
          "text": "Keep the gates shut",
          "files": 41,
          "place": "bottom"
        }
      ]
    }
  ]
}
`);
  });

  it('comes back as it went, with the same bytes whatever the order of its sites', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    const line = fc.record({
      text,
      files: fc.integer({ min: 1, max: 1e6 }),
      place: fc.constantFrom('top', 'bottom', 'ends', 'inside'),
    });
    const site = fc.record({
      site: text,
      files: fc.integer({ min: 1, max: 1e6 }),
      titleTails: fc.array(text),
      furniture: fc.array(line),
    });
    fc.assert(
      fc.property(fc.uniqueArray(site, { selector: (one) => one.site }), (sites) => {
        const written = writeProfile({ sites });
        expect(writeProfile({ sites: sites.toReversed() })).toBe(written);
        expect(writeProfile(readProfile(written, 'p.json'))).toBe(written);
      }),
    );
  });

  it.each([
    ['{', /^locks\.json: is no JSON: /],
    ['[]', /^locks\.json: is no profile \(its "kind" is not "clean-news profile"\)$/],
    ['null', /is no profile/],
    ['{"kind": "holiday"}', /is no profile/],
    [edited((file) => (file.version = 2)), /^locks\.json: is of version 2; this program reads 1$/],
    [
      edited((file) => (file.sites[0].furniture[0]['place'] = 'left')),
      /sites\.0\.furniture\.0\.place must be .*"top".*, not "left"/,
    ],
    [edited((file) => (file.sites[0]['files'] = 0)), /sites\.0\.files must be >=1, not 0/],
    [edited((file) => delete file.sites[0]['titleTails']), /sites\.0\.titleTails/],
    [edited((file) => (file.sites[0]['furnitur'] = [])), /sites\.0\.furnitur is unknown \(did you mean furniture\?\)/],
    [edited((file) => file.sites.push(file.sites[0])), /^locks\.json: the site "lock\.example" stands in it twice$/],
  ])('says what is wrong with %s', (text, message) => {
    expect(refusal(text)).toMatch(message);
  });
});
