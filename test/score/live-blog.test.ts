import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.js';

const LINES = [
  'Sturm im Liveblog: Feuerwehr im Dauereinsatz',
  'Der Sturm hat am Donnerstag im gesamten Landkreis Schäden angerichtet. Bis zum Abend zählte die Leitstelle 214 Einsätze.',
  'Neueste zuerst',
  'Älteste zuerst',
  'Nur Highlights',
  '18.45 Uhr',
  'Teilen',
  'Wir beenden den Liveblog',
  'Der Wetterdienst hat die Warnung für den Landkreis am Abend aufgehoben, in den Höhen sind noch Böen möglich.',
  '17.20 Uhr',
  'Teilen',
  'Erste Züge fahren wieder',
  'Die Strecke ist seit wenigen Minuten eingleisig befahrbar, das teilte ein Sprecher der Regionalbahn mit.',
  'Teile des Hallendachs liegen auf dem Sportplatz. © Henrik Zabel',
  '13.30 Uhr',
  'Teilen',
  'Landrätin ruft zu Hause zu bleiben auf',
  'Die Landrätin hat die Bürger gebeten, auf Fahrten zu verzichten. Gesperrt sind derzeit folgende Straßen:',
  'B 317 zwischen Niederbrück und Forsthaus',
  'Kreisstraße 22 am Krummen See',
  'Uferpromenade und Stadtpark',
  '12.10 Uhr',
  'Teilen',
  'Frau aus Wohnwagen gerettet',
  'Auf dem Campingplatz ist eine Kiefer auf einen Wohnwagen gestürzt, die Feuerwehr befreite die Bewohnerin.',
];

describe('a live blog as text', () => {
  it('goes on from entry to entry, whatever its hours and buttons', async () => {
    const { text } = await clean(LINES.join('\n\n'), { lang: 'de' });
    const entries = LINES.filter((line) => line.length > 90);
    expect(entries.filter((line) => !text.includes(line))).toEqual([]);
    for (const button of ['Teilen', 'Nur Highlights', 'Neueste zuerst']) expect(text).not.toContain(button);
  });
});
