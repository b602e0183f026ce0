import { say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  BigDate,
  Button,
  ButtonGroup,
  ButtonLink,
  Columns,
  CopyButton,
  type Fact,
  FactList,
  Form,
  Heading,
  Layout,
  Link,
  NextSteps,
  Paragraph,
  PhoneLink,
  PrintButton,
  Prose,
  page,
  Select,
  SpokenCode,
} from '../../ui/index.js';
import { publicTexts } from '../public.nl.js';
import type { PageLayout } from '../public-layout.js';
import type { ManageView } from './manage.view.js';
import type { ShareLinks } from './sharing.js';

const texts = publicTexts.manage;

/** What just happened, to be told at the head of the page. */
export interface Told {
  text: string;
  kind?: 'ok' | 'warning';
}

/** The confirmation, and later the place to look it up, change it and cancel. */
export function managePage(frame: PageLayout, view: ManageView, told: Told | null): string {
  const status = view.undo
    ? { text: `${texts.cancelled} ${view.undo.until}`, undo: { action: view.undo.action } }
    : told;
  return page(
    <Layout
      {...frame}
      title={windowTitle(view.title, view)}
      noindex
      width="wide"
      {...(status ? { status } : {})}
    >
      <Heading level={1}>{view.title}</Heading>
      {view.lead ? <Paragraph lead>{view.lead}</Paragraph> : null}
      {view.closed.map((text) => (
        <Alert kind="info">{text}</Alert>
      ))}
      <Columns aside={<Aside view={view} />}>
        <What view={view} />
        {view.steps.length > 0 ? (
          <section class="ke-part" aria-labelledby="verder">
            <Heading level={2} id="verder">
              {texts.next}
            </Heading>
            <NextSteps steps={view.steps} />
            <PrintButton text={texts.printButton} instead={texts.print} />
          </section>
        ) : (
          <ButtonGroup>
            <ButtonLink href={view.programmeHref}>{texts.toProgramme}</ButtonLink>
          </ButtonGroup>
        )}
        {view.share ? <Share links={view.share} /> : null}
        <Change view={view} />
      </Columns>
    </Layout>,
  );
}

function windowTitle(name: string, view: Pick<ManageView, 'discreetName' | 'organisation'>): string {
  return say(publicTexts.programme.title, {
    page: name,
    week: view.discreetName,
    organisation: view.organisation,
  });
}

function What({ view }: { view: ManageView }) {
  const place = view.place.map((line) => <div>{line}</div>);
  const title = (
    <Heading level={2}>
      <a class="nl-link ke-link-alone" href={view.activityHref}>
        {view.activity}
      </a>
    </Heading>
  );
  return (
    <>
      {view.date ? (
        <BigDate {...view.date}>
          {title}
          {place}
        </BigDate>
      ) : (
        <>
          {title}
          <Paragraph>{view.session}</Paragraph>
          {place}
        </>
      )}
      {view.comes ? (
        <>
          <SpokenCode name={texts.code} code={view.code} />
          <Paragraph>{texts.codeHint}</Paragraph>
        </>
      ) : null}
    </>
  );
}

function Aside({ view }: { view: ManageView }) {
  return (
    <>
      <FactList facts={factsOf(view)} />
      {view.calendar ? <Calendar links={view.calendar} /> : null}
    </>
  );
}

function Calendar({ links }: { links: NonNullable<ManageView['calendar']> }) {
  return (
    <section class="ke-part" aria-labelledby="agenda">
      <Heading level={2} id="agenda" looks={3}>
        {texts.agenda}
      </Heading>
      <ul class="ke-links">
        {[
          { href: links.google, text: texts.google },
          { href: links.outlook, text: texts.outlook },
          { href: links.office365, text: texts.office },
        ].map(({ href, text }) => (
          <li>
            <Link href={href} alone icon="calendar-plus" rel="noreferrer">
              {text}
            </Link>
          </li>
        ))}
        <li>
          <Link href={links.file} alone icon="download" download>
            {texts.file}
          </Link>
        </li>
      </ul>
    </section>
  );
}

function Share({ links }: { links: ShareLinks }) {
  const { share } = texts;
  return (
    <section class="ke-part" aria-labelledby="meenemen">
      <Heading level={2} id="meenemen">
        {share.title}
      </Heading>
      <Paragraph>{share.text}</Paragraph>
      <ul class="ke-links">
        <li>
          <Link href={links.whatsapp} alone icon="brand-whatsapp" rel="noreferrer">
            {share.whatsapp}
          </Link>
        </li>
        <li>
          <Link href={links.mail} alone icon="mail">
            {share.mail}
          </Link>
        </li>
      </ul>
      <CopyButton address={links.address} text={share.copy} done={share.copied} />
    </section>
  );
}

function factsOf(view: ManageView): Fact[] {
  const { facts } = publicTexts.activity;
  return [
    ...(view.comes ? factsForWhoComes(view) : []),
    {
      icon: 'phone',
      name: facts.contact,
      value: (
        <>
          <div>{view.contact.name}</div>
          <PhoneLink number={view.contact.phone} alone />
        </>
      ),
    },
  ];
}

/** What somebody needs to know beforehand. */
function factsForWhoComes(view: ManageView): Fact[] {
  const { facts } = publicTexts.activity;
  return [
    { icon: 'users', name: view.peopleLabel, value: view.people },
    ...(view.arrangedBy ? [{ icon: 'user' as const, name: texts.arrangedBy, value: view.arrangedBy }] : []),
    { icon: 'coin-euro', name: facts.costs, value: view.price },
    ...(view.directions
      ? [{ icon: 'bus' as const, name: facts.directions, value: <Prose text={view.directions} /> }]
      : []),
    ...(view.remarks
      ? [{ icon: 'info-circle' as const, name: facts.good, value: <Prose text={view.remarks} /> }]
      : []),
  ];
}

function Change({ view }: { view: ManageView }) {
  const { party, cancelHref } = view;
  if (!party && !cancelHref) return null;
  return (
    <section class="ke-part" aria-labelledby="wijzigen">
      <Heading level={2} id="wijzigen">
        {texts.change}
      </Heading>
      {cancelHref ? (
        <ButtonGroup>
          <ButtonLink href={cancelHref} variant="secondary" tone="negative">
            {texts.cancel}
          </ButtonLink>
        </ButtonGroup>
      ) : null}
      {party ? (
        <Form action={party.action}>
          <Select
            name="aantal"
            label={texts.party}
            hint={texts.partyHint}
            value={String(party.present)}
            choose={false}
            options={Array.from({ length: party.most }, (_, index) => ({
              value: String(index + 1),
              label: index === 0 ? texts.partyOne : say(texts.partyMany, { n: index + 1 }),
            }))}
          />
          <Button variant="secondary">{texts.partySave}</Button>
        </Form>
      ) : null}
    </section>
  );
}

/** The one question before a cancellation: opening the address alone changes nothing (UI25). */
export function cancelPage(frame: PageLayout, view: ManageView, code: string): string {
  return page(
    <Layout {...frame} title={windowTitle(texts.cancelTitle, view)} noindex>
      <Heading level={1}>{texts.cancelTitle}</Heading>
      <Paragraph lead>
        {view.activity}. {view.session}.
      </Paragraph>
      <Paragraph>{texts.cancelText}</Paragraph>
      <Form action={addressOf(routes.registration.cancel, { code })}>
        <ButtonGroup>
          <Button tone="negative">{texts.cancelYes}</Button>
          <ButtonLink href={addressOf(routes.registration.show, { code })} variant="secondary">
            {texts.cancelNo}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Layout>,
  );
}
