/** What the letters of our own font cover; keep in step with the cut described in README.md. */
const outsideFont =
  /[^\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u01e6\u01e7\u0218-\u021b\u0259\u02bb\u02bc\u02c6\u02c7\u02d8-\u02dd\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u1e00-\u1eff\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2116\u2122\u2212]/gu;

/** Smileys and flags, but not the signs © ® ™ that are pictures to Unicode as well. */
const pictures = /(?![©®™])\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]/gu;
/** Control and direction marks, halves of characters, accents without a letter. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{M}]/gu;

/**
 * Text that the font can print. PDF/UA refuses a page with one letter it cannot show, and one smiley
 * must not keep a hundred letters out of the post: pictures and invisible marks go, foreign letters
 * become a question mark.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(pictures, '')
    .replace(invisible, '')
    .replace(/\p{Zs}/gu, (space) => (space === '\u00a0' ? space : ' '))
    .replace(outsideFont, '?');
}
