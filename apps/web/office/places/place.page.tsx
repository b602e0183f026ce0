import type { Place } from '#people/coalition';
import { plural, say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  Button,
  ErrorSummary,
  errorText,
  type FieldError,
  Fieldset,
  Form,
  Link,
  Paragraph,
  page,
  RadioGroup,
  Select,
  StickyBar,
  TextArea,
  TextField,
} from '../../ui/index.js';
import { type Reach, waysText } from '../activities/activity.view.js';
import { differences } from '../activities/activity-form.js';
import { Stale } from '../kit/stale.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';
import { type AccessFact, type Answer, accessFacts, type PlaceValues } from './place-form.js';

const texts = officeTexts.places;
const { place: words } = texts;

export interface PlaceView {
  place: Place;
  /** Moments that still come here. */
  sessions: number;
  /** Who would hear of another address. */
  reach: Reach;
  values: PlaceValues;
  errors?: readonly FieldError[];
  /** What is stored now, when somebody else was first (fault F11). */
  theirs?: PlaceValues;
  /** The corrected address is that of another place. */
  refused?: { title: string; next: string; other: Pick<Place, 'id' | 'name'> | null };
}

/** One place: where it is, how people get there, and what they find at the door. */
export function placePage(frame: OfficeFrame, view: PlaceView): string {
  const { place, values, errors = [], theirs, refused } = view;
  return page(
    <OfficeLayout
      frame={frame}
      title={place.name}
      up={[{ href: routes.office.places, text: texts.title }]}
      problems={errors.length + (theirs ? 1 : 0) + (refused ? 1 : 0)}
      width="reading"
    >
      <ErrorSummary errors={errors} />
      {theirs ? (
        <Stale
          title={words.staleTitle}
          rows={differences(values, theirs).map((field) => ({
            field: words.fields[field],
            theirs: fieldWords(field, theirs),
            mine: fieldWords(field, values),
          }))}
        />
      ) : null}
      {refused ? (
        <Alert kind="error" title={refused.title}>
          <Paragraph>{refused.next}</Paragraph>
          {refused.other ? (
            <Link href={addressOf(routes.office.place, { id: refused.other.id })} alone icon="map-pin">
              {say(words.other, { name: refused.other.name })}
            </Link>
          ) : null}
        </Alert>
      ) : null}
      <Paragraph lead>
        {view.sessions === 0 ? words.noUpcoming : plural(view.sessions, words.upcoming)}
      </Paragraph>
      <Form
        action={addressOf(routes.office.place, { id: place.id })}
        fields={{ ...frame.token, version: String(place.version) }}
        intro
      >
        <Fields view={view} neighbourhoods={frame.coalition?.neighbourhoods ?? []} />
        <StickyBar>
          <Button icon="check">{words.save}</Button>
        </StickyBar>
      </Form>
    </OfficeLayout>,
  );
}

function Fields({ view, neighbourhoods }: { view: PlaceView; neighbourhoods: readonly string[] }) {
  const { values, errors = [], reach } = view;
  const of = (name: Exclude<keyof PlaceValues, 'version' | AccessFact>) => ({
    name,
    label: words.fields[name],
    value: values[name],
    error: errorText(errors, name),
    optional: true,
  });
  const ways = waysText(reach);
  const known = [...neighbourhoods, view.place.neighbourhood ?? ''].filter(Boolean);
  return (
    <>
      <Fieldset legend={words.sections.where}>
        <Alert kind="info">
          <Paragraph>{ways === '' ? words.toldNobody : say(words.told, { ways })}</Paragraph>
          {ways === '' ? null : <Paragraph>{words.quiet}</Paragraph>}
        </Alert>
        <TextField {...of('name')} optional={false} size="full" />
        <TextField {...of('street')} autocomplete="off" />
        <TextField {...of('postcode')} hint={words.hints.postcode} size="postcode" autocomplete="off" />
        <TextField {...of('town')} autocomplete="off" />
      </Fieldset>
      <Fieldset legend={words.sections.way}>
        <Select
          {...of('neighbourhood')}
          hint={words.hints.neighbourhood}
          choose={words.neighbourhoodNone}
          options={[...new Set(known)].map((value) => ({ value, label: value }))}
        />
        <TextArea {...of('directions')} hint={words.hints.directions} rows={3} />
      </Fieldset>
      <Fieldset legend={words.sections.access} hint={words.accessHint}>
        {accessFacts.map((fact) => (
          <RadioGroup
            name={fact}
            beside
            legend={words.fields[fact]}
            value={values[fact]}
            error={errorText(errors, fact)}
            options={(['yes', 'no', 'unknown'] as const).map((value) => ({
              value,
              label: words.answers[value],
            }))}
          />
        ))}
        <TextArea {...of('accessNote')} hint={words.hints.accessNote} rows={3} />
      </Fieldset>
    </>
  );
}

/** What stands in one field, in words. */
function fieldWords(field: keyof PlaceValues, values: PlaceValues): string {
  const isFact = accessFacts.some((fact) => fact === field);
  return isFact ? words.answers[values[field] as Answer] : String(values[field]);
}
