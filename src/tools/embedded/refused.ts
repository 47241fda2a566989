/** Why the embedded database will not start, and what to do about it: in Chinese and English, with the path. */

type Words = readonly [zh: string, en: string];

export interface Complaint {
  readonly what: Words;
  readonly remedy: Words;
}

export class StartRefused extends Error {
  override name = 'StartRefused';

  constructor({ what, remedy }: Complaint, options?: ErrorOptions) {
    super(`${what[0]}${remedy[0]}\n${what[1]} ${remedy[1]}`, options);
  }
}
