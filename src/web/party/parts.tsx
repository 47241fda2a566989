/** What the pages of parties are made of: a section, a problem, a form that is sent by Enter too. */
import type { FormEvent, ReactNode } from 'react';

export function Section({ head, children }: { readonly head: string; readonly children: ReactNode }) {
  return (
    <section className="card">
      <h2>{head}</h2>
      {children}
    </section>
  );
}

export function Wrong({ text }: { readonly text: string | null }) {
  return text ? (
    <div role="alert" className="problem">
      {text}
    </div>
  ) : null;
}

export function Form({ onSend, children }: { readonly onSend: () => void; readonly children: ReactNode }) {
  const sent = (event: FormEvent): void => {
    event.preventDefault();
    onSend();
  };
  return (
    <form className="stack" onSubmit={sent} noValidate>
      {children}
    </form>
  );
}
