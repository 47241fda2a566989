/** The path under which a proxy serves the console, as `/fengqiao`; '' for none. The server writes it into the page. */
export const BASE =
  document
    .querySelector('meta[name="public-path"]')
    ?.getAttribute('content')
    ?.replace(/^%.*%$/, '') ?? '';
