// Reading aids: what the address says is remembered, what was remembered is put on the page. Runs before
// the first paint, so that nothing jumps.
(() => {
  const names = ['letters', 'contrast', 'beeld'];
  const root = document.documentElement;
  const address = new URLSearchParams(location.search);
  const keep = (name, value) => {
    try {
      if (value === 'gewoon') localStorage.removeItem(`ke-${name}`);
      else localStorage.setItem(`ke-${name}`, value);
    } catch {
      // Private windows may forbid it: then the address alone decides.
    }
  };
  const kept = (name) => {
    try {
      return localStorage.getItem(`ke-${name}`);
    } catch {
      return null;
    }
  };
  const apply = (name, value) => {
    if (value && value !== 'gewoon') root.setAttribute(`data-${name}`, value);
    else root.removeAttribute(`data-${name}`);
  };
  for (const name of names) {
    if (address.has(name)) keep(name, address.get(name));
    const value = address.get(name) ?? kept(name);
    if (value) apply(name, value);
  }
  document.addEventListener('click', (click) => {
    const link = click.target.closest?.('a[data-comfort]');
    if (!link) return;
    click.preventDefault();
    let [name, value] = link.dataset.comfort.split('=');
    // The page may come from a cache: a second press on a switch that is on puts it off.
    if (name !== 'letters' && root.getAttribute(`data-${name}`) === value) value = 'gewoon';
    keep(name, value);
    apply(name, value);
  });
})();
