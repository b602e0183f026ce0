import { say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import {
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  errorText,
  type FieldError,
  Form,
  Heading,
  Layout,
  type LayoutProps,
  Link,
  Paragraph,
  page,
  SpokenCode,
  TextField,
} from '../../ui/index.js';
import { web } from '../../web.nl.js';
import { officeTexts } from '../office.nl.js';

type Frame = Omit<LayoutProps, 'title' | 'children'>;

const texts = officeTexts.signIn;

function titled(frame: Frame, title: string): string {
  const organisation = frame.coalition?.name ?? web.problem.ourName;
  return say(officeTexts.frame.plainTitle, { page: title, organisation });
}

/** Where somebody asks for the mail with the way in. */
export function askPage(
  frame: Frame,
  form: { email?: string; next: string | null; errors?: readonly FieldError[] },
): string {
  const { errors = [] } = form;
  return page(
    <Layout {...frame} title={titled(frame, texts.ask.title)} problems={errors.length}>
      <Heading level={1}>{texts.ask.title}</Heading>
      <ErrorSummary errors={errors} />
      <Paragraph lead>{texts.ask.intro}</Paragraph>
      <Form action={routes.signIn.ask} fields={form.next ? { next: form.next } : {}}>
        <TextField
          name="email"
          label={texts.ask.email}
          hint={texts.ask.emailHint}
          type="email"
          autocomplete="email"
          spellcheck={false}
          value={form.email}
          error={errorText(errors, 'email')}
        />
        <Button icon="send">{texts.ask.button}</Button>
      </Form>
      <Paragraph>
        {texts.ask.resident} <Link href="/">{texts.ask.toProgramme}</Link>
      </Paragraph>
    </Layout>,
  );
}

/** After asking: the same for everybody, whether we know the address or not (security 17). */
export function codePage(frame: Frame, errors: readonly FieldError[] = []): string {
  return page(
    <Layout {...frame} title={titled(frame, texts.code.title)} problems={errors.length}>
      <Heading level={1}>{texts.code.title}</Heading>
      <ErrorSummary errors={errors} />
      <Paragraph lead>{texts.code.sent}</Paragraph>
      <Paragraph>{texts.code.how}</Paragraph>
      <Form action={routes.signIn.code}>
        <TextField
          name="code"
          label={texts.code.code}
          hint={texts.code.codeHint}
          inputmode="numeric"
          autocomplete="one-time-code"
          size="phone"
          spellcheck={false}
          error={errorText(errors, 'code')}
        />
        <Button icon="check">{texts.code.button}</Button>
      </Form>
      <Details summary={texts.code.nothing}>
        <Paragraph>{texts.code.nothingWhat}</Paragraph>
        <Link href={routes.signIn.ask} alone>
          {texts.code.again}
        </Link>
      </Details>
    </Layout>,
  );
}

/** What a link in a mail opens: one button. Looking at it changes nothing (security 3). */
export function linkPage(frame: Frame, link: string): string {
  return page(
    <Layout {...frame} title={titled(frame, texts.link.title)}>
      <Heading level={1}>{texts.link.title}</Heading>
      <Paragraph lead>{texts.link.intro}</Paragraph>
      <Form action={addressOf(routes.signIn.link, { link })}>
        <Button icon="check">{texts.link.button}</Button>
      </Form>
      <Paragraph>{texts.link.once}</Paragraph>
    </Layout>,
  );
}

/** The link was opened in another browser than the one that asked: the digits to type there (security 4). */
export function otherBrowserPage(frame: Frame, code: string): string {
  return page(
    <Layout {...frame} title={titled(frame, texts.other.title)}>
      <Heading level={1}>{texts.other.title}</Heading>
      <Paragraph lead>{texts.other.intro}</Paragraph>
      <SpokenCode name={texts.other.code} code={`${code.slice(0, 4)} ${code.slice(4)}`} />
      <Paragraph>{texts.other.warning}</Paragraph>
      <Paragraph>
        {texts.other.here} <Link href={routes.signIn.ask}>{texts.other.hereLink}</Link>
      </Paragraph>
    </Layout>,
  );
}

export function spentLinkPage(frame: Frame): string {
  return page(
    <Layout {...frame} title={titled(frame, texts.spent.title)}>
      <Heading level={1}>{texts.spent.title}</Heading>
      <Paragraph lead>{texts.spent.text}</Paragraph>
      <ButtonLink href={routes.signIn.ask}>{texts.spent.button}</ButtonLink>
    </Layout>,
  );
}
