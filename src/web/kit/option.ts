/** One of several that can be chosen. */
export interface Option {
  readonly id: string;
  readonly label: string;
}
