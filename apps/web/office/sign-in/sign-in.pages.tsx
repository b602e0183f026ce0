import type { ComponentChildren } from 'preact';
import { say } from '#platform/i18n';
import type { PageLayout } from '../../page-layouts.js';
import { addressOf, routes } from '../../routes.js';
import {
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  type FieldError,
  Form,
  Heading,
  Layout,
  Link,
  Paragraph,
  page,
  SpokenCode,
  TextField,
} from '../../ui/index.js';
import { web } from '../../web.nl.js';
import { kitTexts } from '../kit/kit.nl.js';
import { signInTexts as texts } from './sign-in.nl.js';

/** A page before signing in: its title, what is wrong, and a first sentence. */
function outside(
  layout: PageLayout,
  { title, intro }: { title: string; intro: string },
  children: ComponentChildren,
  errors: readonly FieldError[] = [],
): string {
  const organisation = layout.coalition?.name ?? web.problem.ourName;
  return page(
    <Layout
      {...layout}
      title={say(kitTexts.plainTitle, { page: title, organisation })}
      problems={errors.length}
    >
      <Heading level={1}>{title}</Heading>
      <ErrorSummary errors={errors} />
      <Paragraph lead>{intro}</Paragraph>
      {children}
    </Layout>,
  );
}

/** Where somebody asks for the mail with the way in. */
export function askPage(
  layout: PageLayout,
  { next, errors, ...values }: { email?: string; next: string | null; errors?: readonly FieldError[] },
): string {
  const { ask } = texts;
  return outside(
    layout,
    ask,
    <>
      <Form
        action={routes.signIn.ask}
        fields={next ? { next } : {}}
        of={{ values, errors, labels: ask.fields, hints: ask.hints }}
      >
        <TextField name="email" type="email" autocomplete="email" spellcheck={false} />
        <Button icon="send">{ask.button}</Button>
      </Form>
      <Paragraph>
        {ask.resident} <Link href="/">{ask.toProgramme}</Link>
      </Paragraph>
    </>,
    errors,
  );
}

/** After asking: the same for everybody, whether we know the address or not (security 17). */
export function codePage(layout: PageLayout, errors: readonly FieldError[] = []): string {
  const { code } = texts;
  return outside(
    layout,
    code,
    <>
      <Paragraph>{code.how}</Paragraph>
      <Form action={routes.signIn.code} of={{ errors, labels: code.fields, hints: code.hints }}>
        <TextField
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          size="phone"
          spellcheck={false}
        />
        <Button icon="check">{code.button}</Button>
      </Form>
      <Details summary={code.nothing}>
        <Paragraph>{code.nothingWhat}</Paragraph>
        <Link href={routes.signIn.ask} alone>
          {code.again}
        </Link>
      </Details>
    </>,
    errors,
  );
}

/** What a link in a mail opens: one button. Looking at it changes nothing (security 3). */
export const linkPage = (layout: PageLayout, link: string): string =>
  outside(
    layout,
    texts.link,
    <>
      <Form action={addressOf(routes.signIn.link, { link })}>
        <Button icon="check">{texts.link.button}</Button>
      </Form>
      <Paragraph>{texts.link.once}</Paragraph>
    </>,
  );

/** The link was opened in another browser than the one that asked: the digits to type there (security 4). */
export const otherBrowserPage = (layout: PageLayout, code: string): string =>
  outside(
    layout,
    texts.other,
    <>
      <SpokenCode name={texts.other.code} code={`${code.slice(0, 4)} ${code.slice(4)}`} />
      <Paragraph>{texts.other.warning}</Paragraph>
      <Paragraph>
        {texts.other.here} <Link href={routes.signIn.ask}>{texts.other.hereLink}</Link>
      </Paragraph>
    </>,
  );

export const spentLinkPage = (layout: PageLayout): string =>
  outside(layout, texts.spent, <ButtonLink href={routes.signIn.ask}>{texts.spent.button}</ButtonLink>);
