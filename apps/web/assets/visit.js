// Whoever signs up twice in one visit types name and contact once (UI14). Kept in this tab alone, until it is closed;
// never for somebody else. Without this file the form is simply empty.
const KEY = 'ke-bezoek';
const NAMES = ['naam', 'telefoon', 'email'];

/** Private windows may forbid it: then nothing is kept. */
function attempt(work) {
  try {
    return work() ?? {};
  } catch {
    return {};
  }
}
const kept = () => attempt(() => JSON.parse(sessionStorage.getItem(KEY)));

const checked = document.querySelector('form[data-visit="keep"]');
checked?.addEventListener('submit', ({ submitter }) => {
  const answers = new FormData(checked);
  if (submitter?.value !== 'verstuur' || answers.get('voorWie') === 'other') return;
  const mine = Object.fromEntries(NAMES.map((name) => [name, answers.get(name)]));
  attempt(() => sessionStorage.setItem(KEY, JSON.stringify(mine)));
});

const form = document.querySelector('form[data-visit="ask"]');
if (form) {
  const fields = NAMES.map((name) => form.elements[name]);
  const [filled, cleared, button] = ['filled', 'cleared', 'clear'].map((part) =>
    form.querySelector(`[data-visit-${part}]`),
  );
  const tokens = fields.map(({ autocomplete }) => autocomplete);
  const put = fields.map(() => '');
  let other;

  /** What somebody typed stays; only what we put there comes and goes. */
  const show = (answers) => {
    fields.forEach((field, at) => {
      if (field.value !== put[at]) return;
      put[at] = answers[field.name] ?? '';
      field.value = put[at];
    });
    filled.hidden = put.every((value) => value === '');
    button.hidden = filled.hidden;
  };
  const ask = () => {
    const now = form.elements.voorWie.value === 'other';
    if (now === other) return;
    other = now;
    fields.forEach((field, at) => {
      field.autocomplete = other ? 'off' : tokens[at];
    });
    show(other ? {} : kept());
  };
  form.addEventListener('change', ({ target }) => {
    if (target.name === 'voorWie') ask();
  });
  button.addEventListener('click', () => {
    attempt(() => sessionStorage.removeItem(KEY));
    show({});
    for (const field of fields) field.value = '';
    cleared.hidden = false;
    fields[0].focus();
  });
  ask();
}
