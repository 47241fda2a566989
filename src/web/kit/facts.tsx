/** Names and values in two columns; what is empty is not drawn. */
import { Fragment, type ReactNode } from 'react';

export type FactLine = readonly [name: string, value: ReactNode];

const isThere = ([, value]: FactLine): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false;

export function Facts({ lines }: { readonly lines: readonly FactLine[] }) {
  const shown = lines.filter(isThere);
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
