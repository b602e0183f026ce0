// Small courtesies for every page. Without this file everything still works.
const summary = document.querySelector('[data-focus-on-load]');
if (summary) summary.focus();

// A link in the list of problems puts the cursor in its field.
document.addEventListener('click', (click) => {
  const link = click.target.closest?.('.ke-error-summary a[href^="#"]');
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  click.preventDefault();
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
});

// Screen readers only read a status that changes while the page is there.
for (const status of document.querySelectorAll('[data-say-on-load]')) {
  setTimeout(
    () => status.replaceChildren(...[...status.childNodes].map((node) => node.cloneNode(true))),
    300,
  );
}

// A click anywhere on a card follows its link, unless somebody selects text or clicks something else in it.
document.addEventListener('click', (click) => {
  const card = click.target.closest?.('[data-card]');
  if (!card || click.target.closest('a, button, input, label, summary')) return;
  if (getSelection()?.toString()) return;
  card.querySelector('a[href]')?.click();
});

// The panel of the reading aids closes with Escape and gives the focus back.
document.addEventListener('keydown', (key) => {
  const panel = key.key === 'Escape' && document.querySelector('.ke-comfort[open]');
  if (!panel) return;
  panel.open = false;
  panel.querySelector('summary').focus();
});

// Printing and copying need scripts: their buttons show themselves, and what stood there instead goes.
for (const part of document.querySelectorAll('[data-with-scripts]')) {
  if (part.querySelector('[data-copy]') && !navigator.clipboard) continue;
  part.hidden = false;
  if (part.nextElementSibling?.matches('[data-without-scripts]')) part.nextElementSibling.hidden = true;
}
document.addEventListener('click', async (click) => {
  const button = click.target.closest?.('[data-print], [data-copy]');
  if (!button) return;
  if (button.matches('[data-print]')) return print();
  await navigator.clipboard.writeText(button.dataset.copy);
  const said = button.parentElement.querySelector('[data-copied]');
  said.hidden = true;
  said.hidden = false;
});
