import { say } from '#platform/i18n';
import { Icon } from './icon.js';
import type { LayoutCoalition } from './layout.js';
import type { NavItem } from './navigation.js';
import { MailLink, PhoneLink } from './text.js';
import { ui } from './ui.nl.js';

interface FooterProps {
  coalition: LayoutCoalition | undefined;
  helpLinks: readonly NavItem[] | undefined;
}

/** The same help in the same place on every page (UI23). */
export function Footer({ coalition, helpLinks = [] }: FooterProps) {
  return (
    <footer class="ke-footer">
      <div class="ke-footer__inside">
        <div class="ke-footer__help">
          <h2 class="ke-footer__title">{ui.footer.help}</h2>
          {coalition?.phone ? (
            <p class="ke-footer__phone">
              <Icon name="phone" />
              <PhoneLink number={coalition.phone} alone />
            </p>
          ) : null}
          {coalition?.phone && coalition.phoneHours ? (
            <p class="ke-footer__line">{say(ui.footer.callHours, { hours: coalition.phoneHours })}</p>
          ) : null}
          {coalition?.email ? (
            <p class="ke-footer__line">
              <Icon name="mail" />
              <MailLink address={coalition.email} />
            </p>
          ) : null}
          {!coalition?.phone && !coalition?.email ? <p class="ke-footer__line">{ui.footer.noPhone}</p> : null}
        </div>
        {helpLinks.length > 0 ? (
          <nav class="ke-footer__links" aria-label={ui.footer.links}>
            <ul>
              {helpLinks.map((item) => (
                <li>
                  <a
                    class="nl-link ke-link-alone"
                    href={item.href}
                    aria-current={item.current ? 'page' : undefined}
                  >
                    {item.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {coalition ? (
          <p class="ke-footer__owner">{say(ui.footer.organisation, { name: coalition.name })}</p>
        ) : null}
      </div>
    </footer>
  );
}
