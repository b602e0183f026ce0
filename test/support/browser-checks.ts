import type { Page } from 'playwright-core';

/** The style of success criterion 1.4.12: text that takes more room must not fall off. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;
const largeText = 'html { font-size: 200% !important }';

/** As a sheet of the document, since the policy of our pages refuses style elements, as it should. */
async function withStyle<T>(page: Page, css: string, work: () => Promise<T>): Promise<T> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
  try {
    return await work();
  } finally {
    await page.evaluate(() => {
      document.adoptedStyleSheets.pop();
    });
  }
}

/**
 * Check 5: what sticks out sideways or is cut off, on a small screen; `everyWay` with large text and wide spacing too.
 */
export async function reflowComplaints(page: Page, everyWay: boolean): Promise<string[]> {
  const before = page.viewportSize();
  const complaints: string[] = [];
  const look = async (name: string, width: number, height: number, css: string) => {
    await page.setViewportSize({ width, height });
    const found = await withStyle(page, css, () => page.evaluate(cutOff));
    complaints.push(...found.map((line) => `${name}: ${line}`));
  };
  await look('320x256', 320, 256, '');
  await look('360x740, letters 200%', 360, 740, largeText);
  if (everyWay) {
    await look('1280x900, letters 200%', 1280, 900, largeText);
    await look('360x740, spacing', 360, 740, spacing);
  }
  if (before) await page.setViewportSize(before);
  return complaints;
}

/** Runs in the page. */
function cutOff(): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
  const hides = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
  };
  /** Text for the ear alone stands in a box of one pixel. */
  const forTheEar = (element: Element) => element.clientWidth <= 1 || element.clientHeight <= 1;
  const clipper = (element: Element): Element | null => {
    let around = element.parentElement;
    while (around && !hides(around)) around = around.parentElement;
    return around === document.documentElement || around === document.body ? null : around;
  };
  const root = document.documentElement;
  const wide: string[] = [];
  if (root.scrollWidth > root.clientWidth) {
    const over = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !clipper(element),
    );
    const inner = over.filter(
      (element) => !over.some((other) => other !== element && element.contains(other)),
    );
    wide.push(
      `scrolls sideways (${root.scrollWidth} > ${root.clientWidth}): ${inner.slice(0, 3).map(name).join(', ')}`,
    );
  }
  const clipped: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!element?.checkVisibility() || (text.textContent ?? '').trim() === '') continue;
    const around = hides(element) ? element : clipper(element);
    if (!around || forTheEar(around)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const [inside, box] = [range.getBoundingClientRect(), around.getBoundingClientRect()];
    if (inside.bottom > box.bottom + 1 || inside.right > box.right + 1 || inside.top < box.top - 1)
      clipped.push(`cut off: ${name(element)}`);
  }
  return [...wide, ...clipped];
}

/** Check 6: what people can press and is smaller than `least` pixels; links within a sentence may be. */
export function smallTargets(page: Page, least: 24 | 44): Promise<string[]> {
  return page.evaluate((least) => {
    const inSentence = (element: Element) => {
      if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
      const around = element.closest('p, li, dd, td, div');
      const words = (around?.textContent ?? '')
        .replace(element.textContent ?? '', '')
        .replace(/[\s.,:;]/g, '');
      return words.length > 0;
    };
    /** A link may cover the whole card that it stands in. */
    const areaOf = (element: HTMLElement): DOMRect => {
      const box = element as HTMLInputElement;
      if (element.tagName === 'INPUT' && ['radio', 'checkbox'].includes(box.type)) {
        const label = box.closest('label') ?? document.querySelector(`label[for="${CSS.escape(box.id)}"]`);
        if (label) {
          const [a, b] = [label.getBoundingClientRect(), box.getBoundingClientRect()];
          const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
          return new DOMRect(
            left,
            top,
            Math.max(a.right, b.right) - left,
            Math.max(a.bottom, b.bottom) - top,
          );
        }
      }
      const over = getComputedStyle(element, '::after');
      if (over.content !== 'none' && over.position === 'absolute' && element.offsetParent)
        return element.offsetParent.getBoundingClientRect();
      return element.getBoundingClientRect();
    };
    return (
      [...document.querySelectorAll<HTMLElement>('a[href], button, summary, select, input, textarea')]
        .filter((element) => (element as HTMLInputElement).type !== 'hidden')
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
        // Out of sight until it has focus, such as the way past the menu; or a trap for robots.
        .filter((element) => {
          const { right, bottom } = element.getBoundingClientRect();
          return right + scrollX > 0 && bottom + scrollY > 0 && !element.closest('[aria-hidden="true"]');
        })
        .filter((element) => !inSentence(element))
        .map((element) => ({ element, area: areaOf(element) }))
        .filter(({ area }) => area.width < least - 0.5 || area.height < least - 0.5)
        .map(({ element, area }) => {
          const words = (element.textContent || element.getAttribute('name') || '').trim().slice(0, 40);
          return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} "${words}" ${Math.round(area.width)}x${Math.round(area.height)}`;
        })
    );
  }, least);
}

/** Check 7: why the focused element cannot be seen well; empty when all is well. */
export function focusComplaints(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return ['nothing has focus'];
    const box = element as HTMLInputElement;
    const styled =
      ['radio', 'checkbox'].includes(box.type) && getComputedStyle(element).outlineStyle === 'none'
        ? (element.closest('label') ?? element)
        : element;
    const name = `${element.tagName.toLowerCase()}#${element.id} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
    const area = styled.getBoundingClientRect();
    const style = getComputedStyle(styled);
    const complaints: string[] = [];
    const inside = area.top < innerHeight && area.bottom > 0 && area.left < innerWidth && area.right > 0;
    if (!inside) complaints.push(`${name} is out of sight`);
    const x = Math.min(Math.max((area.left + area.right) / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max((area.top + area.bottom) / 2, 1), innerHeight - 1);
    const hit = document.elementFromPoint(x, y);
    if (inside && hit && !styled.contains(hit) && !hit.contains(styled))
      complaints.push(`${name} is covered`);
    const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    if (!ring && style.boxShadow === 'none') complaints.push(`${name} shows no ring`);
    return complaints;
  });
}
