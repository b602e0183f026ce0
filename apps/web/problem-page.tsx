import type { FastifyRequest } from 'fastify';
import { say } from '#platform/i18n';
import type { Problem } from '#platform/kernel';
import type { PageLayouts } from './page-layouts.js';
import { addressOf, routes } from './routes.js';
import { ButtonLink, Heading, Layout, Paragraph, page } from './ui/index.js';
import { web } from './web.nl.js';

/** What went wrong and what to do now, in plain Dutch, with the telephone number of the office. */
export function problemPage(frames: PageLayouts, problem: Problem, request: FastifyRequest): string {
  const frame = frames.problemLayout(request);
  const { coalition } = frame;
  const organisation = coalition?.name ?? web.problem.ourName;
  return page(
    <Layout {...frame} title={say(web.problem.title, { title: problem.kind.title, organisation })} noindex>
      <Heading level={1}>{problem.kind.title}</Heading>
      {problem.errors.map((error) => (
        <Paragraph>{error.detail}</Paragraph>
      ))}
      <Heading level={2}>{web.problem.nextHeading}</Heading>
      <Paragraph lead>{problem.kind.next}</Paragraph>
      {coalition?.phone ? (
        <Paragraph>
          {say(web.problem.callUs, { phone: coalition.phone, hours: coalition.phoneHours ?? '' })}
        </Paragraph>
      ) : null}
      {problem.kind.status >= 500 ? (
        <Paragraph>{say(web.problem.number, { number: request.id })}</Paragraph>
      ) : null}
      <ButtonLink
        href={coalition ? addressOf(routes.site.coalition, { coalition }) : routes.site.home}
        variant="secondary"
      >
        {web.problem.toProgramme}
      </ButtonLink>
    </Layout>,
  );
}
