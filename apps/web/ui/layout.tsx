import type { ComponentChildren } from 'preact';
import { say } from '#platform/i18n';
import { assets } from './assets.js';
import type { Comfort } from './comfort.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { type StatusMessage, StatusRegion } from './messages.js';
import type { NavItem } from './navigation.js';
import { ui } from './ui.nl.js';

/** What the frame shows of a coalition. */
export interface LayoutCoalition {
  name: string;
  slug: string;
  phone?: string | undefined;
  /** "op werkdagen van 9.00 tot 12.00 uur". */
  phoneHours?: string | undefined;
  email?: string | undefined;
  /** `/thema/{coalition}-{hash}.css` */
  themeHref?: string | undefined;
  /** Address of a picture; the name beside it is always shown. */
  logoHref?: string | undefined;
  /** Defaults to `/{slug}`. */
  homeHref?: string | undefined;
}

export interface LayoutProps {
  /** "question or page - week - organisation" (UI2). */
  title: string;
  area: 'public' | 'office' | 'plain';
  coalition?: LayoutCoalition | undefined;
  nav?: readonly NavItem[];
  helpLinks?: readonly NavItem[];
  /** Above the content, over the whole width: a Hero. Then the `h1` stands in there. */
  hero?: ComponentChildren;
  /** Breadcrumb, step line: before the content, inside main. */
  before?: ComponentChildren;
  status?: StatusMessage | undefined;
  /** Number of problems in the form: the title then begins with "Fout: " (UI2). */
  problems?: number;
  /** Names of files in apps/web/assets without `.js`. */
  scripts?: readonly string[];
  /** Description for search engines. */
  description?: string;
  noindex?: boolean;
  /** Path with query of this page, for the comfort switches. */
  address?: string;
  comfort?: Comfort;
  /** Who is signed in: office only. */
  account?: { name: string; signOutAction: string; fields?: Record<string, string> };
  /** Reading width for text and forms, wide for lists and tables. */
  width?: 'reading' | 'wide';
  children: ComponentChildren;
}

function scriptAddress(name: string): string {
  const address = assets.scripts[name];
  if (!address) throw new Error(`No script ${name} among the built assets`);
  return address;
}

/** The whole document around a page. Render it with `page()`. */
export function Layout(props: LayoutProps) {
  const { coalition, comfort = {} } = props;
  const title = props.problems ? say(ui.titleWithErrors, { title: props.title }) : props.title;
  const width = props.width ?? (props.area === 'office' ? 'wide' : 'reading');
  return (
    <html
      lang="nl"
      class="voorbeeld-theme"
      data-area={props.area}
      data-letters={comfort.letters}
      data-contrast={comfort.contrast}
      data-beeld={comfort.beeld}
    >
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {props.description ? <meta name="description" content={props.description} /> : null}
        {props.noindex || props.area === 'office' ? <meta name="robots" content="noindex" /> : null}
        <meta name="format-detection" content="telephone=no" />
        <link rel="preload" href={assets.font} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={assets.css} />
        {coalition?.themeHref ? <link rel="stylesheet" href={coalition.themeHref} /> : null}
        <link rel="icon" href={assets.favicon} type="image/svg+xml" />
        <script src={scriptAddress('comfort')} />
        <script src={scriptAddress('page')} defer />
        {props.scripts?.map((name) => (
          <script src={scriptAddress(name)} defer />
        ))}
      </head>
      <body class="utrecht-document ke-page">
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          {ui.skipLink}
        </a>
        <Header {...props} />
        <main id="inhoud" class={`ke-main ke-main--${width}`} tabIndex={-1}>
          {props.hero}
          <div class="ke-main__inside">
            {props.before}
            <StatusRegion status={props.status} />
            {props.children}
          </div>
        </main>
        <Footer coalition={coalition} helpLinks={props.helpLinks} />
      </body>
    </html>
  );
}
