import { describe, expect, it } from 'vitest';
import { isQuotedSentence } from '../../src/text/quoted-sentence.js';

describe('isQuotedSentence', () => {
  it.each([
    '“Read more.”',
    '"Share this post."',
    '« Abonnez-vous ! »',
    '„Weiterlesen“.',
    '»Jetzt abonnieren!«',
    '«Todos los derechos reservados».',
    '‘Don’t miss it.’',
    '「続きを読む。」',
  ])('%s is one', (text) => expect(isQuotedSentence(text)).toBe(true));

  it.each([
    ['a button', 'Read more.'],
    ['a quoted title', '“Read more”'],
    ['words behind the quotes', '“Read more,” she said.'],
    ['two quotations', '“Read,” “more.”'],
    ['an open quotation', '“Read more.'],
    ['nothing', ''],
    ['quotes alone', '“”'],
    ['a letter behind the sentence', '“Read more.x'],
    ['a lone surrogate', '“\ud800'],
  ])('%s is none', (_what, text) => expect(isQuotedSentence(text)).toBe(false));
});
