import { domainToASCII } from 'node:url';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * A telephone number as people type it, as E.164 (`+31612345678`), or null when it is no number.
 * Lenient: spaces, dots, brackets, +31 and 0031 are all right (UI10), and so is the short number of a
 * municipality, "14 010". Numbers for tests are possible and not in use, so in use is not asked.
 */
export function readPhone(typed: string): string | null {
  const number = parsePhoneNumberFromString(typed.replace(/^\s*00/, '+'), 'NL');
  if (!number?.isPossible()) return null;
  return number.isValid() || /\d{6}/.test(typed.replace(/\D/g, '')) ? number.number : null;
}

/**
 * `+31180000018` as "0180 000 018" and `+31612345678` as "06 12 34 56 78", as people write Dutch numbers; the
 * international form for others.
 */
export function formatPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  const text = number.countryCallingCode === '31' ? number.formatNational() : number.formatInternational();
  return text
    .replace(/^14(?=0\d{2,3}$)/, '14 ')
    .replace(/^06 (\d{2})(\d{2})(\d{2})(\d{2})$/, '06 $1 $2 $3 $4');
}

const emailPart = String.raw`[^\s\p{C}@"<>()[\]\\,;:.]+`;
const domainPart = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`;
const emailPattern = new RegExp(
  String.raw`^${emailPart}(?:\.${emailPart})*@(?:${domainPart}\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)$`,
  'u',
);

/** An e-mail address as it is stored (trimmed, lower case), or null when nothing can be delivered to it. */
export function readEmail(typed: string): string | null {
  const address = typed.trim().toLowerCase();
  if (address.length > 254 || address.indexOf('@') > 64) return null;
  const domain = address.slice(address.indexOf('@') + 1);
  return emailPattern.test(address) && domainToASCII(domain) !== '' ? address : null;
}

const reserved = /(^|\.)(example|example\.(com|net|org)|test|invalid|localhost)$/;

/** Whether nobody can ever be behind this address: examples, tests and demonstrations use it (RFC 2606, RFC 6761). */
export function isTestAddress(email: string): boolean {
  return reserved.test(email.slice(email.lastIndexOf('@') + 1).toLowerCase());
}

/** A Dutch postcode as "1234 AB", or null. SA, SD and SS are not issued. */
export function readPostcode(typed: string): string | null {
  const match = /^([1-9]\d{3})\s*([A-Z]{2})$/.exec(typed.trim().toUpperCase());
  if (!match || ['SA', 'SD', 'SS'].includes(match[2]!)) return null;
  return `${match[1]} ${match[2]}`;
}
