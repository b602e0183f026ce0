import type { ComponentChildren } from 'preact';
import type { Coalition } from '#people/coalition';
import { say } from '#platform/i18n';
import { type ProblemKind } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  ButtonGroup,
  ButtonLink,
  Heading,
  Icon,
  Layout,
  MailLink,
  Paragraph,
  PhoneLink,
  page,
  phoneWords,
} from '../../ui/index.js';
import { publicTexts } from '../public.nl.js';
import type { PageLayout } from '../public-layout.js';

const texts = publicTexts.about;

type Office = Pick<Coalition, 'leadName' | 'phone' | 'phoneHours' | 'email' | 'postalAddress'>;

function values(office: Office) {
  return {
    name: office.leadName,
    phone: phoneWords(office.phone),
    hours: office.phoneHours,
    email: office.email,
  };
}

function titled(title: string, office: Office): string {
  return say(publicTexts.programme.homeTitle, { page: title, organisation: office.leadName });
}

interface Part {
  title: string;
  texts: readonly string[];
  children?: ComponentChildren;
}

function Parts({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part) => (
        <section class="ke-part">
          <Heading level={2}>{part.title}</Heading>
          {part.texts.map((text) => (
            <Paragraph>{text}</Paragraph>
          ))}
          {part.children}
        </section>
      ))}
    </>
  );
}

export function helpPage(frame: PageLayout, office: Office): string {
  const { help } = texts;
  const filled = values(office);
  const address = [office.leadName, ...office.postalAddress.split('\n')];
  return page(
    <Layout {...frame} title={titled(help.title, office)}>
      <Heading level={1}>{help.title}</Heading>
      <Paragraph lead>{help.intro}</Paragraph>
      <Parts
        parts={[
          {
            title: help.callTitle,
            texts: [say(help.call, filled)],
            children: (
              <p class="ke-contact ke-contact--phone">
                <Icon name="phone" />
                <PhoneLink number={filled.phone} alone />
              </p>
            ),
          },
          {
            title: help.mailTitle,
            texts: [help.mail],
            children: (
              <p class="ke-contact">
                <Icon name="mail" />
                <MailLink address={office.email} />
              </p>
            ),
          },
          ...(office.postalAddress
            ? [
                {
                  title: help.postTitle,
                  texts: [],
                  children: (
                    <address class="ke-address">
                      {address.map((line) => (
                        <div>{line}</div>
                      ))}
                    </address>
                  ),
                },
              ]
            : []),
          { title: help.signUpTitle, texts: [help.signUp] },
          { title: help.cancelTitle, texts: [help.cancel, help.code] },
          { title: help.readTitle, texts: [help.read] },
        ]}
      />
    </Layout>,
  );
}

export function accessibilityPage(frame: PageLayout, office: Office): string {
  const { accessibility } = texts;
  return page(
    <Layout {...frame} title={titled(accessibility.title, office)}>
      <Heading level={1}>{accessibility.title}</Heading>
      <Paragraph lead>{accessibility.intro}</Paragraph>
      <Heading level={2}>{accessibility.aimTitle}</Heading>
      <Paragraph>{accessibility.aim}</Paragraph>
      <ul class="ke-bullets">
        {accessibility.aimList.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Parts
        parts={[
          { title: accessibility.stateTitle, texts: [accessibility.state, accessibility.stateMore] },
          { title: accessibility.tellTitle, texts: [say(accessibility.tell, values(office))] },
          { title: accessibility.lawTitle, texts: [accessibility.law] },
        ]}
      />
    </Layout>,
  );
}

export function privacyPage(frame: PageLayout, office: Office): string {
  const { privacy } = texts;
  const filled = values(office);
  return page(
    <Layout {...frame} title={titled(privacy.title, office)}>
      <Heading level={1}>{privacy.title}</Heading>
      <Paragraph lead>{say(privacy.intro, filled)}</Paragraph>
      <Parts
        parts={[
          { title: privacy.whatTitle, texts: [privacy.what, privacy.whatMore] },
          { title: privacy.whyTitle, texts: [privacy.why] },
          { title: privacy.whoTitle, texts: [say(privacy.who, filled)] },
          { title: privacy.longTitle, texts: [privacy.long] },
          { title: privacy.cookiesTitle, texts: [privacy.cookies] },
          { title: privacy.visitTitle, texts: [privacy.visit] },
          {
            title: privacy.rightsTitle,
            texts: [privacy.rights, say(privacy.rightsHow, filled), privacy.complaint],
          },
        ]}
      />
    </Layout>,
  );
}

/** What a kind of problem means: the page behind the `type` of a problem document. */
export function problemKindPage(frame: PageLayout, kind: ProblemKind): string {
  const { coalition } = frame;
  return page(
    <Layout {...frame} title={kind.title} noindex>
      <Heading level={1}>{kind.title}</Heading>
      <Heading level={2}>{texts.problem.next}</Heading>
      <Paragraph lead>{kind.next}</Paragraph>
      <ButtonGroup>
        <ButtonLink
          href={coalition ? addressOf(routes.site.coalition, { coalition }) : routes.site.home}
          variant="secondary"
        >
          {publicTexts.manage.toProgramme}
        </ButtonLink>
      </ButtonGroup>
    </Layout>,
  );
}
