/** What a form keeps of itself: what was typed, under which key it is sent, and which version of the case was seen. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, dropDraft, keepDraft } from '../device/drafts.js';
import { newKey } from '../server/ask.js';
import type { Seen, Typed, TypedPart } from './form-types.js';
import { withoutSecrets } from './form-values.js';

export interface FormDraft {
  readonly typed: TypedPart;
  readonly key: string;
  /** Null where no case is changed. */
  readonly seen: Seen | null;
}

interface Kept {
  readonly draft: FormDraft;
  /** It was found on the device, so the person is told. */
  readonly restored: boolean;
  /** Something is typed anew, so it is sent under another key. */
  readonly retype: (name: string, value: Typed) => void;
  /** The person has looked at what changed and goes on with what they typed. */
  readonly goOn: (seen: FormDraft['seen']) => void;
  /** Sent, or no longer wanted. */
  readonly drop: () => void;
}

/** What was left here before, told once. */
function useLeftBefore(person: string, name: string, onFound: (draft: FormDraft) => void): void {
  const found = useRef(onFound);
  useEffect(() => {
    let gone = false;
    const tell = (text: string | null) => {
      if (text !== null && !gone) found.current(JSON.parse(text) as FormDraft);
    };
    void draftOf(person, name)
      .then(tell)
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [person, name]);
}

/** Reads what was left here before; what was typed in the meantime goes before it. */
export function useFormDraft(person: string, name: string, fresh: () => Omit<FormDraft, 'key'>): Kept {
  const begin = useCallback((): FormDraft => ({ ...fresh(), key: newKey() }), [fresh]);
  const [draft, setState] = useState(begin);
  const [restored, setRestored] = useState(false);
  /** Somebody typed here: what was left before is no longer taken, and this is what is kept. */
  const touched = useRef(false);
  useLeftBefore(person, name, (left) => {
    if (touched.current) return;
    setState(left);
    setRestored(true);
  });
  useEffect(() => {
    if (!touched.current) return;
    const text = JSON.stringify({ ...draft, typed: withoutSecrets(draft.typed) });
    void keepDraft(person, name, text).catch(() => undefined);
  }, [draft, person, name]);
  const change = (next: (now: FormDraft) => FormDraft): void => {
    touched.current = true;
    setState(next);
  };
  const retype = (field: string, value: Typed) =>
    change((now) => ({ ...now, typed: { ...now.typed, [field]: value }, key: newKey() }));
  const goOn = (seen: FormDraft['seen']) => change((now) => ({ ...now, seen, key: newKey() }));
  const drop = (): void => {
    touched.current = false;
    setRestored(false);
    setState(begin());
    void dropDraft(person, name).catch(() => undefined);
  };
  return { draft, restored, retype, goOn, drop };
}
