import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axe } from '../support/axe.js';
import { type Browsing, openBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { type Journey, openJourney } from '../support/journey.js';

let journey: Journey;
let browsing: Browsing;

beforeAll(async () => {
  journey = await openJourney();
  browsing = await openBrowser(journey.url);
});

afterAll(async () => {
  await browsing?.close();
  await journey?.close();
});

const page = (body: string) =>
  `<!doctype html><html lang="nl"><head><title>Proef</title></head><body><main><h1>Proef</h1>${body}</main></body></html>`;

describe('the journeys see what is wrong', () => {
  it('check 1, control: axe finds a button of 12 pixels, and nothing when it is large enough', async () => {
    const { page: tab, context } = await browsing.visitor();
    const button = (size: number) =>
      `<button aria-label="Sluit" style="width:${size}px;height:${size}px;padding:0"></button>`;
    await tab.setContent(page(button(12) + button(12)));
    expect((await axe(tab)).map((line) => line.split(':')[0])).toEqual(['target-size', 'target-size']);
    await tab.setContent(page(button(44) + button(44)));
    expect(await axe(tab)).toEqual([]);
    await context.close();
  });

  it('check 1, control: axe finds a page without language, faint letters, a nameless picture and a jump of headings', async () => {
    const { page: tab, context } = await browsing.visitor();
    await tab.setContent(
      page('<p style="color:#aaa">Flauw</p><img src="data:,"><h4>Sprong</h4>').replace(' lang="nl"', ''),
    );
    const found = (await axe(tab)).map((line) => line.split(':')[0]).sort();
    expect(found).toEqual(['color-contrast', 'heading-order', 'html-has-lang', 'image-alt']);
    await context.close();
  });

  it('control: a request to elsewhere, a breach of the policy and a script that fails are complaints', async () => {
    const { page: tab, context } = await browsing.visitor();
    await tab.goto('/');
    await tab.evaluate(() => {
      const picture = document.createElement('img');
      picture.src = 'http://127.0.0.1:9/elders.png';
      const late = document.createElement('p');
      late.innerHTML = '<b style="color: red">x</b>';
      document.body.append(picture, late);
      setTimeout(() => {
        throw new Error('kapot');
      });
    });
    await eventually('the script to fail', () => /kapot/.test(browsing.complaints.join()));
    await eventually('the picture to fail', () => /failed: csp/.test(browsing.complaints.join()));
    const told = browsing.complaints.splice(0).join('\n');
    expect(told).toMatch(/^request to http:\/\/127\.0\.0\.1:9\/elders\.png$/m);
    expect(told).toMatch(/inline style violates the following Content Security Policy/);
    expect(told).toMatch(/^fault in a script: kapot$/m);
    await context.close();
  });

  it('control: a page that is not there is no complaint, a picture that is not there is one', async () => {
    const { page: tab, context } = await browsing.visitor();
    await tab.goto('/bestaat-niet/en-dit-ook-niet');
    expect(browsing.complaints).toEqual([]);
    await tab.evaluate(() => {
      const picture = document.createElement('img');
      picture.src = '/assets/weg.svg';
      document.body.append(picture);
    });
    await eventually('a complaint', () => browsing.complaints.length > 0);
    expect(browsing.complaints.splice(0).join()).toMatch(/weg\.svg: Failed to load resource/);
    await context.close();
  });
});
