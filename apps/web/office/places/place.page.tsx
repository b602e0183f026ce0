import { accessFacts, type Place } from '#people/coalition';
import { plural, say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import {
  Alert,
  Button,
  Fieldset,
  Form,
  type FormState,
  Link,
  optionsOf,
  Paragraph,
  page,
  RadioGroup,
  Select,
  StickyBar,
  TextArea,
  TextField,
} from '../../ui/index.js';
import { type Reach, waysText } from '../activities/activity.view.js';
import type { OfficeVisit } from '../kit/page.js';
import { staleProps } from '../kit/stale.js';
import { OfficeLayout } from '../office-layout.js';
import type { PlaceValues } from './place-form.js';
import { placeTexts } from './places.nl.js';

const { place: texts, title: upTitle } = placeTexts;

export interface PlaceView extends Pick<FormState, 'errors'> {
  place: Place;
  /** Sessions that still come here. */
  sessions: number;
  /** Who would hear of another address. */
  reach: Reach;
  values: PlaceValues;
  /** What is stored now, when somebody else was first (fault F11). */
  theirs?: PlaceValues;
  /** The corrected address is that of another place. */
  refused?: { title: string; next: string; other: Pick<Place, 'id' | 'name'> | null };
}

/** One place: where it is, how people get there, and what they find at the door. */
export function placePage({ frame }: OfficeVisit, view: PlaceView): string {
  const { place, values, errors, theirs, refused } = view;
  const ways = waysText(view.reach);
  const known = [...(frame.coalition?.neighbourhoods ?? []), place.neighbourhood ?? ''].filter(Boolean);
  return page(
    <OfficeLayout
      frame={frame}
      title={place.name}
      up={{ href: routes.office.places, text: upTitle }}
      width="reading"
      errors={errors}
      stale={theirs && staleProps(texts.staleTitle, texts.fields, values, theirs, fieldWords)}
      refused={
        refused && {
          title: refused.title,
          next: (
            <>
              <Paragraph>{refused.next}</Paragraph>
              {refused.other ? (
                <Link href={addressOf(routes.office.place, { id: refused.other.id })} alone icon="map-pin">
                  {say(texts.other, { name: refused.other.name })}
                </Link>
              ) : null}
            </>
          ),
        }
      }
    >
      <Paragraph lead>
        {view.sessions === 0 ? texts.noUpcoming : plural(view.sessions, texts.upcoming)}
      </Paragraph>
      <Form
        action={addressOf(routes.office.place, { id: place.id })}
        fields={{ version: String(place.version) }}
        of={{ values, errors, labels: texts.fields, hints: texts.hints }}
        intro
      >
        <Fieldset legend={texts.sections.where}>
          <Alert kind="info">
            <Paragraph>{ways === '' ? texts.toldNobody : say(texts.told, { ways })}</Paragraph>
            {ways === '' ? null : <Paragraph>{texts.quiet}</Paragraph>}
          </Alert>
          <TextField name="name" size="full" />
          <TextField name="street" autocomplete="off" optional />
          <TextField name="postcode" size="postcode" autocomplete="off" optional />
          <TextField name="town" autocomplete="off" optional />
        </Fieldset>
        <Fieldset legend={texts.sections.way}>
          <Select
            name="neighbourhood"
            optional
            choose={texts.neighbourhoodNone}
            options={[...new Set(known)].map((value) => ({ value, label: value }))}
          />
          <TextArea name="directions" rows={3} optional />
        </Fieldset>
        <Fieldset legend={texts.sections.access} hint={texts.accessHint}>
          {accessFacts.map((fact) => (
            <RadioGroup name={fact} beside options={optionsOf(texts.answers)} />
          ))}
          <TextArea name="accessNote" rows={3} optional />
        </Fieldset>
        <StickyBar>
          <Button icon="check">{texts.save}</Button>
        </StickyBar>
      </Form>
    </OfficeLayout>,
  );
}

/** What stands in one field, in words. */
function fieldWords(field: keyof PlaceValues, values: PlaceValues): string {
  const fact = accessFacts.find((one) => one === field);
  return fact ? texts.answers[values[fact]] : String(values[field]);
}
