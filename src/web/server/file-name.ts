/** The name that the server gave a file. */

/** `attachment; filename="x.xlsx"; filename*=UTF-8''%E7…` names it twice; the second may be Chinese. */
export function nameIn(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? otherwise;
}
