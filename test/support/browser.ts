import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.mjs';

export interface VisitorOptions {
  /** Off: as the browser of somebody who has switched scripts off. Default: on. */
  javaScript?: boolean;
  width?: number;
  height?: number;
  /** With the cookie of a member of staff, as `name=value`. */
  cookie?: string;
}

/** Somebody at a browser of her own: nothing is shared with other visitors. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Bytes that came over the line to this visitor, headers included. */
  bytes(): Promise<number>;
}

export interface Browsing {
  visitor(options?: VisitorOptions): Promise<Visitor>;
  /** What no page may do, of all visitors so far: complaints in the console, faults in scripts, requests elsewhere. */
  complaints: string[];
  close(): Promise<void>;
}

const flags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One Chromium for a test file. `origin` is the only place that pages may ask for anything. */
export async function openBrowser(origin: string): Promise<Browsing> {
  const found = await findChromium();
  const browser: Browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, ...flags],
    env: { ...process.env, ...found.env } as Record<string, string>,
  });
  const complaints: string[] = [];
  return {
    complaints,
    visitor: async (options = {}) => {
      const context = await browser.newContext({
        baseURL: origin,
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        javaScriptEnabled: options.javaScript ?? true,
        viewport: { width: options.width ?? 360, height: options.height ?? 740 },
        acceptDownloads: false,
      });
      context.setDefaultTimeout(15_000);
      if (options.cookie) {
        const [name = '', value = ''] = options.cookie.split('=');
        await context.addCookies([{ name, value, url: origin }]);
      }
      watch(context, origin, complaints);
      const counted: Promise<number>[] = [];
      context.on('requestfinished', (request) => {
        counted.push(
          request
            .sizes()
            .then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize)
            .catch(() => 0),
        );
      });
      const page = await context.newPage();
      const bytes = async () => (await Promise.all(counted)).reduce((sum, size) => sum + size, 0);
      return { page, context, bytes };
    },
    close: () => browser.close(),
  };
}

/**
 * Chromium also writes into the console that a page came with 404 or 422: that is for the test to judge, not a fault
 * of the page. The same about a picture or a style sheet is one.
 */
function watch(context: BrowserContext, origin: string, complaints: string[]): void {
  const documents = new Set<string>();
  context.on('request', (request) => {
    const url = request.url();
    if (request.isNavigationRequest()) documents.add(url);
    const inside = url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
    if (!inside) complaints.push(`request to ${url}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left stops what it was still loading.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()} failed: ${reason}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const ofDocument =
      message.text().startsWith('Failed to load resource: the server responded with a status of 4') &&
      documents.has(message.location().url);
    // Chromium about any frame in a sandbox of its own, as a mail is shown in.
    const ofSandbox = message.text().includes('could not be origin-keyed');
    if (!ofDocument && !ofSandbox) complaints.push(`${message.location().url}: ${message.text()}`);
  });
  context.on('weberror', (failure) => complaints.push(`fault in a script: ${failure.error().message}`));
}
