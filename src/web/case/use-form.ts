/** A form of one change: what it begins with, what was typed, what is wrong with it, and how it is sent. */
import { type FormEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Change } from '../made/documents.js';
import { FORMS } from '../made/forms.js';
import type { Problem } from '../server/ask.js';
import type { Changed } from '../server/change.js';
import { postFor, useActing } from '../shell/acting.js';
import { useMe } from '../shell/me.js';
import { useCandidates } from './candidates.js';
import type { CaseFile, Known } from './choices.js';
import { type FormDraft, useFormDraft } from './draft-of-form.js';
import { errorsOf, fittingPosts } from './form-errors.js';
import { type Faults, faultsOf } from './form-faults.js';
import type { FormShared } from './form-context.js';
import type { Typed, TypedPart } from './form-types.js';
import { beginning, type Before, inputOf, seenOf, withOwn } from './form-values.js';
import { presetsOf } from './presets.js';
import { useChange } from './use-change.js';

export interface FormOf {
  readonly action: Change;
  readonly file: CaseFile | null;
  /** With what was typed, for a form that begins the next one like it. */
  readonly onDone: (done: Changed, typed: TypedPart) => void;
  /** Values with which the form begins besides the usual ones. */
  readonly given?: TypedPart | undefined;
  /** Values that are sent and not asked, as the person of whom the form is. */
  readonly fixed?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** What a form of this change begins with for this person and case, and what its fields may be chosen from. */
function useBeginning({ action, file, given, fixed }: FormOf, input: string) {
  const me = useMe();
  const acting = useActing();
  const candidates = useCandidates(file, action, input);
  const known = useMemo((): Known => ({ file, me, candidates }), [file, me, candidates]);
  const before = useMemo(
    (): Before => ({ partyIds: file?.parties.map(({ id }) => id) ?? [], place: acting?.divisionCode }),
    [file, acting],
  );
  const begun = useRef({ known, before, given: { ...given, ...fixed }, postId: postFor(me.posts, acting, file)?.id });
  const fresh = useCallback(() => {
    const { known: first, before: base, given: values, postId } = begun.current;
    const typed = { ...beginning(input, base), postId, ...presetsOf(action, input, first), ...values };
    return { typed, seen: seenOf(first.file) };
  }, [action, input]);
  return { known, before, fresh };
}

/** The first field that is not as it should be takes the focus, once it is drawn as such. */
function focusFirst(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** A draft is of one form about one case, person or account. */
const draftName = ({ action, file, fixed = {} }: FormOf): string =>
  [action, file?.id ?? '', ...Object.values(fixed)].join(' ').trimEnd();

const NO_FAULTS = {};

/** What is wrong with the form: what is seen at once is shown from the first attempt to send it. */
function useShared(of: Pick<FormShared, 'known' | 'before'>, faults: Faults, problem: Problem | null): FormShared {
  const { known, before } = of;
  return useMemo(
    () => ({ known, before, errors: errorsOf(faults, problem), posts: fittingPosts(problem) }),
    [known, before, faults, problem],
  );
}

export function useForm(of: FormOf) {
  const { action, file } = of;
  const input = FORMS[action]?.input ?? '';
  const { known, before, fresh } = useBeginning(of, input);
  const { draft, drop, ...kept } = useFormDraft(known.me.personId, draftName(of), fresh);
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const onDone = (changed: Changed): void => {
    drop();
    of.onDone(changed, draft.typed);
  };
  const { send, forget, ...sent } = useChange({ action, caseId: file?.id, onDone });
  const all = useMemo(() => faultsOf(input, draft.typed), [input, draft.typed]);
  const faults = checked ? all : NO_FAULTS;
  const shared = useShared({ known, before }, faults, sent.problem);
  const retype = (name: string, value: Typed): void => {
    kept.retype(name, value);
    forget();
  };
  const goOn = (seen: FormDraft['seen']): void => {
    kept.goOn(seen);
    forget();
  };
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    setChecked(true);
    const good = Object.keys(all).length === 0;
    const done = good
      ? send({ ...withOwn(input, inputOf(input, draft.typed) ?? {}, file?.id, draft), ...of.fixed })
      : Promise.resolve();
    void done.then(() => focusFirst(form.current));
  };
  return { input, form, draft, restored: kept.restored, shared, faults, ...sent, retype, goOn, drop, submit };
}
