import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { listZip, unpackZip } from './unpack-zip.js';
import { UnreadableSpreadsheet } from './unreadable.js';

interface Part {
  name: string;
  content: Buffer;
  /** What the headers say instead of the truth. */
  declared?: number;
  method?: number;
  flags?: number;
}

/** A ZIP by hand: the library's writer cannot lie. */
function zipOf(parts: Part[], count = parts.length): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length, method = 8, flags = 0 } of parts) {
    const packed = method === 8 ? deflateRawSync(content) : content;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name)]),
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

function outcome(zip: Uint8Array, chosen: (name: string) => boolean = () => true): string {
  try {
    return [...unpackZip(zip, listZip(zip), chosen)]
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
  it('an honest ZIP, packed or stored', () => {
    const zip = zipOf([
      { name: 'a.xml', content: Buffer.from('hallo') },
      { name: 'b.xml', content: Buffer.from('dag'), method: 0 },
    ]);
    expect(outcome(zip)).toBe('a.xml=5 b.xml=3');
    expect(outcome(zip, (name) => name === 'b.xml')).toBe('b.xml=3');
  });

  it('a bomb that says how large it is', () => {
    const bomb = zipOf([{ name: 'a.xml', content: zeros(50) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(outcome(bomb)).toBe('too_large: packing ratio');
    const flood = zipOf(Array.from({ length: 3 }, (_, index) => ({ name: `${index}`, content: zeros(34) })));
    expect(outcome(flood)).toBe('too_large: declared size');
  });

  it('a bomb that lies about its size stops at the size it declared', () => {
    const bomb = zipOf([{ name: 'a.xml', content: zeros(50), declared: 1_000 }]);
    const before = process.memoryUsage().arrayBuffers;
    expect(outcome(bomb)).toBe('too_large: size declared is a lie');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
    expect(outcome(zipOf([{ name: 'a.xml', content: zeros(1), declared: 0 }]))).toBe(
      'too_large: size declared is a lie',
    );
  });

  it('a header that promises more than there is', () => {
    expect(outcome(zipOf([{ name: 'a.xml', content: Buffer.from('hallo'), declared: 6 }]))).toBe(
      'damaged: size',
    );
  });

  it('many entries over the same bytes count for each of them', () => {
    const parts = Array.from({ length: 30 }, (_, index) => ({ name: `${index}`, content: noise(1_900_000) }));
    expect(outcome(zipOf(parts))).toBe('too_large: declared size');
    expect(outcome(zipOf(parts), (name) => name === '1')).toBe('1=1900000');
  });

  it('a crowd of entries, and more entries said than there are', () => {
    const crowd = Array.from({ length: 2_001 }, (_, index) => ({
      name: `${index}`,
      content: Buffer.from('x'),
    }));
    expect(outcome(zipOf(crowd))).toBe('too_large: number of entries');
    expect(outcome(zipOf(crowd.slice(0, 1), 2))).toBe('damaged: directory');
  });

  it('the same name twice, a password, an unknown method, a cut file', () => {
    const part = { name: 'a.xml', content: Buffer.from('hallo') };
    expect(outcome(zipOf([part, part]))).toBe('damaged: the same name twice');
    expect(outcome(zipOf([{ ...part, flags: 1 }]))).toBe('encrypted');
    expect(outcome(zipOf([{ ...part, method: 12 }]))).toBe('damaged: packing method');
    expect(outcome(zipOf([part]).subarray(0, 30))).toBe('damaged: no directory');
    expect(outcome(zipOf([part]).subarray(10))).toBe('damaged: directory');
    expect(outcome(Buffer.from('PK\x03\x04'))).toBe('damaged: no directory');
  });
});
