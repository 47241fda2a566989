/** Fields whose thing is found by a part of its name or number; how, says finders.ts. */
export const FOUND = [
  'personId',
  'organisationId',
  'roomId',
  'authorityId',
  'mediatorPostId',
  'otherId',
  'sameDisputeAs',
] as const;
export type Found = (typeof FOUND)[number];

export const isFound = (name: string): name is Found => (FOUND as readonly string[]).includes(name);
