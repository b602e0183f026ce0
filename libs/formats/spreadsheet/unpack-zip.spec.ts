import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { listZip, unpackZip } from './unpack-zip.js';
import { UnreadableSpreadsheet } from './unreadable.js';

interface Part {
  name: string;
  content: Buffer;
  /** What the headers say instead of the truth. */
  declared?: number;
  /** The sizes as 64 bits in a further field, as large programs write every file. */
  wide?: boolean;
  method?: number;
  flags?: number;
}

function sizesIn64Bits(unpacked: number, packed: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(unpacked), 4);
  field.writeBigUInt64LE(BigInt(packed), 12);
  return field;
}

/** A ZIP by hand: the library's writer cannot lie. */
function zipOf(parts: Part[], count = parts.length): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length, method = 8, flags = 0, wide } of parts) {
    const packed = method === 8 ? deflateRawSync(content) : content;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(wide ? 0xffffffff : packed.length, 14);
    fields.writeUInt32LE(wide ? 0xffffffff : declared, 18);
    fields.writeUInt16LE(name.length, 22);
    const further = wide ? sizesIn64Bits(declared, packed.length) : Buffer.alloc(0);
    fields.writeUInt16LE(further.length, 24);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), further, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name), further]),
    );
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

async function outcome(zip: Uint8Array, chosen: (name: string) => boolean = () => true): Promise<string> {
  try {
    return [...(await unpackZip(await listZip(zip), chosen))]
      .map(([name, part]) => `${name}=${part.length}`)
      .join(' ');
  } catch (failure) {
    return failure instanceof UnreadableSpreadsheet ? failure.message : `thrown: ${failure}`;
  }
}

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000);
/** Random enough to pack badly: the packing ratio must not be what refuses these. */
const noise = (bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  let state = 1;
  for (let index = 0; index < bytes; index += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    buffer[index] = state >> 24;
  }
  return buffer;
};

describe('security 31: unpacking a ZIP', () => {
  it('an honest ZIP, packed or stored', async () => {
    const zip = zipOf([
      { name: 'a.xml', content: Buffer.from('hallo') },
      { name: 'b.xml', content: Buffer.from('dag'), method: 0 },
    ]);
    expect(await outcome(zip)).toBe('a.xml=5 b.xml=3');
    expect(await outcome(zip, (name) => name === 'b.xml')).toBe('b.xml=3');
  });

  it('ZIP64: an honest one is read, one that is too large is refused', async () => {
    const content = Buffer.from('hallo');
    expect(await outcome(zipOf([{ name: 'a.xml', content, wide: true }]))).toBe('a.xml=5');
    expect(await outcome(zipOf([{ name: 'a.xml', content, wide: true, declared: 2 ** 40 }]))).toBe(
      'too_large: declared size',
    );
  });

  it('a bomb that says how large it is', async () => {
    const bomb = zipOf([{ name: 'a.xml', content: zeros(50) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await outcome(bomb)).toBe('too_large: packing ratio');
    const flood = zipOf(Array.from({ length: 3 }, (_, index) => ({ name: `${index}`, content: zeros(34) })));
    expect(await outcome(flood)).toBe('too_large: declared size');
  });

  it('a bomb that lies about its size stops at the size it declared', async () => {
    const bomb = zipOf([{ name: 'a.xml', content: zeros(50), declared: 1_000 }]);
    const before = process.memoryUsage().arrayBuffers;
    expect(await outcome(bomb)).toBe('too_large: size declared is a lie');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
    expect(await outcome(zipOf([{ name: 'a.xml', content: zeros(1), declared: 0 }]))).toBe(
      'too_large: size declared is a lie',
    );
  });

  it('a header that promises more than there is', async () => {
    expect(await outcome(zipOf([{ name: 'a.xml', content: Buffer.from('hallo'), declared: 6 }]))).toBe(
      'damaged: size',
    );
  });

  it('many entries over the same bytes count for each of them', async () => {
    const parts = Array.from({ length: 30 }, (_, index) => ({ name: `${index}`, content: noise(1_900_000) }));
    expect(await outcome(zipOf(parts))).toBe('too_large: declared size');
    expect(await outcome(zipOf(parts), (name) => name === '1')).toBe('1=1900000');
  });

  it('a crowd of entries, and more entries said than there are', async () => {
    const crowd = Array.from({ length: 2_001 }, (_, index) => ({
      name: `${index}`,
      content: Buffer.from('x'),
    }));
    expect(await outcome(zipOf(crowd))).toBe('too_large: number of entries');
    expect(await outcome(zipOf(crowd.slice(0, 1), 2))).toBe('damaged: unexpected EOF');
  });

  it('the same name twice, a password, an unknown method, a cut file', async () => {
    const part = { name: 'a.xml', content: Buffer.from('hallo') };
    const noDirectory =
      'damaged: End of central directory record signature not found. Either not a zip file, or file is truncated.';
    expect(await outcome(zipOf([part, part]))).toBe('damaged: the same name twice');
    expect(await outcome(zipOf([{ ...part, flags: 1 }]))).toBe('encrypted');
    expect(await outcome(zipOf([{ ...part, flags: 0x41 }]))).toBe('encrypted');
    expect(await outcome(zipOf([{ ...part, method: 12 }]))).toBe('damaged: packing method');
    expect(await outcome(zipOf([part]).subarray(0, 30))).toBe(noDirectory);
    expect(await outcome(zipOf([part]).subarray(10))).toBe(
      'damaged: invalid central directory file header signature: 0x8',
    );
    expect(await outcome(Buffer.from('PK\x03\x04'))).toBe(noDirectory);
  });
});
