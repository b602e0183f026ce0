import type { Coalition } from '#people/coalition';
import { addressOf, routes } from '../../routes.js';
import { Card, Heading, Layout, Paragraph, page } from '../../ui/index.js';
import { publicTexts } from '../public.nl.js';
import type { PageLayout } from '../public-layout.js';

const texts = publicTexts.programme.choose;

/** Which coalition? Only where one installation serves several. */
export function choicePage(
  frame: PageLayout,
  coalitions: readonly Pick<Coalition, 'slug' | 'name' | 'leadName'>[],
): string {
  return page(
    <Layout {...frame} title={texts.title}>
      <Heading level={1}>{texts.title}</Heading>
      <Paragraph lead>{coalitions.length > 0 ? texts.intro : texts.none}</Paragraph>
      {coalitions.length > 0 ? (
        <ul class="ke-cards">
          {coalitions.map((coalition) => (
            <Card as="li">
              <Heading level={2} looks={3}>
                <a class="nl-link ke-link-alone" href={addressOf(routes.site.coalition, { coalition })}>
                  {coalition.name}
                </a>
              </Heading>
              <Paragraph>{coalition.leadName}</Paragraph>
            </Card>
          ))}
        </ul>
      ) : null}
    </Layout>,
  );
}
