/** The one style sheet of the page that describes the API: no other host, nothing inline (security 15). */
export const docsStyle = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; }
h1, h2, h3 { line-height: 1.25; }
section { border-top: 1px solid; margin-top: 2rem; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; width: 100%; }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 30%, transparent); padding: 0.35rem 0.75rem 0.35rem 0;
  text-align: left; vertical-align: top; }
caption { font-weight: bold; text-align: left; }
a { color: inherit; }
`;
