// A calendar read as RFC 5545 has it: unfolded lines, components in their order, each property with its parameters.

export interface Component {
  readonly name: string;
  readonly properties: Record<string, { readonly value: string; readonly params: Record<string, string> }>;
  readonly components: Component[];
}

const LINE = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^;:"]*))*):(.*)$/su;

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/[nN]/.test(escaped) ? '\n' : escaped));
}

/** Refuses what no program would take: a line that is too long, one that is no property, an end that does not fit. */
export function parsed(text: string): Component {
  const raw = text.split('\r\n');
  for (const line of raw)
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} bytes`);
  const open: Component[] = [{ name: 'FILE', properties: {}, components: [] }];
  for (const line of text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)) {
    const [, name = '', params = '', value = ''] = LINE.exec(line) ?? [];
    const last = open.at(-1) as Component;
    if (!name) throw new Error(`no property: ${line}`);
    if (name === 'BEGIN') open.push({ name: value, properties: {}, components: [] });
    else if (name === 'END') {
      if (last.name !== value) throw new Error(`${last.name} ends as ${value}`);
      open.pop();
      open.at(-1)?.components.push(last);
    } else {
      const given = [...params.matchAll(/;([A-Z-]+)=("[^"]*"|[^;:"]*)/g)].map(([, key, one]) => [key, one]);
      last.properties[name] = { value: unescaped(value), params: Object.fromEntries(given) };
    }
  }
  const [calendar] = open[0]?.components ?? [];
  if (open.length !== 1 || calendar?.name !== 'VCALENDAR') throw new Error('no calendar, or one that does not end');
  return calendar;
}

/** Its events by the property that is asked for. */
export const valuesOf = (calendar: Component, property: string): (string | undefined)[] =>
  calendar.components.filter(({ name }) => name === 'VEVENT').map(({ properties }) => properties[property]?.value);
