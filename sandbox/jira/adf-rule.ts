/** What a node or a mark of a document may have. */
export type AttributeRule =
  | 'string'
  | 'filled'
  | 'number'
  | 'boolean'
  | 'any'
  | RegExp
  | { readonly from: number; readonly to: number }
  | readonly string[];

export interface NodeRule {
  /** Types of nodes below it; none when left out. */
  readonly content?: readonly string[];
  /** It must have one below it. */
  readonly filled?: boolean;
  /** Each type at most once, in this order, beginning with the first. */
  readonly once?: boolean;
  readonly required?: Readonly<Record<string, AttributeRule>>;
  readonly optional?: Readonly<Record<string, AttributeRule>>;
  /** Sets of attributes of which one is there whole, and nothing of the others. */
  readonly either?: readonly (readonly string[])[];
  readonly marks?: readonly string[];
}
