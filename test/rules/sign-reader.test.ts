import { expect, it } from 'vitest';
import { signBit, SignReader } from '../../src/rules/sign-reader.js';

const reader = new SignReader();
const AD = signBit('advertisement');

it.each(['ad', 'adBox', 'adUnit', 'page-ad', 'sidebar_Ad'])('reads a sign: %s', (name) => {
  expect(reader.names(name) & AD).toBe(AD);
});

it.each(['adEjH', 'sc-1x2y3z adKwpq', 'bdAdVx', 'adapter', 'leadText'])('reads nothing into %s', (name) => {
  expect(reader.names(name) & AD).toBe(0);
});
