import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { signedInOn } from '#http/access';
import type { Clock } from '#platform/kernel';
import { acceptedEncoding, type Encoding } from './accepted-encoding.js';
import { hasTag } from './entity-tag.js';

/** What a public page was made from: it is right as long as the version of this event stays the same. */
export interface Source {
  coalitionId: string;
  eventId: string;
}

/** Reads the present version of a source: one cheap statement. */
export type VersionOf = (source: Source) => Promise<string>;

interface Entry {
  source: Source;
  version: string;
  madeAt: number;
  etag: string;
  /** Header lines for a reader who has it already: no bytes, so in no encoding. */
  unchanged: Record<string, string>;
  answers: Record<Encoding, Answer>;
}

/** Everything that leaves for one encoding, made once: header lines as the socket wants them, and the bytes. */
interface Answer {
  headers: Record<string, string>;
  body: Buffer;
}

interface Known {
  version: string;
  checkedAt: number;
  checking: Promise<string> | undefined;
}

/** A version counts as fresh for this long: a change shows within it, and a page costs at most two look-ups a second. */
const freshForMilliseconds = 500;
/** "Vandaag", "nog plek" and past sessions depend on the time too: nothing is served longer than this. */
const oldestMilliseconds = 60_000;
const mostEntries = 2000;

const deflate = promisify(gzip);
const brotli = promisify(brotliCompress);

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by a page that may be kept: what it was made from, and the version read before it was made. */
    cacheAs?: { source: Source; version: string };
  }
}

/**
 * Public pages, kept as finished bytes for each address and served before the framework wakes up.
 * They vary on nothing but their address, and each process finds out by itself when they are out of date: no message
 * between processes can be lost.
 */
export class PageCache {
  private readonly entries = new Map<string, Entry>();
  private readonly known = new Map<string, Known>();
  private readonly making = new Map<string, Promise<void>>();

  constructor(
    private readonly versionOf: VersionOf,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers from what is kept, before the framework wakes up: its own start of a request costs as much as the answer.
   * A server that is stopping answers by the framework alone, which ends the connections. `served` hears of each.
   */
  serveFrom(server: FastifyInstance, served: (url: string, status: number) => void): void {
    server.decorateRequest('cacheAs', undefined);
    const { server: http } = server;
    const [wake] = http.listeners('request') as RequestListener[];
    http.removeAllListeners('request').on('request', (request, response) => {
      const { method, url = '/' } = request;
      const entry = method === 'GET' && http.listening ? this.entries.get(url) : undefined;
      if (!entry) return wake!(request, response);
      if (this.isFresh(entry)) return served(url, serve(request, response, entry));
      this.current(url, entry, response).then(
        (found) => (found ? served(url, serve(request, response, found)) : wake!(request, response)),
        () => wake!(request, response),
      );
    });
  }

  /** Keeps what may be kept. The last hook of the server, so that what is kept has all headers. */
  cacheFrom(server: FastifyInstance): void {
    server.addHook('onSend', async (request, reply, payload) => {
      // Whoever publishes goes to look at once; the other processes find out within half a second.
      if (request.method === 'POST' && signedInOn(request)) this.known.clear();
      const { cacheAs } = request;
      if (!cacheAs || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
      const entry = await this.store(request.url, cacheAs.source, cacheAs.version, reply, payload);
      const { headers, body } = entry.answers[acceptedEncoding(request)];
      reply.headers(headers);
      if (hasTag(request, entry.etag)) {
        reply.code(304).removeHeader('content-length');
        return '';
      }
      return body;
    });
  }

  /** The version of a source, at most half a second old. Read it before the rows of the page are read. */
  async version(source: Source): Promise<string> {
    const known = this.known.get(source.eventId);
    if (known && this.isWithin(freshForMilliseconds, known.checkedAt)) return known.version;
    if (known?.checking) return known.checking;
    const checking = this.versionOf(source);
    this.known.set(source.eventId, {
      version: known?.version ?? '',
      checkedAt: known?.checkedAt ?? -Infinity,
      checking,
    });
    try {
      const version = await checking;
      this.known.set(source.eventId, { version, checkedAt: this.clock.now().getTime(), checking: undefined });
      return version;
    } catch (error) {
      this.known.delete(source.eventId);
      throw error;
    }
  }

  private isFresh(entry: Entry): boolean {
    const known = this.known.get(entry.source.eventId);
    return (
      known !== undefined &&
      known.version === entry.version &&
      this.isWithin(freshForMilliseconds, known.checkedAt) &&
      this.isWithin(oldestMilliseconds, entry.madeAt)
    );
  }

  /** A clock that was put back makes nothing fresh for longer. */
  private isWithin(milliseconds: number, since: number): boolean {
    const age = this.clock.now().getTime() - since;
    return age >= 0 && age < milliseconds;
  }

  private async isCurrent(entry: Entry): Promise<boolean> {
    if (!this.isWithin(oldestMilliseconds, entry.madeAt)) return false;
    return (await this.version(entry.source)) === entry.version;
  }

  /**
   * What may be served for this address. When it is out of date, whoever comes first makes it anew (nothing is
   * answered here), and the others wait for that one: a change costs one page, however many are looking.
   */
  private async current(url: string, entry: Entry, response: ServerResponse): Promise<Entry | undefined> {
    if (await this.isCurrent(entry)) return entry;
    const underWay = this.making.get(url);
    if (underWay) {
      await underWay;
      const made = this.entries.get(url);
      return made && (await this.isCurrent(made)) ? made : undefined;
    }
    const made = new Promise<void>((resolve) => response.once('close', resolve));
    this.making.set(
      url,
      made.then(() => void this.making.delete(url)),
    );
    return undefined;
  }

  private async store(
    address: string,
    source: Source,
    version: string,
    reply: FastifyReply,
    text: string,
  ): Promise<Entry> {
    const identity = Buffer.from(text);
    const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`;
    const [zipped, packed] = await Promise.all([
      deflate(identity, { level: 6 }),
      brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    ]);
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined && !['content-length', 'x-request-id', 'date'].includes(name))
        headers[name] = String(value);
    }
    const ofTag = {
      'cache-control': 'public, max-age=5, stale-while-revalidate=60',
      etag,
      vary: 'accept-encoding',
    };
    const open = Object.entries(headers).filter(([name]) => repeated.includes(name));
    const all = { ...headers, ...ofTag };
    const entry = {
      source,
      version,
      madeAt: this.clock.now().getTime(),
      etag,
      unchanged: { ...Object.fromEntries(open), ...ofTag },
      answers: {
        identity: answer(all, identity),
        gzip: answer(all, zipped, 'gzip'),
        br: answer(all, packed, 'br'),
      },
    };
    this.entries.delete(address);
    this.entries.set(address, entry);
    if (this.entries.size > mostEntries) this.entries.delete(this.entries.keys().next().value!);
    return entry;
  }
}

/** What a 304 repeats; the reader has all other headers with the page itself (RFC 9110, 15.4.5). */
const repeated = ['access-control-allow-origin', 'cross-origin-resource-policy'];

function answer(headers: Record<string, string>, body: Buffer, encoding?: Encoding): Answer {
  const ofBody = { ...(encoding && { 'content-encoding': encoding }), 'content-length': String(body.length) };
  return { headers: { ...headers, ...ofBody }, body };
}

/** Straight to the socket. Answers the status. */
function serve(request: IncomingMessage, response: ServerResponse, entry: Entry): number {
  if (hasTag(request, entry.etag)) response.writeHead(304, entry.unchanged).end();
  else {
    const { headers, body } = entry.answers[acceptedEncoding(request)];
    response.writeHead(200, headers).end(body);
  }
  return response.statusCode;
}
