// How the resolvers of changes are declared: one input object in, the case or a problem out.
import { Arg, Mutation } from 'type-graphql';
import { CasePayload } from './case.types.js';

/** A change of a case. */
export function Change(description: string): MethodDecorator {
  return Mutation(() => CasePayload, { description });
}

/** Its one argument. */
export function Input(type: () => new () => object): ReturnType<typeof Arg> {
  return Arg('input', type as () => ObjectConstructor, { description: '输入 — The input' });
}
