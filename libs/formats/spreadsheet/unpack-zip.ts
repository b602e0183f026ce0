import { inflateRawSync } from 'node:zlib';
import { limits } from './limits.js';
import { UnreadableSpreadsheet } from './unreadable.js';

interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/**
 * Lists a ZIP by its central directory and refuses it when what it declares is too much (security 31).
 * Nothing is unpacked here.
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(zip);
    const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    if (total > limits.unpackedBytes) throw new UnreadableSpreadsheet('too_large', 'declared size');
    for (const entry of entries) {
      if (entry.unpacked > 1_000_000 && entry.unpacked > entry.packed * limits.packingRatio)
        throw new UnreadableSpreadsheet('too_large', 'packing ratio');
    }
    return entries;
  } catch (failure) {
    throw asUnreadable(failure);
  }
}

/**
 * Unpacks the entries chosen. A header that lies is caught as well: unpacking stops at the size declared.
 */
export function unpackZip(
  bytes: Uint8Array,
  entries: ZipEntry[],
  chosen: (name: string) => boolean,
): Map<string, Buffer> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = entries.filter((entry) => chosen(entry.name));
  const total = wanted.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > limits.readBytes) throw new UnreadableSpreadsheet('too_large', 'declared size');
  const parts = new Map<string, Buffer>();
  for (const entry of wanted) {
    if (parts.has(entry.name)) throw new UnreadableSpreadsheet('damaged', 'the same name twice');
    try {
      parts.set(entry.name, unpackEntry(zip, entry));
    } catch (failure) {
      throw asUnreadable(failure);
    }
  }
  return parts;
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const longestComment = 65_535;
const zip64 = 0xffffffff;

function readDirectory(zip: Buffer): ZipEntry[] {
  let end = zip.length - 22;
  const last = Math.max(0, end - longestComment);
  while (end >= last && zip.readUInt32LE(end) !== directoryEnd) end -= 1;
  if (end < last) throw new UnreadableSpreadsheet('damaged', 'no directory');
  const count = zip.readUInt16LE(end + 10);
  if (count > limits.zipEntries) throw new UnreadableSpreadsheet('too_large', 'number of entries');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new UnreadableSpreadsheet('damaged', 'directory');
    const flags = zip.readUInt16LE(at + 8);
    if (flags & 1) throw new UnreadableSpreadsheet('encrypted');
    const nameLength = zip.readUInt16LE(at + 28);
    const entry = {
      name: zip.toString('latin1', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    };
    // A size that does not fit in 32 bits is over any limit of ours.
    if (entry.packed === zip64 || entry.unpacked === zip64 || entry.offset === zip64)
      throw new UnreadableSpreadsheet('too_large', 'zip64');
    entries.push(entry);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function unpackEntry(zip: Buffer, entry: ZipEntry): Buffer {
  if (zip.readUInt32LE(entry.offset) !== localHeader) throw new UnreadableSpreadsheet('damaged', 'header');
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  if (start + entry.packed > zip.length) throw new UnreadableSpreadsheet('damaged', 'cut off');
  const packed = zip.subarray(start, start + entry.packed);
  if (entry.method === 0) {
    if (entry.packed !== entry.unpacked) throw new UnreadableSpreadsheet('damaged', 'size');
    return packed;
  }
  if (entry.method !== 8) throw new UnreadableSpreadsheet('damaged', 'packing method');
  const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  if (unpacked.length !== entry.unpacked) throw new UnreadableSpreadsheet('damaged', 'size');
  return unpacked;
}

function asUnreadable(failure: unknown): UnreadableSpreadsheet {
  if (failure instanceof UnreadableSpreadsheet) return failure;
  const code = typeof failure === 'object' && failure && 'code' in failure ? failure.code : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return new UnreadableSpreadsheet('too_large', 'size declared is a lie');
  // Buffer reads beyond the end (ERR_OUT_OF_RANGE) and broken deflate streams.
  return new UnreadableSpreadsheet('damaged', String(code ?? 'zip'));
}
