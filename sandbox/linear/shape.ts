/** A value of an object type: each field is a value, or a function of the field's arguments. */
export type Shape = Readonly<Record<string, unknown>>;
