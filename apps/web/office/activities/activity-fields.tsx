import { say, vocabulary } from '#platform/i18n';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  type FieldError,
  Fieldset,
  Form,
  optionsOf,
  phoneWords,
  RadioGroup,
  Select,
  StickyBar,
  TextArea,
  TextField,
} from '../../ui/index.js';
import { editorTexts as texts } from './activities.nl.js';
import type { ActivityValues } from './activity-form.js';

interface ActivityFormProps {
  action: string;
  version?: number;
  values: ActivityValues;
  errors?: readonly FieldError[] | undefined;
  officePhone: string | undefined;
  button: string;
}

/** Everything that people can write about an activity. */
export function ActivityFields({ action, version, values, errors, officePhone, button }: ActivityFormProps) {
  const hints = {
    ...texts.hints,
    contactPhone: say(texts.hints.contactPhone, { phone: phoneWords(officePhone ?? '') }),
  };
  return (
    <Form
      action={action}
      {...(version === undefined ? {} : { fields: { version: String(version) } })}
      of={{ values, errors, labels: texts.fields, hints }}
    >
      <Fieldset legend={texts.sections.what}>
        <TextField name="title" size="full" />
        <TextArea name="summary" rows={5} optional />
        <TextField name="organization" optional />
        <Select
          name="category"
          choose={texts.categoryNone}
          options={optionsOf(vocabulary.categories)}
          optional
        />
      </Fieldset>
      <Fieldset legend={texts.sections.who}>
        <CheckboxGroup name="targetGroups" options={optionsOf(vocabulary.targetGroups)} optional />
        <TextField name="ageMin" size="number" inputmode="numeric" optional />
        <TextField name="ageMax" size="number" inputmode="numeric" optional />
      </Fieldset>
      <Fieldset legend={texts.sections.booking}>
        <RadioGroup name="bookingMode" options={optionsOf(vocabulary.bookingModes)} />
        <TextField name="bookingUntil" type="date" optional />
        <TextArea name="bookingNote" rows={2} optional />
      </Fieldset>
      <Fieldset legend={texts.sections.price}>
        <RadioGroup name="priceKind" options={optionsOf(vocabulary.priceKinds)} />
        <TextField name="price" size="number" inputmode="decimal" optional />
        <TextField name="priceNote" size="full" optional />
      </Fieldset>
      <Fieldset legend={texts.sections.practical}>
        <TextArea name="accessNote" rows={2} optional />
        <TextArea name="remarks" rows={3} optional />
        <Checkbox name="addressPrivate" />
        <TextField name="contactName" autocomplete="off" optional />
        <TextField name="contactPhone" type="tel" size="phone" autocomplete="off" optional />
        <TextField name="contactEmail" type="email" autocomplete="off" spellcheck={false} optional />
      </Fieldset>
      <StickyBar>
        <Button icon="check">{button}</Button>
      </StickyBar>
    </Form>
  );
}
