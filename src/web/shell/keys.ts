/** Single keys: `j` and `k`, `/`, `?`, `g` and a letter. Who types gets letters; who switched them off gets none (WCAG 2.1.4). */
import { useEffect, useRef } from 'react';

const OFF = 'fengqiao.keys';

export const keysAreOn = (): boolean => localStorage.getItem(OFF) !== 'off';
export const switchKeys = (on: boolean): void => localStorage.setItem(OFF, on ? 'on' : 'off');

export interface Pressed {
  readonly key: string;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: unknown;
}

/** A key that is part of a text, of a dialog's own keys, or of a browser's shortcut is none of ours. */
export function isFree({ isComposing, ctrlKey, metaKey, altKey, target }: Pressed): boolean {
  if (isComposing || ctrlKey || metaKey || altKey) return false;
  const place = target as { closest?: (selector: string) => unknown } | null;
  return !place?.closest?.('input:not([type=checkbox], [type=radio]), select, textarea, [role=dialog]');
}

export type Keys = Readonly<Record<string, () => void>>;
/** How long `g` waits for its letter. */
const PATIENCE_MS = 1_500;

/** The name of what was pressed: a key, or two after `g`. */
export function keyNamed(key: string, lead: { readonly at: number } | null, now: number): string {
  return lead && now - lead.at < PATIENCE_MS ? `g ${key}` : key;
}

export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  const lead = useRef<{ at: number } | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!keysAreOn() || !isFree(event)) return;
      const name = keyNamed(event.key, lead.current, event.timeStamp);
      lead.current = name === 'g' ? { at: event.timeStamp } : null;
      const act = current.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
