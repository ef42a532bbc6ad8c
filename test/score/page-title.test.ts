import { describe, expect, it } from 'vitest';
import { readTitleRest, splitTitle } from '../../src/score/page-title.js';

const parts = (line: string): string[] => splitTitle(line).map(({ text }) => text.trim());

describe('splitTitle', () => {
  it.each([
    ['Rats elect a mayor | Local | The Harbour Mail', ['Rats elect a mayor', 'Local', 'The Harbour Mail']],
    ['Le pari du « Fanal » - Le Courrier du Bief', ['Le pari du « Fanal »', 'Le Courrier du Bief']],
    ['«¿El faro? Lo apagué yo»', ['«¿El faro? Lo apagué yo»']],
    ['»Orden« für einen Esel – Der Talbote', ['»Orden« für einen Esel', 'Der Talbote']],
    ['Talbote » Lokales » Esel bekommt Orden', ['Talbote', 'Lokales', 'Esel bekommt Orden']],
    ['A half-timbered shelter', ['A half-timbered shelter']],
  ])('splits %s', (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it('takes linear time for unbalanced quotes', () => {
    expect(splitTitle('« '.repeat(100_000)).length).toBeLessThan(12);
  });
});

describe('readTitleRest', () => {
  const sections = new Set(['economy']);

  it('believes a usual section name before any other', () => {
    expect(readTitleRest(['The Harbour Mail', 'Old Quay', 'Economy'], sections)).toEqual({
      section: 'Economy',
      name: 'The Harbour Mail',
      domain: null,
    });
  });

  it('takes the names of scripts without spaces for names', () => {
    expect(readTitleRest(['ข่าวริมน้ำ'], sections).name).toBe('ข่าวริมน้ำ');
  });
});
