import type { ProgrammeImport } from '#events/import';
import type { Event } from '#events/programme';
import { say } from '#platform/i18n';
import { formatDate, formatTime, localDate } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import {
  Button,
  ErrorSummary,
  errorText,
  type FieldError,
  Form,
  Heading,
  Link,
  Paragraph,
  page,
  TextField,
} from '../../ui/index.js';
import { officeTexts } from '../office.nl.js';
import { type OfficeFrame, OfficeLayout } from '../office-frame.js';

const texts = officeTexts.import.upload;

/** Choosing the file, and the lists that still wait for a decision. */
export function uploadPage(
  frame: OfficeFrame,
  event: Event,
  waiting: readonly Pick<ProgrammeImport, 'id' | 'fileName' | 'createdAt'>[],
  errors: readonly FieldError[] = [],
): string {
  return page(
    <OfficeLayout
      frame={frame}
      title={texts.title}
      up={[{ href: addressOf(routes.event.activities, { event }), text: event.name }]}
      problems={errors.length}
      width="reading"
    >
      <ErrorSummary errors={errors} />
      <Paragraph lead>{texts.intro}</Paragraph>
      <Form action={addressOf(routes.event.upload, { event })} fields={frame.token} files>
        <TextField
          name="file"
          type="file"
          label={texts.file}
          hint={texts.fileHint}
          accept=".csv,.xlsx"
          size="full"
          error={errorText(errors, 'file')}
        />
        <Button icon="upload">{texts.button}</Button>
      </Form>
      <Paragraph>{texts.again}</Paragraph>
      {waiting.length > 0 ? (
        <section aria-labelledby="wachtend">
          <Heading level={2} id="wachtend">
            {texts.waiting}
          </Heading>
          <ul class="ke-plain-list">
            {waiting.map(({ id, fileName, createdAt }) => (
              <li>
                <Link href={addressOf(routes.event.list, { event, id })} alone>
                  {say(texts.waitingLine, {
                    name: fileName,
                    when: `${formatDate(localDate(createdAt))}, ${formatTime(createdAt)}`,
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </OfficeLayout>,
  );
}
