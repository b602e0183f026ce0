import { UnreadableSpreadsheet } from './unreadable.js';

export type TextEncoding = 'utf-8' | 'windows-1252';

/**
 * Characters 0x80 to 0x9F of Windows-1252. Own table, as TextDecoder reads them as Latin-1 in some Node 22
 * and 23 versions (nodejs/node#56542), which loses the euro sign.
 */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** UTF-16 by its mark, UTF-8 when it is valid UTF-8, else Windows-1252 as Dutch Excel saves it. */
export function decodeText(bytes: Uint8Array, told?: TextEncoding): string {
  const text = decode(bytes, told).replace(/^\ufeff+/, '');
  if (text.includes('\0')) throw new UnreadableSpreadsheet('nul_bytes');
  return text;
}

function decode(bytes: Uint8Array, told?: TextEncoding): string {
  if (told === undefined && bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, 'utf-16le');
  if (told === undefined && bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, 'utf-16be');
  if (told === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return strict(bytes, 'utf-8');
  } catch (failure) {
    if (told === 'utf-8' || hasUtf8Mark(bytes)) throw failure;
    return decodeWindows1252(bytes);
  }
}

function strict(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSpreadsheet('broken_encoding', encoding);
  }
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\x80-\x9f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80]!);
}
