import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import {
  capacityText,
  comfortAddress,
  comfortFrom,
  ErrorSummary,
  errorText,
  Form,
  Layout,
  page,
  RadioGroup,
  StatusRegion,
  SummaryList,
  TextField,
} from './index.js';

const coalition = { name: 'Samen & Co', slug: 'samen', phone: '0598 12 34 56', phoneHours: 'elke ochtend' };
const errors = [{ field: 'naam', text: 'Vul uw naam in, bijvoorbeeld Jan.' }];

function document(problems = 0): string {
  return page(
    <Layout title="Aanmelden" area="public" coalition={coalition} problems={problems}>
      <ErrorSummary errors={problems ? errors : []} />
      <Form action="/aanmelden" intro fields={{ formId: '"x"' }}>
        <TextField
          name="naam"
          label="Naam"
          error={problems ? errorText(errors, 'naam') : undefined}
          hint="Uw roepnaam"
        />
      </Form>
    </Layout>,
  );
}

describe('the layout of a page', () => {
  it('begins with the skip link and holds nothing the security policy forbids', () => {
    const html = document();
    expect(html.indexOf('class="nl-skip-link') < html.indexOf('<header')).toBe(true);
    expect(html.match(/<script(?! src=)|\sstyle=|\son[a-z]+=/g)).toBe(null);
  });

  it('writes names as text, never as markup', () => {
    expect(document().includes('Samen &amp; Co')).toBe(true);
    expect(renderToString(<TextField name="n" label="<b>" value={'"><script>'} />).includes('<script>')).toBe(
      false,
    );
  });

  it('shows the telephone number on every page as a link that can be dialled (UI23)', () => {
    expect(/<a href="tel:0598123456"[^>]*>0598\u00a012\u00a034\u00a056<\/a>/.test(document())).toBe(true);
  });

  it('says in the title that something is wrong (UI2)', () => {
    expect([document(0), document(1)].map((html) => /<title>(.*?)<\/title>/.exec(html)?.[1])).toEqual([
      'Aanmelden',
      'Fout: Aanmelden',
    ]);
  });

  it('stops when a page names a script that was not built', () => {
    expect(() =>
      page(
        <Layout title="x" area="plain" scripts={['kaart']}>
          x
        </Layout>,
      ),
    ).toThrow('No script kaart');
  });
});

describe('a question', () => {
  it('reads hint before problem, both tied to the field (UI6)', () => {
    const html = document(1);
    expect(/<input[^>]*id="naam"[^>]*aria-describedby="([^"]*)"/.exec(html)?.[1]).toBe(
      'naam-uitleg naam-fout',
    );
    expect(html.indexOf('id="naam-uitleg"') < html.indexOf('id="naam-fout"')).toBe(true);
  });

  it('is named in the summary in the same words, outside the form (UI8)', () => {
    const html = document(1);
    expect(html.split('Vul uw naam in, bijvoorbeeld Jan.').length - 1).toBe(2);
    expect(html.indexOf('href="#naam"') < html.indexOf('<form')).toBe(true);
  });

  it('counts one problem and more problems in plain words', () => {
    const heading = (n: number) =>
      /<h2[^>]*>(.*?)<\/h2>/.exec(renderToString(<ErrorSummary errors={Array(n).fill(errors[0])} />))?.[1];
    expect([heading(1), heading(3)]).toEqual([
      'Er is 1 ding niet goed ingevuld',
      'Er zijn 3 dingen niet goed ingevuld',
    ]);
  });

  it('lets the summary lead to the first answer of a choice', () => {
    const html = renderToString(
      <RadioGroup
        name="wie"
        legend="Voor wie?"
        options={[
          { value: 'ik', label: 'Ik' },
          { value: 'ander', label: 'Iemand anders' },
        ]}
        value="ander"
        error="Kies voor wie."
      />,
    );
    expect([...html.matchAll(/<input[^>]*id="([^"]+)"/g)].map((match) => match[1])).toEqual(['wie', 'wie-2']);
    expect([...html.matchAll(/value="(\w+)" checked/g)].map((match) => match[1])).toEqual(['ander']);
  });
});

describe('words of the components', () => {
  it('says places left in words', () => {
    expect([
      capacityText({ state: 'few', places: 1 }),
      capacityText({ state: 'few', places: 2 }),
      capacityText({ state: 'free', places: 12 }),
      capacityText({ state: 'open' }),
      capacityText({ state: 'waiting-list' }),
    ]).toEqual([
      'Nog 1 plek',
      'Nog maar 2 plekken',
      'Nog 12 plekken',
      'Loop binnen',
      'Vol, er is een wachtlijst',
    ]);
  });

  it('offers the way back as a form, since a link must not change anything', () => {
    const html = renderToString(
      <StatusRegion status={{ text: 'Gedaan', undo: { action: '/terug', fields: { t: '1' } } }} />,
    );
    expect(
      /<form method="post" action="\/terug"[^>]*><input type="hidden" name="t" value="1"\/>/.test(html),
    ).toBe(true);
  });

  it('names what a Wijzig link changes', () => {
    const html = renderToString(<SummaryList rows={[{ name: 'Naam', value: '', changeHref: '/x' }]} />);
    expect([html.includes('aria-label="Wijzig naam"'), html.includes('Niet ingevuld')]).toEqual([true, true]);
  });
});

describe('reading aids', () => {
  it('come from the address, and nothing else does', () => {
    expect(comfortFrom({ letters: '125', contrast: 'hoog', beeld: 'wild', wijk: 'noord' })).toEqual({
      letters: 125,
      contrast: 'hoog',
    });
    expect(comfortFrom({ letters: '"><script>' })).toEqual({});
  });

  it('keep the other choices of the address', () => {
    expect(comfortAddress('/week?wijk=noord&letters=112', 'letters', '150')).toBe(
      '/week?wijk=noord&letters=150',
    );
  });
});
