/** Looks of the panel: legible on any page, whatever the page does to its own. */
export const panelStyle = `
:host { all: initial; display: block !important; position: relative; z-index: 2147483647; }
section {
  box-sizing: border-box; margin: 0; padding: 1em; border-block-start: 4px solid #1b1f23;
  background: #ffffff; color: #1b1f23; font: 16px/1.5 system-ui, sans-serif;
}
h2, h3, p, ul { margin: 0 0 0.5em; }
h2 { font-size: 1.25em; }
h3 { margin-block-start: 1em; font-size: 1em; }
li { overflow-wrap: anywhere; }
div { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875em; }
th, td { padding: 0.25em 0.75em 0.25em 0; border-block-end: 1px solid #767676; text-align: start; vertical-align: top; }
/* Addresses are read whole: the frame scrolls. */
td { white-space: nowrap; }
button { padding: 0.5em 1em; border: 1px solid #1b1f23; border-radius: 4px; background: #ffffff; color: #1b1f23; font: inherit; }
button:focus-visible, div:focus-visible { outline: 3px solid #0b5394; outline-offset: 2px; }
`;
