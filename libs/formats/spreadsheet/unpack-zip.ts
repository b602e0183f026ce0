import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { limits } from './limits.js';
import { UnreadableSpreadsheet } from './unreadable.js';

export interface Zip {
  bytes: Buffer;
  file: ZipFile;
  entries: { name: string; entry: Entry }[];
}

/**
 * Lists a ZIP by its central directory and refuses it when what it declares is too much (security 31).
 * Nothing is unpacked here.
 */
export async function listZip(data: Uint8Array): Promise<Zip> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  try {
    const file = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
    if (file.entryCount > limits.zipEntries)
      throw new UnreadableSpreadsheet('too_large', 'number of entries');
    const entries: Zip['entries'] = [];
    for await (const entry of file.eachEntry()) {
      if (entry.isEncrypted()) throw new UnreadableSpreadsheet('encrypted');
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
      const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
      entries.push({ name, entry });
    }
    if (sizeOf(entries) > limits.unpackedBytes) throw new UnreadableSpreadsheet('too_large', 'declared size');
    for (const { entry } of entries) {
      const { compressedSize: packed, uncompressedSize: unpacked } = entry;
      if (unpacked > 1_000_000 && unpacked > packed * limits.packingRatio)
        throw new UnreadableSpreadsheet('too_large', 'packing ratio');
    }
    return { bytes, file, entries };
  } catch (failure) {
    throw asUnreadable(failure);
  }
}

/**
 * Unpacks the entries chosen. A header that lies is caught as well: unpacking stops at the size declared.
 */
export async function unpackZip(zip: Zip, chosen: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const wanted = zip.entries.filter(({ name }) => chosen(name));
  if (sizeOf(wanted) > limits.readBytes) throw new UnreadableSpreadsheet('too_large', 'declared size');
  const parts = new Map<string, Buffer>();
  for (const { name, entry } of wanted) {
    if (parts.has(name)) throw new UnreadableSpreadsheet('damaged', 'the same name twice');
    try {
      parts.set(name, await unpackEntry(zip, entry));
    } catch (failure) {
      throw asUnreadable(failure);
    }
  }
  return parts;
}

function sizeOf(entries: Zip['entries']): number {
  return entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
}

async function unpackEntry({ bytes, file }: Zip, entry: Entry): Promise<Buffer> {
  const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  // Stored as it is; that both sizes are the same then has been checked with the directory.
  if (entry.compressionMethod === 0) return packed;
  if (entry.compressionMethod !== 8) throw new UnreadableSpreadsheet('damaged', 'packing method');
  // Not by the library's own stream: this one stops with an error that can be told from a broken stream.
  const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
  if (unpacked.length !== entry.uncompressedSize) throw new UnreadableSpreadsheet('damaged', 'size');
  return unpacked;
}

function asUnreadable(failure: unknown): UnreadableSpreadsheet {
  if (failure instanceof UnreadableSpreadsheet) return failure;
  const { code, message } = failure as NodeJS.ErrnoException;
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return new UnreadableSpreadsheet('too_large', 'size declared is a lie');
  if (message === 'strong encryption is not supported') return new UnreadableSpreadsheet('encrypted');
  // What the library says of a broken ZIP names no file; what zlib says is a code.
  return new UnreadableSpreadsheet('damaged', code ?? message);
}
