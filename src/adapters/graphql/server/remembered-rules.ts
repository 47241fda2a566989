// Which rules of class-validator an input has: looked up once for each class.
import { getMetadataStorage } from 'class-validator';

/**
 * For each object that it validates, class-validator goes through all classes of the program that have rules, to find those
 * that the object's class inherits. That is a third of what validation costs, and the answer is the same as long as the
 * server runs. To be called when all classes are known; groups of rules, which the answer depends on too, we do not use.
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
