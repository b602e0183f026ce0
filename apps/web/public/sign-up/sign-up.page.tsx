import { say } from '#platform/i18n';
import {
  Breadcrumb,
  Button,
  Checkbox,
  ErrorSummary,
  errorText,
  type FieldError,
  Fieldset,
  Form,
  FormField,
  Heading,
  Honeypot,
  Layout,
  Paragraph,
  page,
  RadioGroup,
  StepLine,
  TextField,
  VisitNotice,
} from '../../ui/index.js';
import { publicTexts } from '../public.nl.js';
import type { PageLayout } from '../public-layout.js';
import type { Typed } from './sign-up.form.js';
import type { SignUpView } from './sign-up.view.js';

const texts = publicTexts.signUp;

/** The one page of questions; with `errors` it is shown again as it was filled in. */
export function signUpPage(
  frame: PageLayout,
  view: SignUpView,
  typed: Typed,
  errors: readonly FieldError[] = [],
): string {
  const forOther = typed.voorWie === 'other';
  const own = (token: string) => (forOther ? 'off' : token);
  return page(
    <Layout
      {...frame}
      title={signUpTitle(texts.title, view)}
      problems={errors.length}
      noindex
      scripts={['visit']}
      before={
        <>
          <Breadcrumb items={[{ href: view.activityHref, text: view.activity }]} />
          <StepLine step={1} total={2} />
        </>
      }
    >
      <ErrorSummary errors={errors} />
      <Heading level={1}>{texts.title}</Heading>
      <About view={view} />
      <Form
        action={view.address}
        intro
        fields={{ formId: typed.formId, stap: 'controleer' }}
        visit={isFresh(typed) && errors.length === 0 ? 'ask' : undefined}
      >
        <RadioGroup
          name="voorWie"
          legend={texts.who}
          value={typed.voorWie}
          error={errorText(errors, 'voorWie')}
          options={[
            { value: 'self', label: texts.self },
            { value: 'self_and_others', label: texts.selfAndOthers },
            { value: 'other', label: texts.other, hint: texts.otherHint },
          ]}
        />
        <VisitNotice {...texts.visit} />
        <TextField
          name="naam"
          label={texts.name}
          value={typed.naam}
          autocomplete={own('name')}
          spellcheck={false}
          error={errorText(errors, 'naam')}
        />
        <div class="ke-for-others">
          <TextField
            name="ander"
            label={texts.companion}
            hint={texts.companionHint}
            value={typed.ander}
            autocomplete="off"
            spellcheck={false}
            optional
            error={errorText(errors, 'ander')}
          />
        </div>
        <Fieldset legend={texts.contact} hint={texts.contactHint}>
          <EitherField
            name="telefoon"
            type="tel"
            label={texts.phone}
            hint={texts.phoneHint}
            value={typed.telefoon}
            autocomplete={own('tel')}
            error={errorText(errors, 'telefoon')}
          />
          <EitherField
            name="email"
            type="email"
            label={texts.email}
            hint={texts.emailHint}
            value={typed.email}
            autocomplete={own('email')}
            error={errorText(errors, 'email')}
          />
          <Checkbox
            name="geenContact"
            label={texts.noContact}
            hint={texts.noContactHint}
            checked={typed.geenContact !== ''}
          />
        </Fieldset>
        <Honeypot />
        <Button>{texts.next}</Button>
      </Form>
      <Paragraph>{say(texts.rather, { phone: view.phone, hours: view.hours })}</Paragraph>
    </Layout>,
  );
}

/** Nothing was typed yet: what is on a form that comes back is for whoever typed it to change. */
function isFresh({ formId: _, ...answers }: Typed): boolean {
  return Object.values(answers).every((answer) => answer === '');
}

export function signUpTitle(name: string, view: Pick<SignUpView, 'activity' | 'organisation'>): string {
  return say(publicTexts.programme.title, {
    page: name,
    week: view.activity,
    organisation: view.organisation,
  });
}

/** What it is that somebody signs up for. */
export function About({
  view,
  refused,
}: {
  view: Pick<SignUpView, 'activity' | 'session' | 'place'>;
  /** Nobody is being signed up: only what and when. */
  refused?: boolean;
}) {
  return (
    <div class="ke-card ke-chosen-session">
      {refused ? null : <p>{texts.about}</p>}
      <p>
        <strong>{view.activity}</strong>
      </p>
      <p>{view.session}</p>
      <p>{view.place}</p>
    </div>
  );
}

/** A field that may be empty when another one is filled in: neither needed nor optional. */
function EitherField(props: {
  name: string;
  type: 'tel' | 'email';
  label: string;
  hint: string;
  value: string;
  autocomplete: string;
  error: string | undefined;
}) {
  const { name, error } = props;
  return (
    <FormField name={name} label={props.label} hint={props.hint} error={error}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input ${error ? 'utrecht-textbox--invalid ' : ''}${props.type === 'tel' ? 'ke-size-phone' : 'ke-size-medium'}`}
        id={name}
        name={name}
        // Preact types each kind of input apart; what is set here is allowed on both.
        type={props.type as 'tel'}
        value={props.value}
        autoComplete={props.autocomplete}
        spellcheck={false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={`${name}-uitleg${error ? ` ${name}-fout` : ''}`}
      />
    </FormField>
  );
}
