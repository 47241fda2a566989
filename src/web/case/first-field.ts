/** Whoever opens a form beside a page means to fill it in: its first field has the focus, and one types at once. */
import { type RefObject, useEffect } from 'react';

const FIELDS = 'input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled)';

/** On a page of its own a form leaves the focus alone, and so where something above it is to be read first. */
export function useFirstField(form: RefObject<HTMLFormElement | null>, readFirst: boolean): void {
  useEffect(() => {
    if (readFirst || !form.current?.closest('[role=dialog]')) return;
    form.current.querySelector<HTMLElement>(FIELDS)?.focus();
  }, [form, readFirst]);
}
