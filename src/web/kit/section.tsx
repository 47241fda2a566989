/** A part of a page with its heading, which links and the list of parts can name. */
import type { ReactNode } from 'react';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** What stands at the end of the heading's line. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ id, title, beside, children }: SectionProps) {
  return (
    <section className="card" id={id} aria-labelledby={`${id}-title`}>
      <div className="row between">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
