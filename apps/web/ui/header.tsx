import { say } from '#platform/i18n';
import { addressOf, routes } from '../routes.js';
import { type Comfort, comfortAddress } from './comfort.js';
import { HiddenFields } from './form.js';
import { Icon } from './icon.js';
import type { LayoutProps } from './layout.js';
import { ui } from './ui.nl.js';

type HeaderProps = Pick<LayoutProps, 'area' | 'coalition' | 'nav' | 'address' | 'comfort' | 'account'>;

export function Header({ coalition, nav, address, comfort, account }: HeaderProps) {
  const home =
    coalition?.homeHref ?? (coalition ? addressOf(routes.site.coalition, { coalition }) : routes.site.home);
  return (
    <header class="ke-header">
      <div class="ke-header__inside">
        <a class="ke-logo" href={home}>
          {coalition?.logoHref ? (
            <img class="ke-logo__picture" src={coalition.logoHref} alt="" height="48" />
          ) : (
            <span class="ke-logo__mark" aria-hidden="true" />
          )}
          <span class="ke-logo__name">{coalition?.name ?? 'Kom Erbij'}</span>
        </a>
        <div class="ke-header__tools">
          <ComfortSwitches address={address ?? ''} comfort={comfort ?? {}} />
          {account ? (
            <form class="ke-account" method="post" action={account.signOutAction}>
              <HiddenFields fields={account.fields} />
              <span class="ke-account__name">{say(ui.account.signedInAs, { name: account.name })}</span>
              <button class="nl-button nl-button--subtle" type="submit">
                <Icon name="logout" />
                <span class="nl-button__label">{ui.account.signOut}</span>
              </button>
            </form>
          ) : null}
        </div>
      </div>
      {nav && nav.length > 0 ? (
        <nav class="ke-nav" aria-label={ui.navigation}>
          <ul class="ke-nav__list">
            {nav.map((item) => (
              <li>
                <a class="ke-nav__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  );
}

interface Switch {
  name: keyof Comfort;
  value: string;
  text: string;
}

const LETTERS: readonly Switch[] = [
  { name: 'letters', value: 'gewoon', text: ui.comfort.normal },
  { name: 'letters', value: '112', text: ui.comfort.larger },
  { name: 'letters', value: '125', text: ui.comfort.large },
  { name: 'letters', value: '150', text: ui.comfort.largest },
];

/** Larger letters, strong contrast, quiet view: links that work without scripts; `comfort.js` remembers them. */
function ComfortSwitches({ address, comfort }: { address: string; comfort: Comfort }) {
  const views: readonly Switch[] = [
    comfort.contrast
      ? { name: 'contrast', value: 'gewoon', text: ui.comfort.contrastOff }
      : { name: 'contrast', value: 'hoog', text: ui.comfort.contrastOn },
    comfort.beeld
      ? { name: 'beeld', value: 'gewoon', text: ui.comfort.calmOff }
      : { name: 'beeld', value: 'rustig', text: ui.comfort.calmOn },
  ];
  const list = (name: string, switches: readonly Switch[]) => (
    <>
      <p class="ke-comfort__name">{name}</p>
      <ul class="ke-comfort__list">
        {switches.map((item) => (
          <li>
            <a
              class={`ke-comfort__link ke-comfort__link--${item.name}-${item.value}`}
              href={comfortAddress(address, item.name, item.value)}
              data-comfort={`${item.name}=${item.value}`}
              rel="nofollow"
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <details class="ke-comfort">
      <summary class="ke-comfort__summary">
        <Icon name="text-size" />
        <span>{ui.comfort.open}</span>
      </summary>
      <div class="ke-comfort__panel">
        {list(ui.comfort.letters, LETTERS)}
        {list(ui.comfort.contrast, views)}
      </div>
    </details>
  );
}
