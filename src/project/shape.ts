/**
 * A required shape: the keywords of JSON Schema 2020-12 that config-lint reads so far. Whatever else a schema
 * holds is refused when it is loaded, never ignored.
 */
export interface Shape {
  readonly type?: ShapeType | readonly ShapeType[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly items?: Shape;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean | null;
  readonly description?: string;
}

export type ShapeType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
