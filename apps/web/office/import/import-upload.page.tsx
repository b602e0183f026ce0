import type { ProgrammeImport } from '#events/import';
import { say } from '#platform/i18n';
import { addressOf, routes } from '../../routes.js';
import {
  Button,
  type FieldError,
  Form,
  LinkList,
  Paragraph,
  page,
  Section,
  TextField,
} from '../../ui/index.js';
import { timeText } from '../kit/list.js';
import type { EventVisit } from '../kit/page.js';
import { OfficeLayout } from '../office-layout.js';
import { importTexts } from './import.nl.js';

const texts = importTexts.upload;

/** Choosing the file, and the lists that still wait for a decision. */
export function uploadPage(
  { frame, event }: EventVisit,
  waiting: readonly Pick<ProgrammeImport, 'id' | 'fileName' | 'createdAt'>[],
  errors: readonly FieldError[] = [],
): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={{ href: addressOf(routes.event.activities, { event }), text: event.name }}
      errors={errors}
      width="reading"
    >
      <Paragraph lead>{texts.intro}</Paragraph>
      <Form
        action={addressOf(routes.event.upload, { event })}
        of={{ errors, labels: texts.fields, hints: texts.hints }}
        files
      >
        <TextField name="file" type="file" accept=".csv,.xlsx" size="full" />
        <Button icon="upload">{texts.button}</Button>
      </Form>
      <Paragraph>{texts.again}</Paragraph>
      {waiting.length > 0 ? (
        <Section id="wachtend" title={texts.waiting}>
          <LinkList
            links={waiting.map(({ id, fileName, createdAt }) => ({
              href: addressOf(routes.event.list, { event, id }),
              text: say(texts.waitingLine, { name: fileName, when: timeText(createdAt) }),
            }))}
          />
        </Section>
      ) : null}
    </OfficeLayout>,
  );
}
