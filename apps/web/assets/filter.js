// Shows the result of a choice at once: the list is fetched and put in place, the address follows, focus stays.
const PARTS = ['.ke-filters__active', '.ke-result', '[data-live-result]'];
const form = document.querySelector('form[data-live]');

let shown = location.pathname + location.search;

async function show(address) {
  const answer = await fetch(address, { headers: { accept: 'text/html' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of PARTS) {
    const [now, next] = [document.querySelector(part), fresh.querySelector(part)];
    if (!now || !next) throw new Error(part);
    now.replaceChildren(...next.childNodes);
  }
  document.title = fresh.title;
  history.pushState(null, '', address);
  shown = location.pathname + location.search;
}

if (form) {
  const wanted = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    return `${form.action.split('?')[0]}${query.size > 0 ? `?${query}` : ''}`;
  };
  let waiting;
  form.addEventListener('change', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(wanted()).catch(() => form.submit()), 150);
  });
  // Back and forward: the form must show the choices of that address too. A jump to a day is no other address.
  addEventListener('popstate', () => {
    if (location.pathname + location.search !== shown) location.reload();
  });
}
