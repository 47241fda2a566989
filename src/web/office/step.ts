/** What can be done in the office: a change, what it is about, and what is known before its form opens. */
import type { TypedPart } from '../case/form-types.js';
import type { Change } from '../made/documents.js';

export interface Step {
  readonly action: Change;
  /** Whom or what it is about, for the form's heading. */
  readonly about: string;
  /** What is sent and not asked. */
  readonly fixed: Readonly<Record<string, string | number | boolean>>;
  /** With what the form begins. */
  readonly given?: TypedPart;
  /** Another word for the button than the change's own. */
  readonly label?: string;
}

export type Act = (step: Step) => void;
