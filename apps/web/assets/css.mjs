/** Leaves out of the theme every custom property that the given stylesheets do not reach, also by way of others. */
export function pruneTheme(theme, stylesheets) {
  const declarations = new Map();
  for (const [, name, value] of withoutComments(theme).matchAll(/(--[\w-]+)\s*:\s*([^;{}]+);/g)) {
    declarations.set(name, value.trim());
  }
  const reached = new Set();
  const queue = namesIn(withoutComments(stylesheets));
  while (queue.length > 0) {
    const name = queue.pop();
    if (reached.has(name) || !declarations.has(name)) continue;
    reached.add(name);
    queue.push(...namesIn(declarations.get(name)));
  }
  const kept = [...declarations].filter(([name]) => reached.has(name));
  return `.voorbeeld-theme{${kept.map(([name, value]) => `${name}:${value}`).join(';')}}`;
}

/** Smaller text with the same meaning: no comments, no white space that does nothing. Texts between quotes stay as they are. */
export function minify(css) {
  const texts = [];
  const safe = withoutComments(css).replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) => {
    texts.push(text);
    return `\u0000${texts.length - 1}\u0000`;
  });
  const small = safe
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([\w-]): (?=[^{}]*[;}])/g, '$1:')
    .replace(/;}/g, '}')
    .replace(/[^{}]+\{\}/g, '')
    .trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL cannot occur in CSS, which makes it a safe mark.
  return small.replace(/\u0000(\d+)\u0000/g, (_, at) => texts[Number(at)]);
}

function withoutComments(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}

function namesIn(css) {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);
}
