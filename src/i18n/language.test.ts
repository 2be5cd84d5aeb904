import { expect, it } from 'vitest';
import { chooseLanguage } from './language.ts';

it('asks the link, then the stored choice, then the browser, then takes English', () => {
  const browser = ['de-CH', 'FR-ca', 'zh-TW'];
  expect(chooseLanguage({ link: 'zh', stored: 'en', browser })).toBe('zh');
  expect(chooseLanguage({ link: undefined, stored: 'en', browser })).toBe('en');
  expect(chooseLanguage({ link: undefined, stored: null, browser })).toBe('fr');
  expect(chooseLanguage({ link: undefined, stored: null, browser: ['de', 'frr'] })).toBe('en');
  expect(chooseLanguage({ link: undefined, stored: null, browser: [] })).toBe('en');
});
