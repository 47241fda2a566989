// The shape of input (lengths, patterns), checked by class-validator at each argument.
import { getMetadataStorage, validateOrReject, type ValidationError } from 'class-validator';
import { ArgumentValidationError, type ValidatorFn } from 'type-graphql';

const OPTIONS = { skipMissingProperties: true, forbidUnknownValues: false } as const;

/**
 * As TypeGraphQL validates by itself; but that loads class-validator anew at each argument, which took 150 µs in the program
 * of one file (decision 71). Throws ArgumentValidationError, of which `input-faults.ts` tells field and rule.
 */
export const validateInput: ValidatorFn = async (value) => {
  if (value === null || typeof value !== 'object') return;
  const each: object[] = Array.isArray(value)
    ? value.filter((one) => one !== null && typeof one === 'object')
    : [value];
  try {
    await Promise.all(each.map((one) => validateOrReject(one, OPTIONS)));
  } catch (errors) {
    throw new ArgumentValidationError(errors as ValidationError[]);
  }
};

/**
 * For each object that it validates, class-validator goes through all classes of the program that have rules, to find those
 * that the object's class inherits. The answer is the same as long as the server runs, so it is looked up once for each
 * class. To be called when all classes are known; groups of rules, which the answer depends on too, we do not use.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  type LookUp = typeof storage.getTargetValidationMetadatas;
  const lookUp: LookUp = Object.getPrototypeOf(storage).getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<LookUp>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    let rules = known.get(target);
    if (!rules) {
      rules = lookUp(target, schema, always, strictGroups, groups);
      known.set(target, rules);
    }
    return rules;
  };
}
