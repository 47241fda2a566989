// The engine's English sentences about requests, read into codes.
import type { InputProblem } from '../../../domain/kernel/problem-code.js';

/** `name` is a further step below the path of the value; `at` is where in the document. */
interface Found {
  readonly name?: string | undefined;
  readonly at?: string | undefined;
  readonly choice?: string | undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;
const named = ({ name, at }: Groups): Found => ({ name, at });
const plain = (): Found => ({});

/** The sentences of graphql-js 16 (validation, coercion, scalars); a test meets each of them. */
const SENTENCES: readonly (readonly [RegExp, InputProblem, (groups: Groups) => Found])[] = [
  [/^Too many errors processing variables/, 'TOO_MANY_FAULTS', plain],
  [/^Syntax Error/, 'DOCUMENT_SYNTAX', plain],
  [/Unknown argument "(?<name>\w+)" on (?:field|directive) "@?(?<at>[\w.]+)"/, 'ARGUMENT_NOT_KNOWN', named],
  [/(?:Field|Directive) "@?(?<at>\w+)" argument "(?<name>\w+)" of type .* is required/, 'ARGUMENT_MISSING', named],
  [/Cannot query field "(?<name>\w+)" on type "(?<at>\w+)"/, 'QUERY_FIELD_NOT_KNOWN', named],
  [/Field "(?<name>\w+)" of type "[^"]+" must have (?:a selection|at least)/, 'SUBFIELDS_MISSING', named],
  [/Field "(?<name>\w+)" must not have a selection/, 'SUBFIELDS_NONE', named],
  [/^Variable "\$(?<name>\w+)" of (?:required|non-null) type .* (?:provided|be null)\.$/, 'VARIABLE_MISSING', named],
  [/^Variable "\$(?<name>\w+)" is not defined/, 'VARIABLE_NOT_DEFINED', named],
  [/^Variable "\$(?<name>\w+)" is never used/, 'VARIABLE_UNUSED', named],
  [/^Variable "\$(?<name>\w+)" .* used in position expecting/, 'VARIABLE_OF_OTHER_TYPE', named],
  [/Unknown type "(?<name>\w+)"/, 'TYPE_NOT_KNOWN', named],
  [/^Argument "(?<name>\w+)" of (?:required|non-null) type/, 'ARGUMENT_MISSING', named],
  [/does not exist in "(?<choice>\w+)" enum/, 'CHOICE_UNKNOWN', ({ choice }) => ({ choice })],
  [/Enum "(?<choice>\w+)" cannot represent/, 'CHOICE_UNKNOWN', ({ choice }) => ({ choice })],
  [/Field "(?:\w+\.)?(?<name>\w+)" of required type "[^"]+" was not provided/, 'VALUE_MISSING', named],
  [/Expected non-nullable type "[^"]+" not to be null/, 'VALUE_MISSING', plain],
  [/Expected value of type "[^"]+!", found null/, 'VALUE_MISSING', plain],
  [/Field "(?<name>\w+)" is not defined by type "\w+"/, 'FIELD_NOT_KNOWN', named],
  [/Expected type "\w+" to be an object/, 'GROUP_EXPECTED', plain],
  [/(?:Int|Float) cannot represent/, 'NUMBER_WRONG', plain],
  [/String cannot represent/, 'TEXT_EXPECTED', plain],
  [/Boolean cannot represent/, 'YES_OR_NO_EXPECTED', plain],
  [/ID cannot represent/, 'IDENTIFIER_WRONG', plain],
  [/Expected (?:value of )?type "/, 'VALUE_WRONG', plain],
];

/** Our own scalars say a code in place of a sentence. */
const OWN = /(?:^|; )(?<code>DAY_WRONG|INSTANT_WRONG|AMOUNT_NOT_FEN|IDENTIFIER_WRONG)$/;
/** The value stands between both, and may hold anything. */
const GOT = [
  /^Variable "\$\w+" got invalid value .* at "(?<path>[\w.[\]]+)"; (?<rest>.*)$/s,
  /^Variable "\$(?<path>\w+)" got invalid value .*; (?<rest>[^;]*)$/s,
];

/** Of a variable: the path of the value, and what is said of it. */
export function lastSentence(message: string): { path: string; rest: string } | null {
  const found = GOT.map((pattern) => pattern.exec(message)?.groups).find(Boolean);
  return found ? { path: found['path'] ?? '', rest: found['rest'] ?? '' } : null;
}

/** Null for a sentence that stands in no line above. */
export function readSentence(sentence: string): readonly [InputProblem, Found] | null {
  const own = OWN.exec(sentence)?.groups?.['code'];
  if (own) return [own as InputProblem, {}];
  for (const [pattern, code, read] of SENTENCES) {
    const groups = pattern.exec(sentence);
    if (groups) return [code, read(groups.groups ?? {})];
  }
  return null;
}

/** What the engine suggests; nothing where the schema is not told. */
export function nearIn(message: string): string[] {
  const tail = /Did you mean (?<names>[^?]*)\?$/.exec(message)?.groups?.['names'] ?? '';
  return [...tail.matchAll(/"(\w+)"/g)].map(([, name]) => name as string);
}
