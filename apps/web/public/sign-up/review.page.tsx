import type { RegistrationForm } from '#events/registration';
import { say } from '#platform/i18n';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  Form,
  Heading,
  HiddenFields,
  Layout,
  Paragraph,
  page,
  phoneWords,
  StepLine,
} from '../../ui/index.js';
import { ui } from '../../ui/ui.nl.js';
import { publicTexts } from '../public.nl.js';
import type { PageLayout } from '../public-layout.js';
import type { Typed } from './sign-up.form.js';
import { About, signUpTitle } from './sign-up.page.js';
import type { OtherSession, SignUpView } from './sign-up.view.js';

const texts = publicTexts.signUp;

/** All answers before sending. "Wijzig" is a button, since what was typed may not stand in an address (UI25). */
export function reviewPage(
  frame: PageLayout,
  view: SignUpView,
  typed: Typed,
  form: RegistrationForm,
): string {
  const { check } = texts;
  const rows = answers(form);
  return page(
    <Layout
      {...frame}
      title={signUpTitle(check.title, view)}
      noindex
      scripts={['visit']}
      before={<StepLine step={2} total={2} />}
    >
      <Heading level={1}>{check.title}</Heading>
      <Paragraph lead>{check.intro}</Paragraph>
      <About view={view} />
      <Form action={view.address} fields={{ ...typed }} visit="keep">
        <dl class="ke-summary">
          {rows.map((row) => (
            <div class="ke-summary__row">
              <dt class="ke-summary__name">{row.name}</dt>
              <dd class="ke-summary__value">{row.value}</dd>
              <dd class="ke-summary__change">
                <Button variant="subtle" name="stap" value="wijzig" about={row.name.toLowerCase()}>
                  {ui.form.change}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
        <Button name="stap" value="verstuur" icon="check">
          {check.send}
        </Button>
      </Form>
      <Paragraph>{say(texts.rather, { phone: view.phone, hours: view.hours })}</Paragraph>
    </Layout>,
  );
}

function answers(form: RegistrationForm): { name: string; value: string }[] {
  const { check } = texts;
  const whom = { self: texts.self, self_and_others: texts.selfAndOthers, other: texts.other };
  const phone = form.phone ? phoneWords(form.phone) : '';
  return [
    { name: check.forWhom, value: whom[form.who] },
    { name: check.name, value: form.arrangedBy ?? form.name },
    ...(form.who === 'other' ? [{ name: check.other, value: form.name }] : []),
    ...(form.who === 'self_and_others'
      ? [{ name: check.companion, value: form.companions[0] ?? check.companionUnnamed }]
      : []),
    ...(phone ? [{ name: check.phone, value: phone }] : []),
    ...(form.email ? [{ name: check.email, value: form.email }] : []),
    ...(phone || form.email ? [] : [{ name: check.contact, value: check.noContact }]),
  ];
}

/** Somebody else was earlier: whom to call, and the other sessions with what was typed. */
export function fullPage(
  frame: PageLayout,
  view: SignUpView,
  typed: Typed,
  full: { left: string | null; others: readonly OtherSession[] },
): string {
  const { full: words } = texts;
  const { title, text } = fullWords(full.left, typed);
  return page(
    <Layout {...frame} title={signUpTitle(title, view)} noindex>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{text}</Paragraph>
      <About view={view} refused />
      <Paragraph>{say(words.call, { phone: view.phone, hours: view.hours })}</Paragraph>
      {full.left ? (
        <Form action={view.address} fields={{ ...typed, stap: 'wijzig' }}>
          <Button variant="secondary">{words.change}</Button>
        </Form>
      ) : null}
      {full.others.length > 0 ? (
        <>
          <Heading level={2}>{words.others}</Heading>
          {typed.naam ? <Paragraph>{words.othersText}</Paragraph> : null}
          <ul class="ke-moments">
            {full.others.map((other) => (
              <Card as="li">
                <OtherChoice other={other} typed={typed} />
              </Card>
            ))}
          </ul>
        </>
      ) : null}
      <ButtonGroup>
        <ButtonLink href={view.programmeHref} variant="secondary">
          {words.programme}
        </ButtonLink>
      </ButtonGroup>
    </Layout>,
  );
}

function fullWords(left: string | null, typed: Typed): { title: string; text: string } {
  const { full: words } = texts;
  if (left) return { title: words.titleParty, text: `${left}.` };
  return typed.naam
    ? { title: words.title, text: words.text }
    : { title: words.titleBefore, text: words.textBefore };
}

/** Carries what was typed to another session; without it the other session is an ordinary link. */
function OtherChoice({ other, typed }: { other: OtherSession; typed: Typed }) {
  const { choose } = texts.full;
  if (!typed.naam) {
    return (
      <div class="ke-other-moment">
        <p>{other.session}</p>
        <ButtonLink href={other.address} about={other.session}>
          {choose}
        </ButtonLink>
      </div>
    );
  }
  return (
    <form class="ke-other-moment" method="post" action={other.address}>
      <HiddenFields fields={{ ...typed, stap: 'controleer' }} />
      <p>{other.session}</p>
      <Button about={other.session}>{choose}</Button>
    </form>
  );
}

/** Why signing up is not possible, or not needed: what it is, and whom to call. */
export function closedPage(
  frame: PageLayout,
  view: SignUpView,
  words: { title: string; texts: readonly string[] },
): string {
  return page(
    <Layout {...frame} title={signUpTitle(words.title, view)} noindex>
      <Heading level={1}>{words.title}</Heading>
      {words.texts.map((text) => (
        <Paragraph lead>{text}</Paragraph>
      ))}
      <About view={view} refused />
      <Paragraph>{say(texts.closed.call, { phone: view.phone, hours: view.hours })}</Paragraph>
      <ButtonGroup>
        <ButtonLink href={view.activityHref}>{texts.closed.toActivity}</ButtonLink>
        <ButtonLink href={view.programmeHref} variant="secondary">
          {texts.full.programme}
        </ButtonLink>
      </ButtonGroup>
    </Layout>,
  );
}
