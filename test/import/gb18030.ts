/** Text as GB18030 bytes. Node only reads that encoding, so the table is read backwards. */

const TABLE = new Map<string, Buffer>();

function fill(): void {
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.of(lead, trail);
      const sign = trail === 0x7f ? '' : decoder.decode(bytes);
      if (sign.length === 1 && sign !== '\uFFFD') TABLE.set(sign, bytes);
    }
  }
}

export function gb18030(text: string): Buffer {
  if (TABLE.size === 0) fill();
  return Buffer.concat(
    Array.from(text, (sign) => {
      const bytes = sign.charCodeAt(0) < 0x80 ? Buffer.from(sign) : TABLE.get(sign);
      if (!bytes) throw new Error(`no bytes for ${sign}`);
      return bytes;
    }),
  );
}
